package mingbai.report.form.web;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.MeasureList;
import mingbai.report.form.Adding;
import mingbai.report.form.Addition;
import mingbai.report.form.Answer;
import mingbai.report.form.BuiltInForm;
import mingbai.report.form.FieldKind;
import mingbai.report.form.Form;
import mingbai.report.form.FormCadence;
import mingbai.report.form.FormDefinition;
import mingbai.report.form.FormField;
import mingbai.report.form.FormReply;
import mingbai.report.form.FormRound;
import mingbai.report.form.FrozenRecords;
import mingbai.report.form.Submission;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MonthDrawing;
import mingbai.web.Paging;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/** What the pages of forms show. */
public final class FormViews {

    private FormViews() {}

    /** Where something stands, as a page writes it. */
    public record Standing(String text, Tone tone) {}

    /** A form in the list of those collected. @param round the latest, or null */
    public record FormLine(Form form, String agencyName, @Nullable RoundLine round) {}

    /** A round in a list. @param in how many sheets are submitted or accepted, {@code waiting} of them wait to be judged */
    public record RoundLine(FormRound round, String due, String left, Tone tone, long asked, long in, long waiting) {}

    /** A sheet in the list of those to be filled. */
    public record SheetLine(FormReply reply, FormRound round, String unitName, String officeName, String due, String left, Standing standing) {}

    /** The start page. @param offices for which the caller may define forms */
    public record ListPage(boolean mayDefine, List<FormLine> forms, List<SheetLine> sheets, Paging paging, List<BuiltInForm> builtIns, List<Choice> offices,
            List<Issue> issues, String notice) {}

    /** A form, its fields and its rounds. @param measures titles of those its fields count */
    public record FormPage(Form form, String agencyName, List<RoundLine> rounds, Map<String, String> measures, String kinds, String nextPeriod, boolean mayEdit,
            String notice) {}

    /** The page on which a form is defined. @param form null for a new one */
    public record DefinitionPage(@Nullable Form form, Map<String, String> typed, List<DefinitionRow> rows, List<Choice> offices, List<Choice> kinds,
            List<Choice> measures, List<Issue> issues) {

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        public String address() {
            return form == null ? "/desk/report/forms/new" : "/desk/report/forms/form/" + form.id() + "/edit";
        }

        public boolean open(int i) {
            return rows.get(i).label().isEmpty() || issues.stream().anyMatch(issue -> issue.field().endsWith("-" + i));
        }

        public static List<Choice> cadences() {
            return java.util.Arrays.stream(FormCadence.values()).map(cadence -> Choice.of(cadence.name(), cadence.label())).toList();
        }

        public static List<Choice> fieldKinds() {
            return java.util.Arrays.stream(FieldKind.values()).map(kind -> Choice.of(kind.name(), kind.label())).toList();
        }

        public static List<Choice> addings() {
            return java.util.Arrays.stream(Adding.values()).map(adding -> Choice.of(adding.name(), adding.label())).toList();
        }

        public static List<Choice> scopes() {
            return java.util.Arrays.stream(mingbai.figure.Scope.values()).map(scope -> Choice.of(scope.code(), scope.label())).toList();
        }

        public static String dimensions() {
            return java.util.Arrays.stream(Dimension.values()).map(dimension -> dimension.code() + "（" + dimension.label() + "）")
                    .collect(java.util.stream.Collectors.joining("、"));
        }
    }

    /** A unit that can be asked. */
    public record UnitTick(String code, String name, String kind, boolean usual, boolean ticked) {}

    /** The page on which a round is begun. */
    public record BeginPage(Form form, List<Choice> periods, List<UnitTick> units, long usual, String rule, String dueByRule, Map<String, String> typed,
            List<Issue> issues) {

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    /** A unit's row on the page of a round. @param urged when it was last urged and by how many that was read, or "" */
    public record UnitLine(Addition.Row row, Standing standing, boolean owed, String urged, boolean ticked) {}

    /** A round on its way: who is in, who is missing, the sums. */
    public record RoundPage(Addition addition, RoundLine line, String agencyName, List<UnitLine> units, @Nullable MonthDrawing drawing, String why,
            boolean provisional, boolean mayCollect, Map<String, String> typed, List<Issue> issues, String notice) {

        public FormRound round() {
            return addition.round();
        }

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        public long owing() {
            return units.stream().filter(UnitLine::owed).count();
        }

        /** The fields worth a column: words are read on the sheets. */
        public List<FormField> columns() {
            return addition.form().fields();
        }

        public String text(Addition.Row row, FormField field) {
            Submission.Frozen value = row.values().get(field.key());
            return value == null ? "—" : value.text().isEmpty() ? "未填" : value.text().length() > 60 ? value.text().substring(0, 60) + "…" : value.text();
        }

        public boolean objected(Addition.Row row, FormField field) {
            Submission.Frozen value = row.values().get(field.key());
            return value != null && !value.objection().isEmpty();
        }

        public String address(Addition.Row row, FormField field) {
            return "/desk/report/forms/sheet/" + row.reply().id() + (field.counted() ? "/records?field=" + field.key() : "#r-" + field.key());
        }
    }

    /** One field of a round over all units. */
    public record FieldPage(FormRound round, FormField field, Addition addition) {}

    /** The rounds of a year beside one another. */
    public record YearPage(Form form, String agencyName, int year, List<FormRound> rounds, List<YearLine> lines) {}

    /** @param cells one of each round, "" where the form did not ask for it; {@code whole} over the year */
    public record YearLine(FormField field, List<String> cells, String whole) {}

    /**
     * A field on a sheet.
     *
     * @param value what was typed, or is counted now
     * @param large whether a tick is asked for that the value is meant
     */
    public record SheetField(FormField field, String unit, String definition, String value, Answer answer, boolean large, Submission.@Nullable Frozen frozen) {}

    public record SheetSection(String name, List<SheetField> fields) {}

    /**
     * A unit's sheet.
     *
     * @param shown the submission that is shown, null while it is filled in
     */
    public record SheetPage(FormReply reply, FormRound round, FormDefinition form, String unitName, String officeName, Standing standing, String due,
            String left, Tone tone, List<SheetSection> sections, List<Submission> submissions, @Nullable Submission shown, boolean over, boolean mayFill,
            boolean mayJudge, List<Choice> evidenceFields, Map<String, String> typed, List<Issue> issues, String notice) {

        public String address() {
            return "/desk/report/forms/sheet/" + reply.id();
        }

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        public static String size(long bytes) {
            return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
        }
    }

    /**
     * The records behind a counted figure.
     *
     * @param version the submission they belong to, 0: as they are now
     * @param gone    when only the number was kept
     * @param listed  whether the caller may see them one by one
     */
    public record RecordsPage(FormReply reply, FormRound round, FormField field, String unitName, String title, String definition, String figure, int version,
            boolean gone, boolean listed, List<FrozenRecords.Line> lines, Map<String, String> names, Paging paging) {

        RecordsPage unlisted() {
            return new RecordsPage(reply, round, field, unitName, title, definition, figure, version, gone, false, List.of(), Map.of(), paging);
        }
    }

    static String unitOf(FormField field, MeasureList measures) {
        return field.counted() ? measures.find(field.measure()).map(measure -> measure.unit().label()).orElse("") : field.unit();
    }
}
