package mingbai.report.form.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Figure;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Scope;
import mingbai.report.form.Answer;
import mingbai.report.form.FormDefinition;
import mingbai.report.form.FormField;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormReply;
import mingbai.report.form.FormRound;
import mingbai.report.form.FrozenRecords;
import mingbai.report.form.FrozenRecords.Line;
import mingbai.report.form.ReplyFigures;
import mingbai.report.form.Submission;
import mingbai.report.form.web.FormViews.RecordsPage;
import mingbai.report.form.web.FormViews.SheetField;
import mingbai.report.form.web.FormViews.SheetPage;
import mingbai.report.form.web.FormViews.SheetSection;
import mingbai.statistics.StatisticsScope;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of a sheet: while it is owed with the figures of now, afterwards as it was submitted. */
@Component
class SheetViews {

    private static final int PAGE = 50;

    private final FormReading forms;
    private final ReplyFigures figures;
    private final FigureReading reading;
    private final FrozenRecords records;
    private final MeasureList measures;
    private final AgencyReading agencies;
    private final DaysLeft left;
    private final Clock clock;

    SheetViews(FormReading forms, ReplyFigures figures, FigureReading reading, FrozenRecords records, MeasureList measures, AgencyReading agencies,
            DaysLeft left, Clock clock) {
        this.forms = forms;
        this.figures = figures;
        this.reading = reading;
        this.records = records;
        this.measures = measures;
        this.agencies = agencies;
        this.left = left;
        this.clock = clock;
    }

    /** @param n number of the submission to be shown, 0: the one that counts, or what is being filled in */
    SheetPage sheet(long id, int n, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request) {
        FormReply reply = forms.reply(id).orElseThrow(NotFound::new);
        return sheet(reply, n, reply.answers(), typed, issues, notice, request);
    }

    /** What was typed and refused, shown again. */
    SheetPage sheet(long id, Map<String, Answer> answers, Map<String, String> typed, List<Issue> issues, HttpServletRequest request) {
        return sheet(forms.reply(id).orElseThrow(NotFound::new), 0, answers, typed, issues, "", request);
    }

    private SheetPage sheet(FormReply reply, int n, Map<String, Answer> answers, Map<String, String> typed, List<Issue> issues, String notice,
            HttpServletRequest request) {
        FormRound round = forms.round(reply.round()).orElseThrow(NotFound::new);
        FormDefinition form = forms.definition(round);
        List<Submission> submissions = forms.submissions(reply.id());
        Submission shown = shown(reply, submissions, n);
        Caller caller = FormScope.caller(request);
        boolean fills = shown == null && reply.state().owed() && (caller.holds(Role.OFFICE, reply.unit()) || caller.holds(Role.DRAFTER, reply.unit()));
        Map<String, Figure> counted = shown == null ? figures.of(form, reply.unit(), round.period()) : Map.of();
        Set<String> asked = issues.stream().map(Issue::field).filter(field -> field.startsWith("sure.")).collect(Collectors.toSet());
        List<SheetSection> sections = form.sections().stream().map(section -> new SheetSection(section, form.in(section).stream()
                .map(field -> field(field, answers.getOrDefault(field.key(), Answer.NONE), counted.get(field.key()), shown, asked)).toList())).toList();
        List<Choice> evidence = form.fields().stream().filter(field -> !field.counted()).map(field -> Choice.of(field.key(), field.fullLabel())).toList();
        boolean judges = caller.holds(Role.OFFICE, round.agency()) && !reply.state().owed() && shown != null && shown.n() == reply.submissions();
        return new SheetPage(reply, round, form, agencies.nameOf(reply.unit()), agencies.nameOf(round.agency()), left.standing(round, reply.state()),
                left.due(round).day().toString(), reply.state().owed() ? left.words(round) : "", left.tone(round), sections, submissions, shown,
                round.period().isOver(LocalDate.now(clock)), fills, judges, evidence, typed, issues, notice);
    }

    private static @Nullable Submission shown(FormReply reply, List<Submission> submissions, int n) {
        if (n > 0) {
            return submissions.stream().filter(submission -> submission.n() == n).findFirst().orElseThrow(NotFound::new);
        }
        return reply.state().owed() || submissions.isEmpty() ? null : submissions.getFirst();
    }

    private SheetField field(FormField field, Answer answer, @Nullable Figure figure, @Nullable Submission shown, Set<String> asked) {
        String definition = field.counted() ? measures.find(field.measure()).map(measure -> measure.title() + "，" + field.scope().label() + "。"
                + measure.definition()).orElse("这个指标已经取消") : field.note();
        Submission.Frozen frozen = shown == null ? null : shown.value(field.key()).orElse(null);
        String value = field.counted() ? figure == null ? Figure.NO_RECORD : figure.text() : answer.text();
        return new SheetField(field, FormViews.unitOf(field, measures), definition, value, answer, answer.sure() || asked.contains("sure." + field.key()), frozen);
    }

    RecordsPage records(long id, String key, String n, int page, Caller caller) {
        FormReply reply = forms.reply(id).orElseThrow(NotFound::new);
        FormRound round = forms.round(reply.round()).orElseThrow(NotFound::new);
        FormField field = forms.definition(round).field(key).filter(FormField::counted).orElseThrow(NotFound::new);
        String address = "/desk/report/forms/sheet/" + id + "/records?field=" + key;
        Submission submission = n.equals("0") ? null : shown(reply, forms.submissions(id), n.matches("\\d{1,4}") ? Integer.parseInt(n) : 0);
        RecordsPage records = submission == null ? now(reply, round, field, page, address + "&n=0")
                : then(reply, round, field, submission, page, address + "&n=" + submission.n());
        return field.scope() == Scope.OWN || StatisticsScope.reachesDown(caller, reply.unit()) ? records : records.unlisted();
    }

    private RecordsPage now(FormReply reply, FormRound round, FormField field, int page, String address) {
        Optional<ReplyFigures.Question> question = figures.asked(field, reply.unit(), round.period());
        if (question.isEmpty()) {
            return page(reply, round, field, "", Figure.NO_RECORD, 0, true, List.of(), Paging.of(1, PAGE, 0, address));
        }
        Figure figure = reading.of(question.get().measure(), question.get().asked());
        Paging paging = Paging.of(page, PAGE, figure.records(), address);
        List<Line> lines = reading.records(question.get().measure(), question.get().asked(), paging.offset(), PAGE).stream().map(record -> new Line(field.key(),
                record.id(), record.agency(), record.day(), record.label(), record.address(), record.amount())).toList();
        return page(reply, round, field, figure.measure().definition(), figure.withUnit(), 0, false, lines, paging);
    }

    private RecordsPage then(FormReply reply, FormRound round, FormField field, Submission submission, int page, String address) {
        Submission.Frozen frozen = submission.value(field.key()).orElseThrow(NotFound::new);
        Paging paging = Paging.of(page, PAGE, frozen.listed() ? frozen.records() : 0, address);
        List<Line> lines = frozen.listed() ? records.lines(submission, field.key(), paging.offset(), PAGE) : List.of();
        String figure = frozen.value() == null ? frozen.text() : frozen.text() + FormViews.unitOf(field, measures);
        return page(reply, round, field, measures.find(field.measure()).map(measure -> measure.definition()).orElse(""), figure, submission.n(),
                !frozen.listed(), lines, paging);
    }

    private RecordsPage page(FormReply reply, FormRound round, FormField field, String definition, String figure, int version, boolean gone, List<Line> lines,
            Paging paging) {
        Set<String> codes = new HashSet<>(lines.stream().map(Line::agency).toList());
        String title = measures.find(field.measure()).map(measure -> measure.title()).orElse(field.label());
        return new RecordsPage(reply, round, field, agencies.nameOf(reply.unit()), title, definition, figure, version, gone, true, lines, agencies.namesOf(codes),
                paging);
    }
}
