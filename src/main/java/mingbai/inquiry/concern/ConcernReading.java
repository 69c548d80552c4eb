package mingbai.inquiry.concern;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.concern.Response.Paper;
import mingbai.publication.reading.PublicPaperReading;
import mingbai.publication.reading.PublishedReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signals and responses read; for the public nothing but the documents. */
@Component
@Transactional(readOnly = true)
public class ConcernReading {

    private final SignalTable signals;
    private final ResponseTable responses;
    private final HotInquiryTable hot;
    private final PublicPaperReading papers;
    private final PublishedReading published;

    ConcernReading(SignalTable signals, ResponseTable responses, HotInquiryTable hot, PublicPaperReading papers, PublishedReading published) {
        this.signals = signals;
        this.responses = responses;
        this.hot = hot;
        this.papers = papers;
        this.published = published;
    }

    public Optional<Signal> signal(long id) {
        return signals.find(id);
    }

    public List<Signal> signals(Collection<String> agencies, int limit, long offset) {
        return signals.list(agencies, limit, offset);
    }

    public long countSignals(Collection<String> agencies) {
        return signals.count(agencies);
    }

    public List<Signal> open(Collection<String> agencies, int most) {
        return signals.open(agencies, most);
    }

    public Optional<Response> response(long id) {
        return responses.find(id);
    }

    public Optional<Response> ofEdition(long edition) {
        return responses.ofEdition(edition);
    }

    public List<Response> ofSignal(long signal) {
        return responses.ofSignal(signal);
    }

    public List<Response> responses(Collection<String> agencies, int limit) {
        return responses.list(agencies, limit);
    }

    /** What many wrote about in the week up to this day, and that no signal tells yet: proposed by its number, judged by people. */
    public List<HotInquiry> proposed(Collection<String> agencies, LocalDate last) {
        return hot(agencies, last).stream().filter(found -> signals.once(found.once()).isEmpty()).toList();
    }

    /** The same with what a signal tells already. */
    public List<HotInquiry> hot(Collection<String> agencies, LocalDate last) {
        return hot.of(agencies, last);
    }

    /**
     * One document of a response, as the public list shows it.
     *
     * @param title of the document as it is public now; 已撤下 when it was withdrawn
     * @param address of the document, which of a withdrawn one says since when and why
     */
    public record Line(Response response, String title, String address) {}

    /** @param kind code of a {@link ResponseKind}, or "" for all */
    public List<Line> published(String kind, int limit, long offset) {
        return lines(responses.published(kind, limit, offset), Response::paper);
    }

    public long countPublished(String kind) {
        return responses.countPublished(kind);
    }

    /** Press conferences to come, by their public announcements. */
    public List<Line> announced() {
        return lines(responses.announced(), Response::notice);
    }

    /** The documents of the other responses to the same signal. */
    public List<Line> beside(Response response) {
        return response.signal() == null ? List.of() : lines(responses.ofSignal(response.signal()).stream().filter(other -> other.isPublic() && other.id() != response.id()).toList(), Response::paper);
    }

    /** One whose paper the public reads or read. */
    public Optional<Line> one(long id) {
        return lines(responses.find(id).filter(Response::isPublic).stream().toList(), Response::paper).stream().findFirst();
    }

    /** The announcement of a press conference, once it was public. */
    public Optional<Line> announcementOf(Response response) {
        Paper notice = response.notice();
        return notice == null || notice.document() == null ? Optional.empty() : lines(List.of(response), Response::notice).stream().findFirst();
    }

    private List<Line> lines(List<Response> found, java.util.function.Function<Response, Paper> paper) {
        List<Long> documents = found.stream().map(paper).map(Paper::document).filter(java.util.Objects::nonNull).toList();
        Map<Long, String> titles = new HashMap<>();
        papers.papers(documents).forEach(shown -> titles.put(shown.id(), shown.shown().title()));
        Map<Long, String> addresses = published.addresses(documents);
        return found.stream().map(response -> {
            long document = java.util.Objects.requireNonNull(paper.apply(response).document());
            return new Line(response, titles.getOrDefault(document, "已撤下"), addresses.getOrDefault(document, ""));
        }).filter(line -> !line.address().isEmpty()).toList();
    }
}
