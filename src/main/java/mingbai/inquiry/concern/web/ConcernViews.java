package mingbai.inquiry.concern.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.concern.ConcernReading.Line;
import mingbai.inquiry.concern.HotInquiry;
import mingbai.inquiry.concern.Response;
import mingbai.inquiry.concern.Signal;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Paging;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;

/** What the pages of the response to public concern show. */
public final class ConcernViews {

    private ConcernViews() {}

    public record Tab(String label, String address, boolean here) {}

    public record SignalLine(Signal signal, String agency, String foundAt) {}

    public record Proposal(HotInquiry hot, String agency) {

        /** The form, filled as far as numbers tell. */
        public String address() {
            return "/desk/concern/new?agency=" + hot.agency() + "&source=inquiries&counted=" + hot.thisWeek() + "&title=" + encoded(hot.label() + "类来信集中反映") + "&once=" + encoded(hot.once());
        }

        private static String encoded(String value) {
            return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    public record DeskPage(List<SignalLine> lines, Paging paging, List<Response> responses, List<Proposal> proposals, boolean acts, Instant now) {}

    /** A form with what was typed. */
    public interface Typed {

        Map<String, String> typed();

        default String typed(String field) {
            return typed().getOrDefault(field, "");
        }
    }

    public record NewPage(List<Choice> agencies, List<Choice> sources, Map<String, String> typed, List<Issue> issues) implements Typed {}

    public record SignalPage(Signal signal, String agency, String foundAt, List<Response> responses, List<Choice> kinds, boolean acts, Instant now, Map<String, String> typed,
            List<Issue> issues, String notice) implements Typed {

        public String minute(Instant moment) {
            return Times.minute(moment);
        }
    }

    /** @param signal null of a response that rests on none */
    public record RespondPage(@Nullable Signal signal, List<Choice> agencies, List<Choice> kinds, Map<String, String> typed, List<Issue> issues) implements Typed {}

    public record ResponsePage(Response response, String agency, String at, String heldAt, @Nullable Signal signal, List<Line> beside, boolean acts, Map<String, String> typed,
            List<Issue> issues, String notice) implements Typed {}

    public record PublicPage(List<Tab> kinds, List<PublicLine> announced, List<PublicLine> lines, Paging paging, ColumnTags column, List<Crumb> crumbs) {}

    public record PublicLine(Line line, String agency, String at) {}

    public record PublicOne(PublicLine line, @Nullable PublicLine announcement, List<PublicLine> beside, ColumnTags column, List<Crumb> crumbs) {}
}
