package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.calendar.OutsideCalendar;
import mingbai.calendar.WorkCalendar;
import mingbai.report.annual.AnnualReading;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public interface {@code /api/v1}: anonymous, read-only, what the pages show. Each handler is a line of {@link ApiOperation#ALL}. */
@Controller
@RequestMapping("/api/v1")
class ApiPages {

    private final ApiAnswers answers;
    private final ApiViews views;
    private final AnnualReading annuals;
    private final Almanac almanac;
    private final Site site;
    private final Clock clock;

    ApiPages(ApiAnswers answers, ApiViews views, AnnualReading annuals, Almanac almanac, Site site, Clock clock) {
        this.answers = answers;
        this.views = views;
        this.annuals = annuals;
        this.almanac = almanac;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/openapi.json")
    @MayCall(anyone = true)
    public ResponseEntity<?> description(HttpServletRequest request) {
        return answers.answer(request, () -> ApiOperation.description(site.name(), site.baseAddress()));
    }

    @GetMapping("/documents")
    @MayCall(anyone = true)
    public ResponseEntity<?> documents(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String catalog,
            @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "") String limit,
            HttpServletRequest request) {
        return answers.answer(request, () -> views.documents(new ApiViews.Asked(agency, catalog, theme, day("from", from), day("to", to), q, cursor,
                limit.isEmpty() ? 20 : number("limit", limit, 1, 100))));
    }

    @GetMapping("/documents/{org}/{no}")
    @MayCall(anyone = true)
    public ResponseEntity<?> document(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        return answers.answer(request, () -> views.document(org, no));
    }

    @GetMapping("/documents/{org}/{no}/proof")
    @MayCall(anyone = true)
    public ResponseEntity<?> proof(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        return answers.text(request, () -> views.proof(org, no));
    }

    @GetMapping("/agencies")
    @MayCall(anyone = true)
    public ResponseEntity<?> agencies(HttpServletRequest request) {
        return answers.answer(request, () -> Map.of("items", views.agencies(LocalDate.now(clock))));
    }

    @GetMapping("/catalogs/{agency}")
    @MayCall(anyone = true)
    public ResponseEntity<?> catalog(@PathVariable String agency, @RequestParam(defaultValue = "") String on, HttpServletRequest request) {
        return answers.answer(request, () -> {
            LocalDate day = day("on", on);
            return views.catalog(agency, day == null ? LocalDate.now(clock) : day);
        });
    }

    /** As it was reviewed and published, byte for byte. */
    @GetMapping("/reports/annual/{agency}/{year}")
    @MayCall(anyone = true)
    public ResponseEntity<?> annual(@PathVariable String agency, @PathVariable String year, HttpServletRequest request) {
        return answers.text(request, () -> Optional.of(year).filter(text -> text.matches("\\d{4}")).flatMap(text -> annuals.published(agency, Integer.parseInt(text)))
                .orElseThrow(NotFound::new).json());
    }

    @GetMapping("/workdays/due")
    @MayCall(anyone = true)
    public ResponseEntity<?> due(@RequestParam(defaultValue = "") String start, @RequestParam(defaultValue = "") String days, HttpServletRequest request) {
        return answers.answer(request, () -> {
            LocalDate first = day("start", start);
            if (first == null) {
                throw new ApiAnswers.Wrong("start：请写起始日，例如 start=2026-03-02。");
            }
            int number = number("days", days, 0, WorkCalendar.LONGEST);
            try {
                Due due = almanac.calendar().dueInDays(first, number);
                return Map.of("start", first.toString(), "days", number, "due_date", due.day().toString(), "provisional", due.provisional());
            } catch (OutsideCalendar e) {
                throw new ApiAnswers.Wrong("start：只能计算" + WorkCalendar.FIRST + "到" + WorkCalendar.LAST + "之间的日期。");
            }
        });
    }

    private static @Nullable LocalDate day(String name, String text) {
        try {
            if (!text.isEmpty() && !text.matches("(19|20|21)\\d{2}-\\d{2}-\\d{2}")) {
                throw new DateTimeException(text);
            }
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ApiAnswers.Wrong(name + "：应当是 2026-03-02 这样的日期。");
        }
    }

    private static int number(String name, String text, int least, int most) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new ApiAnswers.Wrong(name + "：应当是" + least + "到" + most + "的整数。");
        }
        return Integer.parseInt(text);
    }
}
