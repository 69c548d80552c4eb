package mingbai.request;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.law.LegalTerm;
import org.jspecify.annotations.Nullable;

/**
 * One opinion that was asked for, with the party's own term (Arts. 32, 34). The 2008 rule knew no such term.
 *
 * @param reached  the day the letter arrived, null while it is not on record
 * @param answered the day the opinion came, null while it did not
 * @param limit    end of the party's term, null where the law of the request sets none
 */
record Consultation(CaseFact.OpinionAsked asked, @Nullable LocalDate reached, @Nullable LocalDate answered, @Nullable Due limit) {

    static Consultation of(CaseFact.OpinionAsked asked, CaseFacts facts, LocalDate received, WorkCalendar calendar) {
        LocalDate reached = facts.all(CaseFact.OpinionReceived.class).stream().filter(fact -> fact.party() == asked.party()).map(CaseFact::day)
                .min(LocalDate::compareTo).orElse(null);
        LocalDate answered = facts.all(CaseFact.OpinionGiven.class).stream().filter(fact -> fact.party() == asked.party()).map(CaseFact::day)
                .min(LocalDate::compareTo).orElse(null);
        Optional<LegalTerm> law = LegalTerm.on(asked.kind().term(), received);
        return new Consultation(asked, reached, answered, law.map(term -> calendar.dueInDays(reached == null ? asked.day() : reached, term.days())).orElse(null));
    }

    /** The last day that is not counted; null while the opinion is still waited for. Without the day of arrival on record, nobody's term has begun. */
    @Nullable LocalDate end(LocalDate asOf) {
        if (limit != null && reached != null && (answered == null ? asOf : answered).isAfter(limit.day())) {
            return limit.day();
        }
        return answered;
    }

    String sentence(LocalDate asOf) {
        String whom = asked.kind() == PartyKind.THIRD_PARTY ? "征求第三方意见" : "征求其他机关意见";
        LocalDate end = end(asOf);
        if (end == null) {
            return "发函" + whom + "，尚未反馈，所需时间不计入";
        }
        return "发函" + whom + (end.equals(answered) ? "，" + end + "反馈，" : "，到" + end + "期限届满未反馈，") + "期间不计入";
    }

    Clocks.SubClock running() {
        Clocks.Kind kind = asked.kind() == PartyKind.THIRD_PARTY ? Clocks.Kind.THIRD_PARTY : Clocks.Kind.CO_MAKER;
        LocalDate from = reached == null ? asked.day() : reached;
        Due due = limit == null ? new Due(from.plusYears(1), true) : limit;
        return new Clocks.SubClock(kind, asked.party(), from, due.day(), due.provisional(), reached != null,
                asked.kind() == PartyKind.THIRD_PARTY ? "第三十二条" : "第三十四条");
    }
}
