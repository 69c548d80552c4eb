package mingbai.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One request for disclosure (政府信息公开申请): what was asked, of whom, and where it stands. When it is due is not here: that follows from its
 * facts. Who asks stands in {@link Applicant}s.
 *
 * @param number        shown to everybody, unique within the agency
 * @param agency        code of the agency it was made to
 * @param applicantKind column of the annual report; of joint applicants the first one's
 * @param subject       what it is about in one line
 * @param description   name, document number or other features of the information (Art. 29(2)), plain text
 * @param form          in what form it is wanted
 * @param way           by what way it is to be handed over
 * @param submittedAt   epoch ms; a back-dated entry keeps the moment it was entered, its day stands in the facts
 * @param section       section or person in charge inside the agency, in words, "" while not assigned
 * @param handler       account that drafts the answer, null while not assigned
 * @param outcome       how it ended, null while open
 * @param round         1, and one more with each new answer a reconsideration or a court ordered
 * @param origin        {@code own} or {@code import}
 */
public record RequestCase(long id, String number, String agency, Channel channel, ApplicantKind applicantKind, String subject, String description,
        SupplyForm form, SupplyWay way, long submittedAt, String section, @Nullable Long handler, Stage stage, @Nullable Outcome outcome,
        @Nullable LocalDate closedOn, int round, String origin, long version) {

    public static final String KIND = "request";
    /** {@link #origin} of what came from an older system. */
    public static final String IMPORTED = "import";

    public boolean isOpen() {
        return stage != Stage.CLOSED;
    }

    public RequestCase inHand() {
        return with(subject, description, section, handler, Stage.IN_HAND, null, null, round);
    }

    /** Its day of receipt was wrong: it waits for confirmation again. */
    RequestCase unconfirmed() {
        return with(subject, description, section, handler, Stage.SUBMITTED, null, null, round);
    }

    /** Another agency carries on what this one no longer can (Art. 10); nobody there has it in hand yet. The number stays. */
    RequestCase passedTo(String successor, String numberThere) {
        return new RequestCase(id, numberThere, successor, channel, applicantKind, subject, description, form, way, submittedAt, "", null, stage, outcome, closedOn,
                round, origin, version);
    }

    public RequestCase assigned(String toSection, @Nullable Long to) {
        return with(subject, description, toSection, to, stage, outcome, closedOn, round);
    }

    /** What the applicant asks for, put right or made clearer by the applicant. */
    public RequestCase worded(String newSubject, String newDescription) {
        return with(newSubject, newDescription, section, handler, stage, outcome, closedOn, round);
    }

    public RequestCase closed(Outcome how, LocalDate on) {
        return with(subject, description, section, handler, Stage.CLOSED, how, on, round);
    }

    /** How it stands ended, null while open. */
    @Nullable Conclusion conclusion() {
        return outcome == null || closedOn == null ? null : new Conclusion(outcome, closedOn);
    }

    /** A new answer is owed. */
    public RequestCase reopened() {
        return with(subject, description, section, handler, Stage.IN_HAND, null, null, round + 1);
    }

    /** Nothing of the case itself changes; only its facts do. */
    public RequestCase unchanged() {
        return this;
    }

    private RequestCase with(String s, String d, String sec, @Nullable Long h, Stage st, @Nullable Outcome o, @Nullable LocalDate c, int r) {
        return new RequestCase(id, number, agency, channel, applicantKind, s, d, form, way, submittedAt, sec, h, st, o, c, r, origin, version);
    }

    public boolean isImported() {
        return origin.equals(IMPORTED);
    }

    /** The same case as an import tells it again. */
    RequestCase toldAgain(RequestCase told) {
        return new RequestCase(id, number, agency, told.channel, told.applicantKind, told.subject, told.description, form, way, told.submittedAt, section,
                handler, told.stage, told.outcome, told.closedOn, round, origin, version);
    }

    RequestCase next() {
        return new RequestCase(id, number, agency, channel, applicantKind, subject, description, form, way, submittedAt, section, handler, stage, outcome,
                closedOn, round, origin, version + 1);
    }

    /** @param facts as {@code FactTable} words them, those taken back included; @param people digests of applicants and parties */
    Map<String, ?> state(List<String> facts, List<String> people) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("number", number);
        canonical.put("agency", agency);
        canonical.put("channel", channel.code());
        canonical.put("applicantKind", applicantKind.code());
        canonical.put("subject", subject);
        canonical.put("description", description);
        canonical.put("form", form.name());
        canonical.put("way", way.name());
        canonical.put("submittedAt", submittedAt);
        canonical.put("section", section);
        canonical.put("handler", handler == null ? null : Long.toString(handler));
        canonical.put("stage", stage.name());
        canonical.put("outcome", outcome == null ? null : outcome.key());
        canonical.put("closedOn", closedOn == null ? null : closedOn.toString());
        canonical.put("round", round);
        canonical.put("origin", origin);
        canonical.put("facts", facts);
        canonical.put("people", people);
        canonical.put("version", version);
        return canonical;
    }
}
