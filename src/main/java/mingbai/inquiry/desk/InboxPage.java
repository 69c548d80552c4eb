package mingbai.inquiry.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/** The inbox. @param many whether agencies differ; @param acts whether the caller may act on several at once */
public record InboxPage(InboxQuestion question, List<Tab> tabs, List<Line> lines, Paging paging, List<Choice> agencies, List<Choice> people, boolean many, boolean acts, List<Issue> issues,
        String notice) {

    public record Tab(String code, String label, long count, String address) {}

    /** @param left null when it ended */
    public record Line(InquiryRow row, String agency, @Nullable DueLeft left, String state, Tone tone) {}

    public List<Choice> kinds() {
        return Arrays.stream(InquiryKind.values()).map(kind -> Choice.of(kind.code(), kind.label())).toList();
    }

    public List<Choice> channels() {
        return Arrays.stream(InquiryChannel.values()).map(channel -> Choice.of(channel.code(), channel.label())).toList();
    }

    public List<Choice> categories() {
        return Stream.concat(InquiryCategories.all().entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())),
                Stream.of(Choice.of(InquiryFilter.UNSORTED, InquiryCategories.label("")))).toList();
    }
}
