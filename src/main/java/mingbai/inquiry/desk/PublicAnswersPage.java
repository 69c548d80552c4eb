package mingbai.inquiry.desk;

import java.util.Arrays;
import java.util.List;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.answer.PublishedAnswer;
import mingbai.inquiry.answer.PublishedAnswerReading.Filter;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Paging;

/** The list of published answers. */
public record PublicAnswersPage(Filter filter, List<Line> lines, Paging paging, List<Choice> agencies, String feed) {

    public record Line(PublishedAnswer shown, String agency, String excerpt) {}

    public ColumnTags column() {
        return new ColumnTags("公开的答复", "群众来信、咨询、建议和机关的答复", "互动交流,来信选登,答复", "咨询投诉");
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("互动交流", "/inquiry"), Crumb.here("公开的答复"));
    }

    public List<Choice> kinds() {
        return Arrays.stream(InquiryKind.values()).map(kind -> Choice.of(kind.code(), kind.label())).toList();
    }

    public boolean narrowed() {
        return !filter.equals(Filter.ALL);
    }
}
