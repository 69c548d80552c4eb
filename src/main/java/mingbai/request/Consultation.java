package mingbai.request;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.law.LegalTerm;
import org.jspecify.annotations.Nullable;

/**
 * One opinion that was asked for, with the party's own term (Arts. 32, 34). The 2008 rule knew no such term, and did not leave out the time another
 * agency took.
 *
 * @param reached  the day the letter arrived, null while it is not on record
 * @param answered the day the opinion came, null while it did not
 * @param limit    end of the party's term, null where the law of the request sets none
 */
record Consultation(CaseFact.OpinionAsked asked, @Nullable LocalDate reached, @Nullable LocalDate answered, @Nullable Due limit) {

    /** What was recorded for a day before the letter was sent does not belong to it. */
    static Consultation of(CaseFact.OpinionAsked asked, CaseFacts facts, LocalDate received, WorkCalendar calendar) {
        LocalDate reached = facts.all(CaseFact.OpinionReceived.class).stream().filter(fact -> fact.party() == asked.party()).map(CaseFact::day)
                .filter(day -> !day.isBefore(asked.day())).findFirst().orElse(null);
        LocalDate answered = facts.all(CaseFact.OpinionGiven.class).stream().filter(fact -> fact.party() == asked.party()).map(CaseFact::day)
                .filter(day -> !day.isBefore(asked.day())).findFirst().orElse(null);
        Optional<LegalTerm> law = LegalTerm.on(asked.kind().term(), received);
        return new Consultation(asked, reached, answered, law.map(term -> calendar.dueInDays(reached == null ? asked.day() : reached, term.days())).orElse(null));
    }

    /** Art. 33(3); of the 2008 rule Art. 24(3), third parties alone. */
    boolean takesOut() {
        return limit != null || asked.kind() == PartyKind.THIRD_PARTY;
    }

    /** The last day that is not counted; null while the opinion is still waited for. Without the day of arrival on record, nobody's term has begun. */
    @Nullable LocalDate end(LocalDate asOf) {
        if (limit != null && reached != null && (answered == null ? asOf : answered).isAfter(limit.day())) {
            return limit.day();
        }
        return answered;
    }

    String sentence(LocalDate asOf) {
        return letter() + "，" + outcome(asOf);
    }

    /** {@code 发函征求第三方意见}. */
    String letter() {
        return asked.kind() == PartyKind.THIRD_PARTY ? "发函征求第三方意见" : "发函征求其他机关意见";
    }

    private String outcome(LocalDate asOf) {
        LocalDate end = end(asOf);
        if (end == null) {
            return "尚未反馈，所需时间不计入";
        }
        return end.equals(answered) ? end + "反馈，期间不计入" : "到" + end + "期限届满未反馈，" + silence() + "，期间不计入";
    }

    // Art. 32: no opinion in time, the agency decides by the Regulation; Art. 34: no opinion in time is consent
    private String silence() {
        return asked.kind() == PartyKind.THIRD_PARTY ? "不视为同意，由本机关依照条例决定" : "视为同意公开";
    }

    Clocks.SubClock running() {
        Clocks.Kind kind = asked.kind() == PartyKind.THIRD_PARTY ? Clocks.Kind.THIRD_PARTY : Clocks.Kind.CO_MAKER;
        LocalDate from = reached == null ? asked.day() : reached;
        Due due = limit == null ? new Due(from.plusYears(1), true) : limit;
        return new Clocks.SubClock(kind, asked.party(), from, due.day(), due.provisional(), reached != null, provision());
    }

    private String provision() {
        boolean thirdParty = asked.kind() == PartyKind.THIRD_PARTY;
        if (limit == null) {
            return thirdParty ? "国务院令第492号第二十三条、第二十四条第三款" : "国务院令第492号";
        }
        return thirdParty ? "第三十二条" : "第三十四条";
    }
}
