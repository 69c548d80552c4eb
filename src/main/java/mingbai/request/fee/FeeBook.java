package mingbai.request.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import mingbai.almanac.Almanac;
import mingbai.law.LegalTerm;
import mingbai.law.ProcessingFee;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fee of a request: what the tiers propose, what was decided, until when it may be paid. */
@Component
public class FeeBook {

    private final FeeTable fees;
    private final CaseBook cases;
    private final Almanac almanac;
    private final Clock clock;

    FeeBook(FeeTable fees, CaseBook cases, Almanac almanac, Clock clock) {
        this.fees = fees;
        this.cases = cases;
        this.almanac = almanac;
        this.clock = clock;
    }

    /** What was decided, if anything was and it was not given up. */
    @Transactional(readOnly = true)
    public Optional<RequestFee> of(long request) {
        return fees.of(request);
    }

    /** The how manieth request this is of its applicant, in the calendar month of its receipt, at this agency. */
    @Transactional(readOnly = true)
    public int ordinal(RequestCase request) {
        return received(request).map(day -> fees.unitsBefore(request, YearMonth.from(day)) + 1).orElse(1);
    }

    /** By item (Art. 4). @param units how many requests the form counts as; empty before 2021 and before receipt */
    @Transactional(readOnly = true)
    public Optional<ProcessingFee> byItem(RequestCase request, int units) {
        int first = ordinal(request);
        return received(request).flatMap(day -> ProcessingFee.byItems(first, first + units - 1, day));
    }

    /** By page (Art. 5). */
    @Transactional(readOnly = true)
    public Optional<ProcessingFee> byPages(RequestCase request, int pages) {
        return received(request).flatMap(day -> ProcessingFee.byPages(pages, day));
    }

    private Optional<LocalDate> received(RequestCase request) {
        return new CaseFacts(cases.facts(request.id())).received();
    }

    /** Last day of payment: twenty working days from the day after the notice was received; empty while that day is not on record. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> payBy(RequestCase request) {
        CaseFacts facts = facts(request);
        return facts.last(CaseFact.FeeReceived.class).flatMap(reached -> LegalTerm.on(LegalTerm.FEE_PAYMENT, reached.day())
                .map(term -> almanac.calendar().dueInDays(reached.day(), term.days()).day()));
    }

    CaseFacts facts(RequestCase request) {
        return CaseFacts.lastRound(cases.facts(request.id()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The first day on which what was not paid may be closed. */
    public LocalDate closableFrom(LocalDate payBy) {
        return almanac.calendar().dueInDays(payBy, 1).day();
    }

    /** Whether the notice went out after the term of the answer as it was without the fee: then nothing is owed for it. */
    boolean late(RequestCase request) {
        List<CaseFact> without = cases.facts(request.id()).stream().filter(fact -> !(fact instanceof CaseFact.FeeNoticed)).toList();
        return facts(request).last(CaseFact.FeeNoticed.class)
                .map(noticed -> cases.clocks(request, without).due().map(due -> noticed.day().isAfter(due)).orElse(false)).orElse(false);
    }

    RequestCase inHand(long request, long version) {
        RequestCase seen = cases.seen(request, version);
        if (seen.stage() != Stage.IN_HAND) {
            throw new Refused("", seen.stage() == Stage.CLOSED ? "这件申请已经办结" : "这件申请还没有确认收到，请先登记收到日期");
        }
        return seen;
    }

    /** 收费通知 is given within the term of the answer; after it, it is unlawful. */
    void beforeDue(RequestCase request) {
        var clocks = cases.clocks(request);
        if (!clocks.paused() && clocks.due().map(due -> today().isAfter(due)).orElse(false)) {
            throw new Refused("", "收费通知应当在答复期限内作出，期限已于" + clocks.due().orElseThrow() + "届满，不能再收取信息处理费");
        }
    }
}
