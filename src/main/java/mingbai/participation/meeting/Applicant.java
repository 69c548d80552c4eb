package mingbai.participation.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who applied for a seat. Name and contact are sealed; who opens them is on record.
 *
 * @param number the lot: code of the group and a running number
 * @param masked the name as the public list shows it
 * @param sealed {@link Contact} in one text
 * @param person keyed digest of the telephone, so that the office sees who applied twice; tells nobody who that is
 * @param place  in the draw of the group, 0 before
 * @param note   the office's words beside an exclusion, inside only
 */
public record Applicant(long id, long activity, String number, String group, String masked, String sealed, String person, long appliedAt, ApplicantState state,
        @Nullable Exclusion exclusion, String note, int place, Attendance attendance, Signature signature, String signatureNote, String codeHash, long version) {

    public static final String KIND = "meeting-applicant";

    /** What is sealed. @param email "" when none was given */
    public record Contact(String name, String phone, String email, String reason) {

        private static final String BETWEEN = "\u001f";

        String line() {
            return String.join(BETWEEN, name, phone, email, reason);
        }

        static Contact of(String line) {
            String[] parts = line.split(BETWEEN, -1);
            return new Contact(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    static Applicant applied(long id, long activity, String number, String group, String masked, String sealed, String person, long at, String codeHash) {
        return new Applicant(id, activity, number, group, masked, sealed, person, at, ApplicantState.APPLIED, null, "", 0, Attendance.UNKNOWN, Signature.NONE, "", codeHash, 1);
    }

    Applicant now(ApplicantState next, @Nullable Exclusion why, String words, int drawn) {
        return new Applicant(id, activity, number, group, masked, sealed, person, appliedAt, next, why, words, drawn, attendance, signature, signatureNote, codeHash, version + 1);
    }

    /** As it looks until the list is published. */
    public Applicant undrawn() {
        return new Applicant(id, activity, number, group, masked, sealed, person, appliedAt, ApplicantState.APPLIED, exclusion, note, 0, attendance, signature, signatureNote, codeHash,
                version);
    }

    Applicant came(Attendance next) {
        return new Applicant(id, activity, number, group, masked, sealed, person, appliedAt, state, exclusion, note, place, next, signature, signatureNote, codeHash, version + 1);
    }

    Applicant signed(Signature next, String words) {
        return new Applicant(id, activity, number, group, masked, sealed, person, appliedAt, state, exclusion, note, place, attendance, next, words, codeHash, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("activity", Long.toString(activity));
        canonical.put("number", number);
        canonical.put("group", group);
        canonical.put("masked", masked);
        canonical.put("sealed", sealed);
        canonical.put("state", state.name());
        canonical.put("exclusion", exclusion == null ? null : exclusion.name());
        canonical.put("note", note);
        canonical.put("place", place);
        canonical.put("attendance", attendance.name());
        canonical.put("signature", signature.name());
        canonical.put("signatureNote", signatureNote);
        canonical.put("version", version);
        return canonical;
    }
}
