package mingbai.inspection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A fault with an owner, from the day it was found until it is struck off, and again when it comes back.
 *
 * @param rule      key of the rule it breaks; of findings from elsewhere the rule as the office filed it, "" for none
 * @param ruleName  as it was called when the fault was found
 * @param agency    code of who must mend it
 * @param foundOn   day it was first found
 * @param openedOn  day from which its term runs: of finding, or of the last coming back
 * @param term      working days to mend it, with what was added by extensions
 * @param dueOn     last day of the term by the calendar as it is known
 * @param byHand    whether only a person may strike it off
 * @param comebacks how often it came back after it was mended
 * @param mendedBy  account of who said it was mended, 0 for the machine that no longer saw it, null while it is not
 * @param note      the last word on it: explanation, what was done, why it was judged so
 */
public record Finding(long id, String identity, FindingSource source, String rule, String ruleName, Severity severity, String agency, String kind, String subject, String detail, String title,
        String why, String address, LocalDate foundOn, LocalDate openedOn, int term, LocalDate dueOn, FindingState state, boolean byHand, int comebacks,
        @Nullable LocalDate mendedOn, @Nullable Long mendedBy, @Nullable LocalDate endedOn, @Nullable Long endedBy, String note, long version) {

    public static final String KIND = "finding";
    /** {@link #kind()} of a finding about a public document; the subject is the document's number. */
    public static final String PAPER = "paper";

    public boolean isLate(LocalDate today) {
        return state.isOwed() && today.isAfter(dueOn);
    }

    /** Where it stands after the machine saw it again. */
    Finding seenAgain(LocalDate day, LocalDate due) {
        return switch (state) {
            case OPEN, EXPLAINED, DISMISSED -> this;
            case MENDED -> with(FindingState.OPEN, openedOn, dueOn, comebacks, null, null, null, null, "复查时问题仍在");
            case RECHECKED, CLOSED -> with(FindingState.OPEN, day, due, comebacks + 1, null, null, null, null, "问题再次出现");
        };
    }

    /** Where it stands after the machine no longer saw it. */
    Finding notSeen(LocalDate day) {
        if (!state.isOwed() && state != FindingState.MENDED) {
            return this;
        }
        LocalDate mended = mendedOn == null ? day : mendedOn;
        Long by = mendedBy == null ? Long.valueOf(0) : mendedBy;
        return byHand ? with(FindingState.RECHECKED, openedOn, dueOn, comebacks, mended, by, null, null, "系统复查通过")
                : with(FindingState.CLOSED, openedOn, dueOn, comebacks, mended, by, day, 0L, "系统复查通过，自动销号");
    }

    /** The same fault told anew: another owner after a reform, a further sentence. */
    Finding told(Fault fault) {
        return new Finding(id, identity, source, rule, ruleName, severity, fault.agency(), kind, subject, detail, fault.title(), fault.why(), fault.address(), foundOn, openedOn, term,
                dueOn, state, byHand, comebacks, mendedOn, mendedBy, endedOn, endedBy, note, version + 1);
    }

    boolean tells(Fault fault) {
        return agency.equals(fault.agency()) && title.equals(fault.title()) && why.equals(fault.why()) && address.equals(fault.address());
    }

    /** The agency says why it is no fault, or why it cannot be mended. */
    public Finding explained(String why) {
        return with(FindingState.EXPLAINED, openedOn, dueOn, comebacks, mendedOn, mendedBy, null, null, why);
    }

    /** The agency says what it did. */
    public Finding mended(LocalDate day, long account, String done) {
        return with(FindingState.MENDED, openedOn, dueOn, comebacks, day, account, null, null, done);
    }

    /** Somebody saw that it is mended. */
    public Finding rechecked(String seen) {
        return with(FindingState.RECHECKED, openedOn, dueOn, comebacks, mendedOn, mendedBy, null, null, seen);
    }

    /** Struck off (销号). */
    public Finding closed(LocalDate day, long account, String word) {
        return with(FindingState.CLOSED, openedOn, dueOn, comebacks, mendedOn, mendedBy, day, account, word);
    }

    /** Judged to be no fault. */
    public Finding dismissed(LocalDate day, long account, String reason) {
        return with(FindingState.DISMISSED, openedOn, dueOn, comebacks, mendedOn, mendedBy, day, account, reason);
    }

    /** Open again: an explanation was not accepted, mending was not enough, or it came back. */
    public Finding reopened(String reason) {
        return with(FindingState.OPEN, openedOn, dueOn, state == FindingState.CLOSED ? comebacks + 1 : comebacks, null, null, null, null, reason);
    }

    /** Open again after it had ended, with a term of its own. @param due its last day by the calendar */
    public Finding reopened(LocalDate day, LocalDate due, String reason) {
        return with(FindingState.OPEN, day, due, state == FindingState.CLOSED ? comebacks + 1 : comebacks, null, null, null, null, reason);
    }

    /** A hint that a person found to be a fault: it counts, and its term begins. @param due its last day by the calendar */
    public Finding confirmed(LocalDate day, LocalDate due, String reason) {
        return new Finding(id, identity, source, rule, ruleName, Severity.MINOR, agency, kind, subject, detail, title, why, address, foundOn, day, term, due, FindingState.OPEN, byHand,
                comebacks, null, null, null, null, reason, version + 1);
    }

    /** With another term. @param due its last day by the calendar */
    public Finding extended(int days, LocalDate due, String reason) {
        return new Finding(id, identity, source, rule, ruleName, severity, agency, kind, subject, detail, title, why, address, foundOn, openedOn, term + days, due, state, byHand,
                comebacks, mendedOn, mendedBy, endedOn, endedBy, reason, version + 1);
    }

    /** Named in an order: only a person may strike it off from now on. */
    public Finding ordered() {
        return new Finding(id, identity, source, rule, ruleName, severity, agency, kind, subject, detail, title, why, address, foundOn, openedOn, term, dueOn, state, true, comebacks,
                mendedOn, mendedBy, endedOn, endedBy, note, version + 1);
    }

    private Finding with(FindingState next, LocalDate opened, LocalDate due, int back, @Nullable LocalDate mended, @Nullable Long by, @Nullable LocalDate ended,
            @Nullable Long endedBy, String word) {
        return new Finding(id, identity, source, rule, ruleName, severity, agency, kind, subject, detail, title, why, address, foundOn, opened, term, due, next, byHand, back, mended, by,
                ended, endedBy, word, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    /** Without the last day of its term, which follows from the others and the calendar. */
    Map<String, ?> canonical() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("source", source.name());
        state.put("rule", rule);
        state.put("severity", severity.name());
        state.put("agency", agency);
        state.put("kind", kind);
        state.put("subject", subject);
        state.put("detail", detail);
        state.put("title", title);
        state.put("why", why);
        state.put("foundOn", foundOn.toString());
        state.put("openedOn", openedOn.toString());
        state.put("term", term);
        state.put("state", this.state.name());
        state.put("byHand", byHand);
        state.put("comebacks", comebacks);
        state.put("mendedOn", mendedOn == null ? null : mendedOn.toString());
        state.put("endedOn", endedOn == null ? null : endedOn.toString());
        state.put("note", note);
        state.put("version", version);
        return state;
    }
}
