package mingbai.report.writing.web;

import java.util.List;
import mingbai.figure.MeasureList;
import mingbai.report.writing.Genre;
import mingbai.report.writing.PaperTemplates;
import mingbai.web.Issue;

/** The template of an agency for a genre, with how it is written and the keys of all measures. */
public record TemplatePage(String agency, String agencyName, Genre genre, PaperTemplates.Template template, String text, List<MeasureList.Group> groups, List<Issue> issues,
        String notice) {

    public String address() {
        return "/desk/report/papers/template";
    }
}
