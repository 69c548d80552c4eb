package mingbai.request.letter;

import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Party;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.WriteLetter.Writing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every letter of one case, word for word ({@code src/test/resources/request/letters-of-a-case.txt}): what a lawyer would read. */
@DatabaseTest
class LetterTextsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired WriteLetter write;
    @Autowired Ids ids;
    @Autowired TransactionTemplate transaction;

    @Test
    void every_letter_of_a_case_says_this() throws IOException {
        Agency agency = staff.agency("县示例局");
        Actor clerk = staff.person(agency, OFFICE);
        RequestCase request = submit.run(clerk, Asked.counter(agency.code(), MONDAY));
        long third = ids.next();
        long maker = ids.next();
        transaction.executeWithoutResult(status -> {
            book.addParty(request.id(), new Party(third, PartyKind.THIRD_PARTY, "", "示例建筑有限公司", "", "", "", "决算报告中的投标报价明细"));
            book.addParty(request.id(), new Party(maker, PartyKind.CO_MAKER, "", "县示例财政局", "", "", "", "共同审核决算报告"));
            book.change(RequestAct.OPINION_ASKED, clerk, request, List.of(new CaseFact.OpinionAsked(MONDAY, third, PartyKind.THIRD_PARTY)), Map.of());
        });
        List<String> said = new ArrayList<>();
        for (LetterKind kind : Arrays.stream(LetterKind.values()).filter(one -> !one.isAnswer()).toList()) {
            Long party = switch (kind.to()) {
                case APPLICANT -> null;
                case THIRD_PARTY -> third;
                case CO_MAKER -> maker;
            };
            LetterText text = write.run(clerk, new Writing(request.id(), kind, party, clerksWords())).text();
            assertThat(text.emptyFields()).as(kind.label()).isEmpty();
            said.add("[" + kind + "]\n" + text.title() + "\n" + text.addressee() + "：\n" + text.body().replace(request.number(), "0001"));
        }
        String all = String.join("\n\n", said) + "\n";
        Files.writeString(Files.createDirectories(Path.of("target/look")).resolve("letters-of-a-case.txt"), all);
        assertThat(all).isEqualTo(expected());
    }

    private static Map<String, String> clerksWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("需要补正的事项", "请写明所需决算报告的建设单位。");
        words.put("补正期限", "2026年3月23日");
        words.put("延长的原因", "需要检索的档案较多");
        words.put("延长天数", "20");
        words.put("延长后的答复期限", "2026年4月28日");
        words.put("统计期间", "2026年2月1日至3月2日");
        words.put("申请件数", "36");
        words.put("说明理由的期限", "2026年3月23日");
        words.put("延迟的原因", "所涉档案需要逐件核对");
        words.put("延迟后的答复期限", "2026年5月29日");
        words.put("收费原因", "本月提出的申请已经超过10件");
        words.put("计收方式", "按件计收");
        words.put("收费明细", "| 件次 | 单价（元） | 金额（元） |\n| 第11件 | 100 | 100 |");
        words.put("收费数额", "100");
        words.put("缴纳方式", "凭本通知到县示例局一楼窗口缴纳");
        words.put("告知补正日期", "2026年3月3日");
        words.put("收费通知日期", "2026年3月3日");
        words.put("缴费截止日期", "2026年3月31日");
        words.put("决定公开的内容", "决算报告中的投标报价明细。");
        words.put("决定公开的理由", "工程使用公共资金，决算涉及全体村民利益。");
        words.put("转办的事项", "更正房屋登记面积的请求");
        words.put("转办的依据", "《中华人民共和国政府信息公开条例》第四十一条的规定");
        words.put("转办日期", "2026年3月3日");
        words.put("接收机关", "县示例不动产登记中心");
        words.put("接收机关的联系方式", "0990-0000002");
        words.put("审核情况", "登记的面积与原始档案不一致");
        words.put("处理结果", "本机关已将登记的面积更正为96平方米");
        return words;
    }

    private static String expected() throws IOException {
        try (InputStream content = LetterTextsTests.class.getResourceAsStream("/request/letters-of-a-case.txt")) {
            return content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
