package mingbai.request.remedy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * One reconsideration or suit (行政复议、行政诉讼) about disclosure on request.
 *
 * @param number     of the case with the body or court, unique within the agency
 * @param agency     code of the agency it is against
 * @param request    id of the request, null where none is on record here
 * @param requestNumber as told by the older system or of the request, "" where it concerns none
 * @param body       reconsideration body or court, "" where it is not on record
 * @param answerUntil day by which the agency owes its own answer or defence, as the body or court set it; null where none is set
 * @param answeredOn day it was handed in
 * @param closedOn   day of the decision or judgment, null while pending; as {@code result}
 * @param orderedOn  day from which a new answer is owed, null where none was ordered
 * @param papers     what was received and handed in
 */
public record Remedy(long id, String agency, String number, @Nullable Long request, String requestNumber, RemedyKind kind, String body, LocalDate filedOn,
        @Nullable LocalDate answerUntil, @Nullable LocalDate answeredOn, @Nullable LocalDate closedOn, @Nullable RemedyResult result, String note,
        @Nullable LocalDate orderedOn, List<Paper> papers, String origin, long version) {

    public static final String KIND = "remedy";
    static final String IMPORTED = "import";

    public Remedy {
        papers = List.copyOf(papers);
    }

    /** A file. @param n from 1, within the remedy */
    public record Paper(int n, Attachment file, long addedAt, String addedBy) {}

    public boolean isPending() {
        return closedOn == null;
    }

    /** Whether the agency's own answer is still owed. */
    public boolean owesAnswer() {
        return isPending() && answerUntil != null && answeredOn == null;
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("number", number);
        canonical.put("request", request == null ? null : Long.toString(request));
        canonical.put("requestNumber", requestNumber);
        canonical.put("kind", kind.code());
        canonical.put("body", body);
        canonical.put("filedOn", filedOn.toString());
        canonical.put("answerUntil", text(answerUntil));
        canonical.put("answeredOn", text(answeredOn));
        canonical.put("closedOn", text(closedOn));
        canonical.put("result", result == null ? null : result.code());
        canonical.put("note", note);
        canonical.put("orderedOn", text(orderedOn));
        canonical.put("papers", papers.stream().map(paper -> paper.n() + " " + paper.file().hash() + " " + paper.file().name()).toList());
        canonical.put("origin", origin);
        canonical.put("version", version);
        return canonical;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    Remedy amended(Filing facts, @Nullable Long onRequest, @Nullable LocalDate answered) {
        return new Remedy(id, agency, facts.number().strip(), onRequest, facts.requestNumber().strip(), facts.kind(), facts.body().strip(), facts.filedOn(),
                facts.answerUntil(), answered, closedOn, result, note, orderedOn, papers, origin, version + 1);
    }

    Remedy closed(LocalDate on, RemedyResult how, String why) {
        return new Remedy(id, agency, number, request, requestNumber, kind, body, filedOn, answerUntil, answeredOn, on, how, why.strip(), orderedOn, papers, origin,
                version + 1);
    }

    Remedy ordered(LocalDate from) {
        return new Remedy(id, agency, number, request, requestNumber, kind, body, filedOn, answerUntil, answeredOn, closedOn, result, note, from, papers, origin,
                version + 1);
    }

    Remedy holding(List<Paper> all) {
        return new Remedy(id, agency, number, request, requestNumber, kind, body, filedOn, answerUntil, answeredOn, closedOn, result, note, orderedOn, all, origin,
                version + 1);
    }

    /** The same remedy as an import tells it again. */
    Remedy toldAgain(Remedy told) {
        return new Remedy(id, agency, number, told.request, told.requestNumber, told.kind, body, told.filedOn, answerUntil, answeredOn, told.closedOn, told.result,
                note, orderedOn, papers, origin, version + 1);
    }

    /** Whether an import of that one would change nothing. */
    boolean tells(Remedy told) {
        return java.util.Objects.equals(request, told.request) && requestNumber.equals(told.requestNumber) && kind == told.kind && filedOn.equals(told.filedOn)
                && java.util.Objects.equals(closedOn, told.closedOn) && result == told.result;
    }
}
