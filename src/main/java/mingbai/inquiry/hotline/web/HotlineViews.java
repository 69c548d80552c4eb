package mingbai.inquiry.hotline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.figure.Period;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.hotline.CallBatch;
import mingbai.inquiry.hotline.CallCheck;
import mingbai.inquiry.hotline.CallSample;
import mingbai.inquiry.hotline.HotSpots.Spot;
import mingbai.inquiry.hotline.HotlineCall;
import mingbai.inquiry.hotline.HotlineFigures.Overview;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/** What the pages of the hotline show. */
public final class HotlineViews {

    private HotlineViews() {}

    public record Tab(String label, String address, boolean here) {}

    public record PublicPage(Overview figures, List<Tab> periods, ColumnTags column, List<Crumb> crumbs) {}

    /** @param week the seven days hot spots are looked for in */
    public record FiguresPage(Overview figures, List<Tab> periods, String agency, List<Choice> agencies, List<Spot> spots, Period week, List<Hour> hours) {

        public String spotAddress(Spot spot) {
            return "/desk/hotline/calls?from=" + week.from() + "&to=" + week.to() + (agency.isEmpty() ? "" : "&agency=" + agency) + "&place=" + encoded(spot.place())
                    + (spot.category().isEmpty() ? "" : "&category=" + encoded(spot.category()));
        }
    }

    /** An hour of the day. @param calls in the week, @param mean a week of the eight before */
    public record Hour(int hour, long calls, String mean) {}

    public record CallLine(HotlineCall call, String agency) {}

    public record ListPage(List<CallLine> lines, Paging paging, Map<String, String> typed, List<Tab> states, List<Choice> agencies, List<Choice> categories, List<Choice> places,
            String most) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** One state of a call, as told in a batch. */
    public record Told(HotlineCall call, @Nullable CallBatch batch, String at) {

        public String from() {
            return batch == null ? "" : switch (batch.origin()) {
                case "file" -> "文件导入";
                case "http" -> "热线系统";
                default -> "本平台登记";
            };
        }
    }

    public record CallPage(HotlineCall call, String agency, String receivedAt, List<Told> history, boolean acts, @Nullable Inquiry inquiry, LocalDate today, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    public record SamplesPage(List<SampleLine> lines, List<Choice> offices, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** @param waiting not looked at by two persons yet @param faulty with a fault both agree on */
    public record SampleLine(CallSample sample, String agency, long waiting, long faulty) {}

    /** @param call null when it is no longer there */
    public record CheckLine(CallCheck check, @Nullable HotlineCall call) {}

    public record SamplePage(SampleLine line, List<CheckLine> checks, Map<String, String> questions, boolean acts, List<Issue> issues) {}

    public record PublicSample(SampleLine line, ColumnTags column, List<Crumb> crumbs) {}

    static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
