package mingbai.inspection.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.inspection.campaign.BuiltInChecklist;
import mingbai.inspection.campaign.Campaign;
import mingbai.inspection.campaign.CampaignPlan;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.CheckAnswer;
import mingbai.inspection.campaign.CheckItem;
import mingbai.inspection.campaign.CheckSheet;
import mingbai.inspection.campaign.Checklist;
import mingbai.inspection.campaign.Having;
import mingbai.inspection.campaign.Improvement;
import mingbai.inspection.campaign.SampledThing;
import mingbai.inspection.campaign.SpotSample;
import mingbai.inspection.campaign.StepPlan;
import mingbai.inspection.campaign.Verdict;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Paging;
import mingbai.web.Tone;
import mingbai.web.chart.Chart;
import org.jspecify.annotations.Nullable;

/** What the pages of self-inspection show. */
public interface CampaignViews {

    /** @param mine sheets of the caller's units */
    record ListPage(List<Row> rows, Paging paging, List<Mine> mine, boolean mayPlan) {}

    record Row(Campaign campaign, String agency, String step, Standing standing) {}

    record Mine(CheckSheet sheet, Campaign campaign, String unit, Standing standing) {}

    record Standing(String text, Tone tone) {

        static Standing of(CheckSheet sheet, Campaign campaign, LocalDate today) {
            boolean late = sheet.late(campaign.plan().check().by(), today);
            if (sheet.submitted()) {
                return new Standing("已报送" + (late ? "，逾期" : ""), late ? Tone.LATE : Tone.DONE);
            }
            return switch (campaign.state()) {
                case CHECKING -> late ? new Standing("逾期未报", Tone.LATE) : new Standing("待填报", Tone.SOON);
                default -> new Standing("没有报送", Tone.LATE);
            };
        }
    }

    /** The form of a plan. @param ticked codes of units */
    record PlanPage(String agency, List<Choice> offices, List<Agency> units, Set<String> ticked, List<ListChoice> lists, List<Choice> before, Map<String, String> typed,
            List<Issue> issues) {

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        public List<Integer> steps() {
            return List.of(0, 1, 2, 3);
        }

        public String key(int step) {
            return CampaignPlan.KEYS.get(step);
        }

        public String label(int step) {
            return CampaignPlan.label(step);
        }
    }

    record ListChoice(long id, String title, int items, boolean ticked) {}

    /** One campaign with everything the office does at it. @param looking words on the machine's look, "" when it was not asked for */
    record CampaignPage(Campaign campaign, String agency, String before, List<UnitLine> units, List<ItemCount> items, long found, long open, List<Improvement> improvements,
            String looking, boolean lookRuns, @Nullable Long look, List<StepLine> steps, boolean leads, LocalDate today, Map<String, String> typed, List<Issue> issues, String notice) {

        public String value(String name, String usual) {
            return typed.getOrDefault(name, usual);
        }

        public boolean in(String... states) {
            return Set.of(states).contains(campaign.state().name());
        }

        public long submitted() {
            return units.stream().filter(unit -> unit.sheet().submitted()).count();
        }

        public long checked() {
            return improvements.stream().filter(made -> made.state() == Improvement.State.CHECKED).count();
        }

        public List<StepPlan> days() {
            return campaign.plan().steps();
        }

        public String label(int step) {
            return CampaignPlan.label(step);
        }

        public String key(int step) {
            return CampaignPlan.KEYS.get(step);
        }

        public String year() {
            return Integer.toString(today.getYear());
        }
    }

    /** @param heir name of whoever carries on for it, "" while it is valid */
    record UnitLine(CheckSheet sheet, String name, String heir, Standing standing, String urged) {}

    record ItemCount(CheckItem item, Map<Having, Long> counts) {

        public long of(String having) {
            return counts.getOrDefault(Having.valueOf(having), 0L);
        }
    }

    record StepLine(CampaignReading.Step step, String at) {}

    /** Who answered one item how. */
    record ItemPage(Campaign campaign, CheckItem item, List<CampaignReading.ItemLine> lines, Map<String, String> names) {}

    /** Findings of a campaign, with causes and what is carried over. @param suggested by tie: name of the cause its rule suggests */
    record FindingsPage(Campaign campaign, List<CampaignReading.Line> lines, Map<String, String> names, Map<String, String> causeNames, Map<Long, String> suggested,
            CampaignReading.Narrowed narrowed, String told, Paging paging, List<Choice> causes, boolean leads, LocalDate today, Map<String, String> typed, Set<Long> ticked,
            List<Issue> issues, String notice) {

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        public String cause(CampaignReading.Line line) {
            return causeNames.getOrDefault(line.cause(), line.cause());
        }
    }

    /** The analysis: by kind, agency, cause, and against the last campaign. */
    record AnalysisPage(Campaign campaign, String before, List<Chart> charts) {}

    record MeasuresPage(Campaign campaign, List<MeasureLine> lines, List<Choice> units, List<Choice> causes, boolean leads, LocalDate today, Map<String, String> typed,
            List<Issue> issues, String notice) {

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    /** @param mayCheck whether the caller is another than who did it */
    record MeasureLine(Improvement made, String unit, String cause, boolean mayCheck) {}

    /** A unit's sheet. @param answers as typed, or as kept */
    record SheetPage(Campaign campaign, CheckSheet sheet, String unit, String heir, String agency, String person, Map<String, CheckAnswer> answers, boolean fills, boolean judges,
            List<MeasureLine> measures, Standing standing, LocalDate today, List<Issue> issues, String notice) {

        public CheckAnswer answer(CheckItem item) {
            return answers.getOrDefault(item.key(), CheckAnswer.NONE);
        }

        public @Nullable Verdict verdict(CheckItem item) {
            return sheet.verdict(item.key());
        }

        public String having(CheckItem item) {
            Having having = answer(item).having();
            return having == null ? "" : having.name();
        }

        public String said(CheckItem item) {
            Having having = answer(item).having();
            return having == null ? "没有回答" : having.label();
        }

        public List<Choice> havings() {
            return List.of(Choice.of("HAVE", "有"), Choice.of("LACK", "没有"), Choice.of("NOT_APPLICABLE", "不适用"));
        }

        public List<Choice> items() {
            return campaign.items().stream().map(item -> Choice.of(item.key(), item.group() + "：" + item.name())).toList();
        }

        public List<String> groups() {
            return campaign.items().stream().map(CheckItem::group).distinct().toList();
        }

        public List<CheckItem> in(String group) {
            return campaign.items().stream().filter(item -> item.group().equals(group)).toList();
        }

        public static String size(long bytes) {
            return bytes < 1_024 ? bytes + "字节" : bytes < 1_048_576 ? (bytes + 1_023) / 1_024 + " KB" : (bytes + 1_048_575) / 1_048_576 + " MB";
        }
    }

    /** An office's lists. @param agency code of the office */
    record ListsPage(String agency, List<Choice> offices, List<Checklist> lists, List<BuiltInChecklist> builtIn, Map<String, String> typed, List<Issue> issues, String notice) {

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    /** One list, edited as text. */
    record ChecklistPage(Checklist list, String agency, String title, String items, boolean mayKeep, List<Issue> issues, String notice) {}

    /** Spot checks and the form of a new one. */
    record SamplesPage(List<SampleLine> lines, Paging paging, String agency, List<Choice> offices, List<Choice> campaigns, String usual, int share, Map<String, String> typed,
            List<Issue> issues) {

        public String value(String name, String otherwise) {
            return typed.getOrDefault(name, otherwise);
        }

        public List<Choice> kinds() {
            return List.of(Choice.of("UNIT", "单位"), Choice.of("DOCUMENT", "公开文件"), Choice.of("CASE", "依申请公开案件"));
        }
    }

    /** @param waiting things drawn and not yet looked at */
    record SampleLine(SpotSample sample, String agency, long waiting, long faults) {}

    record SamplePage(SpotSample sample, String agency, List<SampledThing> things, Map<String, String> names, long waiting, long faults, Paging paging, List<Choice> rules,
            boolean leads, Map<String, String> typed, List<Issue> issues, String notice) {}

    /** What the public sees: campaigns with a public result, and all spot checks ever announced. */
    record PublicList(List<PublicRow> rows, Paging paging, List<SampleLine> samples, ColumnTags column, List<Crumb> crumbs) {}

    record PublicRow(Campaign campaign, String agency, long units, long found, long closed) {}

    /** @param byCause findings by the name of their cause */
    record PublicCampaign(PublicRow row, long submitted, Map<String, Long> byCause, List<PublicMeasure> measures, ColumnTags column, List<Crumb> crumbs) {}

    /** Without the names of persons. */
    record PublicMeasure(String words, String unit, LocalDate due, String state, Tone tone) {}

    record PublicSample(SampleLine line, List<SampledThing> things, Paging paging, ColumnTags column, List<Crumb> crumbs) {}
}
