package mingbai.inspection.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.inspection.Fault;
import mingbai.inspection.Finding;
import mingbai.inspection.Look;
import mingbai.inspection.PaperNotes;
import mingbai.inspection.Sweep;
import mingbai.inspection.paper.NamedFigureTable.Told;
import mingbai.publication.reading.PublicPaper;
import mingbai.storage.HtmlCleaner;
import org.springframework.stereotype.Component;

/**
 * Figures that differ between public papers of one agency: the same quantity of the same period told twice, and a year that is not the sum of its twelve months.
 * The finding is at the paper published last: whoever wrote it had the other before them.
 */
@Component
class FiguresApart implements Sweep, PaperNotes {

    static final String APART = "paper.figures-apart";

    private final NamedFigureTable figures;

    FiguresApart(NamedFigureTable figures) {
        this.figures = figures;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void take(List<PublicPaper> papers) {
        figures.forget(papers.stream().map(PublicPaper::id).toList());
        for (PublicPaper paper : papers) {
            LocalDate published = paper.publishedOn();
            if (published != null && NamedFigure.period(paper.shown().title()).isPresent()) {
                NamedFigure.of(paper.shown().title(), HtmlCleaner.text(paper.shown().body())).forEach(figure -> figures.keep(paper, published, figure));
            }
        }
    }

    @Override
    public void forget(Collection<Long> documents) {
        figures.forget(documents);
    }

    @Override
    public List<String> rules() {
        return List.of(APART);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        Map<String, Map<String, List<Told>>> byLabel = new LinkedHashMap<>();
        long[] looked = {0};
        figures.each(told -> {
            if (look.covers(told.agency())) {
                looked[0]++;
                byLabel.computeIfAbsent(told.agency() + "\n" + told.label(), label -> new LinkedHashMap<>()).computeIfAbsent(told.period(), period -> new ArrayList<>()).add(told);
            }
        });
        byLabel.values().forEach(periods -> compare(periods, found));
        return Map.of(APART, looked[0]);
    }

    static void compare(Map<String, List<Told>> periods, Consumer<Fault> found) {
        periods.values().forEach(told -> twice(told, found));
        periods.forEach((period, told) -> {
            if (period.length() == 4) {
                year(told.getFirst(), periods, found);
            }
        });
    }

    private static void twice(List<Told> told, Consumer<Fault> found) {
        Told last = told.stream().max(Comparator.comparing(Told::publishedOn).thenComparing(Told::document)).orElseThrow();
        told.stream().filter(other -> other.value() != last.value()).findFirst().ifPresent(other -> found.accept(fault(last, "：" + last.period(),
                "《" + last.title() + "》写明" + last.label() + last.value() + "，《" + other.title() + "》（" + other.publishedOn() + "公开）写明" + other.value() + "。请核对哪一个正确，更正另一个。")));
    }

    private static void year(Told year, Map<String, List<Told>> periods, Consumer<Fault> found) {
        long sum = 0;
        for (int month = 1; month <= 12; month++) {
            List<Told> told = periods.get(year.period() + (month < 10 ? "-0" : "-") + month);
            if (told == null) {
                return;
            }
            sum += told.getFirst().value();
        }
        if (sum != year.value()) {
            found.accept(fault(year, "：" + year.period() + "合计", "《" + year.title() + "》写明全年" + year.label() + year.value() + "，同年12个月公开的数字合计" + sum + "。请核对。"));
        }
    }

    private static Fault fault(Told told, String detail, String why) {
        return new Fault(APART, told.agency(), Finding.PAPER, Long.toString(told.document()), told.label() + detail, told.title(), why, "/desk/document/" + told.document());
    }
}
