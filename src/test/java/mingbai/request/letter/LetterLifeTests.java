package mingbai.request.letter;

import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.Attachment;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.letter.Delivery.Method;
import mingbai.request.letter.ServeLetter.Sending;
import mingbai.request.letter.WriteLetter.Writing;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter from its form to the proof that it arrived. */
@DatabaseTest
class LetterLifeTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired WriteLetter write;
    @Autowired EditLetter edit;
    @Autowired SignLetter sign;
    @Autowired DropLetter drop;
    @Autowired ServeLetter serve;
    @Autowired LetterNumbers numbers;
    @Autowired LettersFor letters;
    @Autowired FileStore files;
    @Autowired LedgerCheck check;

    private Agency agency;
    private Actor clerk;
    private Actor leader;
    private RequestCase request;

    @BeforeEach
    void aRequestAtAnAgency() {
        agency = staff.agency("县示例局");
        clerk = staff.person(agency, OFFICE);
        leader = staff.person(agency, LEADER);
        request = submit.run(clerk, Asked.counter(agency.code(), MONDAY));
    }

    private Letter correction() {
        return write.run(clerk, Writing.of(request.id(), LetterKind.CORRECTION, Map.of("需要补正的事项", "请写明决算报告的年度。", "补正期限", "2026年3月23日")));
    }

    private Letter signed() {
        Letter draft = write.run(clerk, Writing.of(request.id(), LetterKind.RECEIPT, Map.of()));
        return sign.run(leader, draft.id(), draft.version());
    }

    private Attachment file(String name, String content) {
        StoredFile stored = files.put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name);
        return new Attachment(name, stored.hash(), stored.size(), stored.mediaType());
    }

    @Test
    void a_correction_letter_is_filled_from_the_case() {
        Letter letter = correction();
        assertThat(letter.text()).isEqualTo(new LetterText("政府信息公开申请补正告知书", "张三丰", """
                您于2026年3月2日提出的政府信息公开申请（申请编号：%s）收悉。经审查，申请内容不够明确，本机关无法据此查找所需信息。
                依照《中华人民共和国政府信息公开条例》第二十九条、第三十条的规定，请一次性补正下列事项：
                请写明决算报告的年度。
                请在2026年3月23日前（含当日）将补正材料提交本机关。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。
                补正中有不清楚的地方，可以向本机关政府信息公开工作机构询问。""".formatted(request.number()), ""));
        assertThat(letter.state()).isEqualTo(LetterState.DRAFT);
    }

    @Test
    void signed_by_another_person_it_gets_number_day_and_name() {
        Letter letter = signed();
        assertThat(letter.number()).isEqualTo("县示例局公开〔2026〕1号");
        assertThat(letter.signedOn()).isEqualTo(MONDAY);
        assertThat(letter.issuer()).isEqualTo("县示例局");
        assertThat(letter.state()).isEqualTo(LetterState.SIGNED);
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(letter.id())));
    }

    @Test
    void who_wrote_or_edited_it_does_not_sign_it() {
        Letter draft = correction();
        assertThatThrownBy(() -> sign.run(clerk, draft.id(), draft.version())).isInstanceOf(Refused.class).hasMessageContaining("不能签发");
        Letter edited = edit.text(leader, draft.id(), draft.version(), draft.text());
        assertThatThrownBy(() -> sign.run(leader, edited.id(), edited.version())).isInstanceOf(Refused.class).hasMessageContaining("不能签发");
        Actor standIn = new Actor(staff.person(agency, OFFICE).accountId(), "代办人", agency.code(), clerk.accountId());
        assertThatThrownBy(() -> sign.run(standIn, edited.id(), edited.version())).as("in the writer's stead").isInstanceOf(Refused.class);
    }

    @Test
    void an_empty_field_stops_the_signing_and_is_named() {
        Letter draft = write.run(clerk, Writing.of(request.id(), LetterKind.EXTENSION, Map.of("延长的原因", "需要检索的档案较多")));
        assertThatThrownBy(() -> sign.run(leader, draft.id(), draft.version())).isInstanceOf(Refused.class).hasMessageContaining("【延长天数】")
                .hasMessageContaining("【延长后的答复期限】");
    }

    @Test
    void an_answer_is_nothing_that_is_written_here() {
        assertThatThrownBy(() -> write.run(clerk, Writing.of(request.id(), LetterKind.ANSWER, Map.of()))).isInstanceOf(Refused.class)
                .hasMessageContaining("审核程序");
    }

    @Test
    void numbers_run_without_gaps_though_two_sign_at_once() throws Exception {
        int count = 8;
        List<Letter> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long asked = submit.run(clerk, Asked.counter(agency.code(), MONDAY)).id();
            drafts.add(write.run(clerk, Writing.of(asked, LetterKind.RECEIPT, Map.of())));
        }
        List<String> given = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Letter>> signing = two.invokeAll(drafts.stream().<Callable<Letter>>map(draft -> () -> sign.run(leader, draft.id(), draft.version())).toList());
            for (Future<Letter> letter : signing) {
                given.add(letter.get().number());
            }
        }
        assertThat(given).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, count).mapToObj(n -> "县示例局公开〔2026〕" + n + "号").toList());
    }

    @Test
    void a_refused_signing_takes_no_number() {
        Letter draft = write.run(clerk, Writing.of(request.id(), LetterKind.EXTENSION, Map.of()));
        assertThatThrownBy(() -> sign.run(leader, draft.id(), draft.version())).isInstanceOf(Refused.class);
        assertThat(signed().number()).endsWith("〔2026〕1号");
    }

    @Test
    void the_agency_sets_the_word_of_its_numbers() {
        numbers.setWord(clerk, agency.code(), "县示");
        assertThat(signed().number()).isEqualTo("县示公开〔2026〕1号");
        numbers.setWord(clerk, agency.code(), "示例");
        assertThat(numbers.word(agency.code())).isEqualTo("示例");
        assertThatThrownBy(() -> numbers.setWord(clerk, agency.code(), "A<1>")).isInstanceOf(Refused.class);
    }

    @Test
    void a_second_draft_of_a_kind_is_refused_until_the_first_is_dropped() {
        Letter first = correction();
        assertThatThrownBy(this::correction).isInstanceOf(Refused.class).hasMessageContaining("已有一份");
        drop.run(clerk, first.id(), first.version());
        assertThat(correction().state()).isEqualTo(LetterState.DRAFT);
    }

    @Test
    void posted_with_its_number_then_known_to_have_arrived() {
        Letter letter = signed();
        assertThatThrownBy(() -> serve.run(clerk, letter.id(), letter.version(), new Sending(Method.POST, MONDAY, "", "", List.of())))
                .isInstanceOf(Refused.class).hasMessageContaining("邮件号码").hasMessageContaining("收件地址");
        Letter posted = serve.run(clerk, letter.id(), letter.version(), new Sending(Method.POST, MONDAY, "EX123456789CN", "示范市城东路1号", List.of()));
        assertThat(posted.state()).isEqualTo(LetterState.SERVED);
        assertThat(posted.receivedOn()).isEmpty();
        assertThatThrownBy(() -> serve.received(clerk, posted.id(), posted.version(), MONDAY.plusDays(1), List.of())).as("not yet").isInstanceOf(Refused.class);
        Letter arrived = serve.received(clerk, posted.id(), posted.version(), MONDAY, List.of(file("回执.txt", "邮政回执" + posted.id())));
        assertThat(arrived.receivedOn()).contains(MONDAY);
        assertThat(letters.applicant(request.id())).extracting(Letter::number).containsExactly(letter.number());
        assertThat(arrived.attachments()).as("the proof stays with the agency").isEmpty();
        assertThatThrownBy(() -> letters.applicantsFile(request.id(), arrived.id(), 1)).isInstanceOf(NotFound.class);
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(letter.id())));
    }

    @Test
    void handed_over_only_against_a_signature() {
        Letter letter = signed();
        assertThatThrownBy(() -> serve.run(clerk, letter.id(), letter.version(), new Sending(Method.COUNTER, MONDAY, "", "张三丰", List.of())))
                .isInstanceOf(Refused.class).hasMessageContaining("签收凭证");
        Letter given = serve.run(clerk, letter.id(), letter.version(), new Sending(Method.COUNTER, MONDAY, "", "张三丰", List.of(file("签收.txt", "签收单" + letter.id()))));
        assertThat(given.receivedOn()).contains(MONDAY);
        assertThatThrownBy(() -> serve.run(clerk, given.id(), given.version(), new Sending(Method.EMAIL, MONDAY, "", "a@example.cn", List.of())))
                .as("it has arrived").isInstanceOf(Overtaken.class);
    }

    @Test
    void on_the_platform_it_arrives_when_the_applicant_opens_it() {
        Letter letter = signed();
        Letter shown = serve.run(clerk, letter.id(), letter.version(), new Sending(Method.PLATFORM, MONDAY, "", "", List.of()));
        assertThat(shown.receivedOn()).isEmpty();
        assertThat(serve.openedByApplicant(shown.id()).receivedOn()).contains(MONDAY);
        assertThat(serve.openedByApplicant(shown.id()).version()).isEqualTo(shown.version() + 1);
    }

    @Test
    void by_mail_today_the_platform_sends_and_a_broken_address_is_refused() {
        Letter letter = signed();
        assertThatThrownBy(() -> serve.run(clerk, letter.id(), letter.version(), new Sending(Method.EMAIL, MONDAY, "", "a@b\nBcc: c@d.cn", List.of())))
                .isInstanceOf(Refused.class).hasMessageContaining("电子邮箱");
        Letter mailed = serve.run(clerk, letter.id(), letter.version(), new Sending(Method.EMAIL, MONDAY, "", "zhangsanfeng@example.cn", List.of()));
        assertThat(mailed.delivery()).map(Delivery::to).contains("zhangsanfeng@example.cn");
        assertThat(mailed.receivedOn()).isEmpty();
    }

    @Test
    void what_is_not_served_is_nothing_the_applicant_sees() {
        signed();
        assertThat(letters.applicant(request.id())).isEmpty();
        assertThat(letters.desk(request.id())).hasSize(1);
    }
}
