package mingbai.request.fee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.law.FeeLine;
import mingbai.law.ProcessingFee;
import mingbai.law.ProcessingFee.Basis;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.WriteLetter;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether and how much is charged for a request (Art. 42). Charging is a power: the tiers propose, the officer decides, at most what they give. One basis
 * a request, never both (Art. 3); nothing charged needs no notice.
 */
@Component
public class DecideFee {

    private static final int MOST_UNITS = 1_000;
    private static final int MOST_PAGES = 100_000;

    private final FeeBook fees;
    private final FeeTable table;
    private final CaseBook cases;
    private final WriteLetter write;
    private final LettersFor letters;
    private final Ids ids;

    DecideFee(FeeBook fees, FeeTable table, CaseBook cases, WriteLetter write, LettersFor letters, Ids ids) {
        this.fees = fees;
        this.table = table;
        this.cases = cases;
        this.write = write;
        this.letters = letters;
        this.ids = ids;
    }

    /**
     * What is decided.
     *
     * @param count  by item: how many requests the form counts as (一事一申请), mostly 1; by page: pages, one side of A4 or smaller each
     * @param amount yuan, whole; not above what the tiers give
     * @param reason why less than that, or why the form counts as several; "" when neither
     */
    public record Decision(Basis basis, int count, long amount, String reason) {}

    @Transactional
    public RequestCase run(Actor actor, long request, long version, Decision decision) {
        RequestCase seen = fees.inHand(request, version);
        if (table.of(request).isPresent()) {
            throw new Refused("", "这件申请的收费已经决定；一件申请只能按一种方式计收一次（第三条）");
        }
        counted(decision);
        ProcessingFee proposed = (decision.basis() == Basis.ITEM ? fees.byItem(seen, decision.count()) : fees.byPages(seen, decision.count()))
                .orElseThrow(() -> new Refused("", "收到这件申请时没有收取信息处理费的依据（2021年1月1日起施行），不能收费"));
        Refused.ifAny(issues(decision, proposed));
        if (decision.amount() > 0) {
            fees.beforeDue(seen);
        }
        RequestFee fee = new RequestFee(ids.next(), request, seen.agency(), decision.basis(), proposed.first(), proposed.last(), proposed.yuan() * 100,
                decision.amount() * 100, decision.reason().strip(), decision.amount() == 0 ? FeeState.FREE : FeeState.DECIDED, actor.accountId(), actor.name(),
                null, "", 1);
        table.insert(fee);
        RequestCase decided = cases.change(RequestAct.FEE_DECIDED, actor, seen, List.of(), Map.of("basis", decision.basis().name(), "fen", fee.amountFen()),
                fee.touched());
        if (fee.amountFen() > 0 && letters.open(request, LetterKind.FEE, 0).isEmpty()) {
            write.run(actor, WriteLetter.Writing.of(request, LetterKind.FEE, words(fee, proposed)));
        }
        return decided;
    }

    private static void counted(Decision decision) {
        int most = decision.basis() == Basis.ITEM ? MOST_UNITS : MOST_PAGES;
        if (decision.count() < 1 || decision.count() > most) {
            throw new Refused("count", decision.basis() == Basis.ITEM ? "件数应为1至" + most : "页数应为1至" + most);
        }
    }

    private static List<Issue> issues(Decision decision, ProcessingFee proposed) {
        List<Issue> issues = new ArrayList<>();
        TextRule.atMost(issues, "reason", decision.reason(), TextRule.REMARK);
        if (decision.amount() < 0 || decision.amount() > proposed.yuan()) {
            issues.add(Issue.of("amount", "收费数额应为0至" + proposed.yuan() + "元，不能超过标准计算的数额"));
        }
        boolean split = decision.basis() == Basis.ITEM && decision.count() > 1;
        if (decision.reason().isBlank() && (split || decision.amount() < proposed.yuan())) {
            issues.add(Issue.of("reason", split ? "一份申请按多件计算的，请写明拆分的理由（一事一申请）" : "少收或者不收的，请写明理由"));
        }
        return issues;
    }

    private static Map<String, String> words(RequestFee fee, ProcessingFee proposed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("收费原因", "申请公开政府信息的数量、频次明显超过合理范围");
        fields.put("计收方式", proposed.basis().label() + "（" + range(proposed) + "）");
        fields.put("收费明细", proposed.lines().stream().map(FeeLine::text).collect(Collectors.joining("\n"))
                + (fee.amountFen() < fee.proposedFen() ? "\n按标准计算为" + proposed.yuan() + "元，决定收取" + fee.amountFen() / 100 + "元。" : ""));
        fields.put("收费数额", Long.toString(fee.amountFen() / 100));
        return fields;
    }

    static String range(ProcessingFee fee) {
        return fee.basis() == Basis.PAGE ? "共" + fee.last() + "页"
                : "申请人当月第" + fee.first() + (fee.last() > fee.first() ? "至" + fee.last() : "") + "件";
    }
}
