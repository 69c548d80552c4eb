package mingbai.request.complaint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One complaint.
 *
 * @param number       told to the person who complained
 * @param supervisor   code of the agency that handles it: the one above
 * @param decision     null while none was made
 * @param correctedOn  day the agency reported that it was put right, null while it did not
 * @param told         null while the person was not told
 */
public record Complaint(long id, String number, String supervisor, Grievance grievance, ComplaintStage stage, @Nullable Decision decision,
        @Nullable LocalDate correctedOn, String correctedHow, @Nullable Told told, long version) {

    public static final String KIND = "complaint";

    /** @param correctUntil day by which it is to be put right; null of an unjustified one */
    public record Decision(boolean justified, String reasons, LocalDate on, @Nullable LocalDate correctUntil) {}

    /** @param how by what way, in words */
    public record Told(LocalDate on, String how) {}

    /** Whether the agency still owes what it was ordered to do. */
    public boolean isOwed() {
        return decision != null && decision.correctUntil() != null && correctedOn == null;
    }

    Complaint now(ComplaintStage next) {
        return new Complaint(id, number, supervisor, grievance, next, decision, correctedOn, correctedHow, told, version + 1);
    }

    Complaint decided(Decision how) {
        return new Complaint(id, number, supervisor, grievance, ComplaintStage.DECIDED, how, correctedOn, correctedHow, told, version + 1);
    }

    Complaint corrected(LocalDate on, String how) {
        return new Complaint(id, number, supervisor, grievance, stage, decision, on, how, told, version + 1);
    }

    Complaint told(Told how) {
        return new Complaint(id, number, supervisor, grievance, ComplaintStage.TOLD, decision, correctedOn, correctedHow, how, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("number", number);
        canonical.put("supervisor", supervisor);
        canonical.put("against", grievance.against());
        canonical.put("matter", grievance.matter() == null ? null : grievance.matter().code());
        canonical.put("requestNumber", grievance.requestNumber());
        canonical.put("text", grievance.text());
        canonical.put("name", grievance.name());
        canonical.put("contact", grievance.contact());
        canonical.put("medium", grievance.medium());
        canonical.put("receivedOn", grievance.receivedOn().toString());
        canonical.put("stage", stage.name());
        canonical.put("justified", decision == null ? null : decision.justified());
        canonical.put("reasons", decision == null ? null : decision.reasons());
        canonical.put("decidedOn", decision == null ? null : decision.on().toString());
        canonical.put("correctUntil", decision == null || decision.correctUntil() == null ? null : decision.correctUntil().toString());
        canonical.put("correctedOn", correctedOn == null ? null : correctedOn.toString());
        canonical.put("correctedHow", correctedHow);
        canonical.put("toldOn", told == null ? null : told.on().toString());
        canonical.put("toldHow", told == null ? null : told.how());
        canonical.put("version", version);
        return canonical;
    }
}
