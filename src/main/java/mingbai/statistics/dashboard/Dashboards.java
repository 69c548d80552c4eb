package mingbai.statistics.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.statistics.Question;
import mingbai.web.Choice;
import org.springframework.stereotype.Component;

/** Puts a dashboard together: what is looked at, read from an address, and what is shown of it. */
@Component
class Dashboards {

    private static final List<String> ASKED = List.of("agency", "scope");

    private final Drawn drawn;
    private final Panels panels;
    private final Headlines headlines;
    private final AgencyReading agencies;
    private final Clock clock;

    Dashboards(Drawn drawn, Panels panels, Headlines headlines, AgencyReading agencies, Clock clock) {
        this.drawn = drawn;
        this.panels = panels;
        this.headlines = headlines;
        this.agencies = agencies;
        this.clock = clock;
    }

    Look look(House house, Question question) {
        return Look.at(house, question, today(), agencies.within("").size());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The parts of an address a question is read from: this year when no period is chosen, days only when they are meant. */
    Map<String, String> question(Map<String, String> sent) {
        Map<String, String> question = new HashMap<>(Map.of("measure", "publication.published"));
        ASKED.stream().filter(sent::containsKey).forEach(name -> question.put(name, sent.get(name)));
        String period = sent.getOrDefault("period", "").strip();
        boolean days = period.equals(PeriodChoice.FREE) || period.isEmpty() && (said(sent, "from") || said(sent, "to"));
        if (days) {
            question.put("from", sent.getOrDefault("from", ""));
            question.put("to", sent.getOrDefault("to", ""));
        } else {
            question.put("period", period.isEmpty() ? Integer.toString(today().getYear()) : period);
        }
        return question;
    }

    private static boolean said(Map<String, String> sent, String name) {
        return !sent.getOrDefault(name, "").isBlank();
    }

    DashboardPage page(Look look, Part part, List<Choice> choices, DashboardPage.Above above) {
        return new DashboardPage(name(look), compared(look), leaves(look, part), chooser(look, part, choices), part == Part.OVERVIEW ? headlines.of(look) : List.of(),
                panels.on(part, look), above);
    }

    private String name(Look look) {
        if (look.agency().isEmpty()) {
            return look.house() == House.PUBLIC ? "全部机关" : "可查看的全部机关";
        }
        return agencies.nameOf(look.agency()) + (look.scope() == Scope.TREE && look.many() ? "及所属机关" : "");
    }

    private String compared(Look look) {
        String many = look.codes() == null ? "" : "，共" + look.codes().size() + "个机关";
        String frozen = drawn.frozen(look);
        return look.label() + many + "；上期为" + look.before().label() + (frozen.isEmpty() ? "。" : "；本期数据" + frozen + "。");
    }

    private static List<DashboardPage.Leaf> leaves(Look look, Part part) {
        return Arrays.stream(Part.values()).filter(leaf -> look.many() || leaf != Part.AGENCIES || part == Part.AGENCIES)
                .map(leaf -> new DashboardPage.Leaf(leaf.label(), look.address(leaf), leaf == part)).toList();
    }

    private DashboardPage.Chooser chooser(Look look, Part part, List<Choice> choices) {
        List<PeriodChoice> periods = PeriodChoice.upTo(look.today());
        boolean named = periods.stream().flatMap(kind -> kind.periods().stream()).anyMatch(choice -> choice.value().equals(look.chosen().code()));
        String action = look.house() == House.PUBLIC && !look.agency().isEmpty() ? look.house().base() + "/" + look.agency() : look.house().base();
        return new DashboardPage.Chooser(action, part == Part.OVERVIEW ? "" : part.code(), look.agency(), choices, look.scope().code(),
                Arrays.stream(Scope.values()).map(scope -> Choice.of(scope.code(), scope.label())).toList(), named ? look.chosen().code() : PeriodChoice.FREE, periods,
                named ? "" : look.chosen().from().toString(), named ? "" : look.chosen().to().toString());
    }
}
