package mingbai.request.remedy;

import java.time.LocalDate;
import java.util.Map;
import mingbai.almanac.Almanac;
import mingbai.law.LegalTerm;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reconsideration body or a court orders a new answer: the request is opened again in a new round, with the term that was set. */
@Component
public class OrderNewAnswer {

    private final RemedyBook book;
    private final CaseBook cases;
    private final Almanac almanac;

    OrderNewAnswer(RemedyBook book, CaseBook cases, Almanac almanac) {
        this.book = book;
        this.cases = cases;
        this.almanac = almanac;
    }

    /**
     * @param from  the day the decision or judgment reached the agency
     * @param until the day it set; where it set none, an ordinary reply from {@code from}
     */
    @Transactional
    public RequestCase run(Actor actor, long remedy, long version, LocalDate from, @Nullable LocalDate until) {
        Remedy seen = book.seen(remedy, version);
        if (seen.result() != RemedyResult.CORRECTED || seen.closedOn() == null) {
            throw new Refused("from", "先登记办结：结果为“结果纠正”的，才能重新办理");
        }
        if (seen.orderedOn() != null) {
            throw new Refused("from", "已经按这个结果重新办理");
        }
        Long on = seen.request();
        if (on == null) {
            throw new Refused("from", "这件复议或者诉讼没有对应的申请，请先填写申请编号");
        }
        if (from.isBefore(seen.closedOn()) || from.isAfter(book.today())) {
            throw new Refused("from", "收到决定或者裁判的日期应在办结日期（" + seen.closedOn() + "）至今天之间");
        }
        LocalDate due = until == null ? ordinary(from) : until;
        if (!due.isAfter(from) || due.isAfter(from.plusYears(1))) {
            throw new Refused("until", "重新答复的期限应在收到之日以后一年以内");
        }
        RequestCase request = cases.get(on);
        if (request.isOpen()) {
            throw new Refused("from", "这件申请还在办理，不需要重新办理");
        }
        LocalDate answered = new CaseFacts(cases.facts(on)).last(CaseFact.Answered.class).map(CaseFact::day).orElse(from);
        if (from.isBefore(answered)) {
            throw new Refused("from", "收到决定或者裁判的日期不能早于最近一次答复（" + answered + "）；此后已经作出答复的，不再重新办理");
        }
        Remedy ordered = seen.ordered(from);
        book.update(RequestAct.REMEDY_CHANGED, actor, ordered);
        return cases.reopen(actor, request, new CaseFact.Ordered(from, due), Map.of("remedy", Long.toString(remedy)));
    }

    private LocalDate ordinary(LocalDate from) {
        return LegalTerm.on(LegalTerm.REPLY, from).map(term -> almanac.calendar().dueInDays(from, term.days()).day())
                .orElseThrow(() -> new Refused("until", "请填写重新答复的期限"));
    }
}
