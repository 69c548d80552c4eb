package mingbai.statistics.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Published;
import mingbai.statistics.FigureView;
import mingbai.statistics.Figures;
import mingbai.statistics.Question;
import mingbai.statistics.Questions;
import mingbai.statistics.web.MeasurePage.ByAgency;
import mingbai.statistics.web.MeasurePage.Year;
import mingbai.statistics.web.MeasuresPage.Group;
import mingbai.statistics.web.MeasuresPage.Line;
import mingbai.web.Choice;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is counted and how: {@code /report/measures} for everybody, {@code /desk/statistics/measures} for staff, and each measure over the years. */
@Controller
class MeasurePages {

    private static final String PUBLIC = "/report/measures";
    private static final int YEARS = 5;
    private static final int AGENCIES = 50;
    private static final int FIRST_YEAR = 2008; // the Regulation of 2007 came into force

    private final MeasureList measures;
    private final Figures figures;
    private final Questions questions;
    private final RecordsView records;
    private final AgencyReading agencies;
    private final Published log;
    private final Clock clock;

    MeasurePages(MeasureList measures, Figures figures, Questions questions, RecordsView records, AgencyReading agencies, Published log, Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.questions = questions;
        this.records = records;
        this.agencies = agencies;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping(PUBLIC)
    @MayCall(anyone = true)
    String everybody(HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.AGENCIES).on(request);
        model.addAttribute("page", new MeasuresPage(false, groups(false)));
        return "statistics/open-measures";
    }

    @GetMapping("/desk/statistics/measures")
    @MayCall({DRAFTER, OFFICE, LEADER, INSPECTOR})
    String desk(Model model) {
        model.addAttribute("page", new MeasuresPage(true, groups(true)));
        return "statistics/measures";
    }

    private List<Group> groups(boolean desk) {
        return measures.groups().stream().map(group -> new Group(group.title(), group.measures().getFirst().group(),
                group.measures().stream().map(measure -> new Line(measure, desk ? Question.DESK + "?measure=" + measure.key()
                        : measure.open() ? PUBLIC + "/" + measure.key() : "")).toList())).toList();
    }

    @GetMapping(PUBLIC + "/{measure}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String measure(@PathVariable String measure, @RequestParam Map<String, String> sent, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        Measure known = measures.find(measure).filter(Measure::open).orElseThrow(NotFound::new);
        Map<String, String> asked = new HashMap<>(Map.of("measure", measure));
        Stream.of("agency", "scope").filter(sent::containsKey).forEach(name -> asked.put(name, sent.get(name)));
        int year = year(sent.getOrDefault("year", ""));
        asked.put("period", Integer.toString(year));
        model.addAttribute("page", page(known, questions.forPublic(asked), year));
        return "statistics/measure";
    }

    /** Years in which nothing can be on record are this year. */
    private int year(String asked) {
        int now = LocalDate.now(clock).getYear();
        int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : now;
        return year < FIRST_YEAR || year > now ? now : year;
    }

    private MeasurePage page(Measure measure, Question question, int year) {
        int now = LocalDate.now(clock).getYear();
        List<Choice> years = IntStream.rangeClosed(0, now - FIRST_YEAR).mapToObj(back -> Integer.toString(now - back)).map(text -> Choice.of(text, text + "年")).toList();
        List<Year> shown = IntStream.range(0, YEARS).map(back -> year - back).filter(one -> one >= FIRST_YEAR).mapToObj(one -> year(question.in(Period.year(one)))).toList();
        List<ByAgency> byAgency = byAgency(question);
        return new MeasurePage(measure, MeasuresPage.whenNone(measure), choices(question.agency()), question.agency(), records.whose(question), question.scope().code(),
                Stream.of(Scope.values()).map(scope -> Choice.of(scope.code(), scope.label())).toList(), Integer.toString(year), years, shown,
                byAgency.stream().limit(AGENCIES).toList(), byAgency.size() > AGENCIES, measure.open());
    }

    private Year year(Question question) {
        FigureView view = figures.of(question.measure(), question.asked());
        return new Year(question.period().label(), view.withUnit(), Question.PUBLIC + "?" + question.query(), view.note());
    }

    private List<ByAgency> byAgency(Question question) {
        Map<String, Long> values = figures.by(question.measure(), question.asked(), Dimension.AGENCY);
        String stand = figures.liveBesideClosed(question.measure(), question.asked()) ? Question.NOW : "";
        Map<String, String> names = agencies.namesOf(values.keySet().stream().limit(AGENCIES).toList());
        return values.entrySet().stream().map(one -> new ByAgency(names.getOrDefault(one.getKey(), one.getKey()),
                question.measure().unit().shown(one.getValue()) + question.measure().unit().label(),
                Question.address(Question.PUBLIC, question.measure(), one.getKey(), Scope.OWN, question.period(), Map.of()) + stand)).toList();
    }

    /** Whole regions and those directly below them, and the one that is asked about. */
    private List<Choice> choices(String chosen) {
        List<Agency> found = new ArrayList<>();
        for (Agency root : agencies.children("")) {
            found.add(root);
            found.addAll(found.size() < AGENCIES * 4 ? agencies.children(root.code()) : List.of());
        }
        List<Choice> choices = new ArrayList<>(found.stream().filter(agency -> agency.kind() != AgencyKind.SECTION).limit(AGENCIES * 8L)
                .map(agency -> Choice.of(agency.code(), agency.name())).toList());
        if (!chosen.isEmpty() && choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            choices.addFirst(Choice.of(chosen, agencies.nameOf(chosen)));
        }
        return choices;
    }
}
