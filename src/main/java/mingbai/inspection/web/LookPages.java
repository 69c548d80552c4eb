package mingbai.inspection.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.inspection.Rule;
import mingbai.inspection.RuleBook;
import mingbai.inspection.reading.LookReading;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/looks}: when the machine looked, at what, and what came of it. */
@Controller
class LookPages {

    private static final int SIZE = 30;

    private final LookReading looks;

    LookPages(LookReading looks) {
        this.looks = looks;
    }

    @GetMapping("/desk/inspection/looks")
    @MayCall({OFFICE, INSPECTOR, LEADER})
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Paging paging = Paging.of(page, SIZE, looks.count(), "/desk/inspection/looks");
        List<LooksPage.Line> lines = looks.list(paging.offset(), SIZE).stream().map(LookPages::line).toList();
        model.addAttribute("page", new LooksPage(lines, paging));
        return "inspection/looks";
    }

    @GetMapping("/desk/inspection/look")
    @MayCall({OFFICE, INSPECTOR, LEADER})
    String look(@RequestParam(defaultValue = "") String number, Model model) {
        LookReading.Row row = looks.find(number).orElseThrow(NotFound::new);
        Map<String, Rule> rules = RuleBook.all().stream().collect(Collectors.toMap(Rule::key, Function.identity()));
        model.addAttribute("page", new LooksPage.One(line(row), looks.rules(row.id()).stream().map(of -> new LooksPage.OfRule(of, rules.get(of.rule()))).toList()));
        return "inspection/look";
    }

    private static LooksPage.Line line(LookReading.Row row) {
        return new LooksPage.Line(row, Times.minute(row.begunAt()));
    }
}
