package mingbai.participation.solicitation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to a draft, as it came in; never public itself.
 *
 * @param n         from 1 in its activity; told to whoever sent it
 * @param revision  number of the activity's revision it was said to
 * @param passage   of the draft in that revision, 0 for the whole
 * @param name      "" when it was not given
 * @param contact   e-mail, telephone or address, "" when it was not given
 * @param consent   whether the words themselves may be published, masked, after review
 * @param receivedOn the day it came in
 * @param enteredBy who typed in what came on paper, "" for what was sent over the net
 * @param once      what tells the form it came by from every other, null for what a clerk entered
 * @param judgement null while nobody judged it
 */
public record Opinion(long id, long activity, String agency, int n, OpinionWay way, int revision, int passage, String text, String name, String contact, boolean consent,
        LocalDate receivedOn, long receivedAt, String enteredBy, @Nullable String once, @Nullable Long judgement, @Nullable Verdict verdict, long version) {

    public static final String KIND = "participation-opinion";

    /** The words without numbers that identify somebody. */
    public String masked(LocalDate today) {
        List<Finding> findings = Screening.scan(text, today);
        return Screening.masked(text, findings);
    }

    Opinion judged(long by, Verdict as) {
        return new Opinion(id, activity, agency, n, way, revision, passage, text, name, contact, consent, receivedOn, receivedAt, enteredBy, once, by, as, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("activity", Long.toString(activity));
        map.put("agency", agency);
        map.put("n", n);
        map.put("way", way.code());
        map.put("revision", revision);
        map.put("passage", passage);
        map.put("text", text);
        map.put("name", name);
        map.put("contact", contact);
        map.put("consent", consent);
        map.put("receivedOn", receivedOn.toString());
        map.put("enteredBy", enteredBy);
        map.put("judgement", judgement == null ? null : Long.toString(judgement));
        map.put("verdict", verdict == null ? null : verdict.name());
        map.put("version", version);
        return map;
    }
}
