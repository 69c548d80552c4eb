package mingbai.publication.web;

import java.util.List;
import mingbai.publication.EditionKind;
import mingbai.publication.Standing;
import mingbai.publication.Validity;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.ErrorReportReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.web.Issue;
import mingbai.web.Tone;

/**
 * A public document on its agency's desk, with what may be done about it.
 *
 * @param typed what was typed in a form that was refused, by field
 */
public record DocumentPage(DeskReading.DocumentRow row, PublicDocument document, String agencyName, List<DeskReading.DeskRow> open,
        List<ErrorReportReading.Report> reports, Rights rights,
        java.util.Map<String, String> typed, List<Issue> issues, String notice, String today, String matterName,
        boolean normative) {

    public record Rights(boolean edit, boolean withdraw, boolean repeal, boolean answer) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String standingLabel() {
        return Standing.valueOf(row.standing()).label();
    }

    public Tone standingTone() {
        return row.standing().equals("LIVE") ? Tone.DONE : Tone.LATE;
    }

    public String validityLabel() {
        return Validity.valueOf(row.validity()).label();
    }

    public String kindLabel(String kind) {
        return EditionKind.valueOf(kind).label();
    }

    public String timelineLabel(String kind) {
        return switch (kind) {
            case "PUBLISHED" -> "发布";
            case "IMPORT", "IMPORTED" -> "迁移导入";
            case "CORRECTION" -> "更正";
            case "REVISION" -> "修订";
            case "WITHDRAWN" -> "撤下";
            case "REPEALED" -> "废止";
            case "EXPIRED" -> "失效";
            default -> kind;
        };
    }

    public String address() {
        return "/desk/document/" + row.document();
    }
}
