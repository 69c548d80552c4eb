package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.paper.Sheets;
import mingbai.publication.reading.IssuedFilter;
import mingbai.publication.reading.IssuedReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/issued}: the document ledger (发文台账, B8) by period, agency, class and kind; to be printed, downloaded, filled from a file. */
@Controller
class IssuedPages {

    private static final int PAGE = 100;
    private static final int AT_ONCE = 500;
    static final Set<Role> READERS = Set.of(DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR);
    static final Set<Role> WRITERS = Set.of(DRAFTER, OFFICE);
    private static final List<Sheets.Column> COLUMNS = List.of(new Sheets.Column("成文日期", 10), new Sheets.Column("机关", 20), new Sheets.Column("标题", 40),
            new Sheets.Column("发文字号", 18), new Sheets.Column("类别", 8), new Sheets.Column("公开属性", 10), new Sheets.Column("不主动公开的理由", 30),
            new Sheets.Column("公开事项", 20), new Sheets.Column("公开情况", 10), new Sheets.Column("索引号", 20), new Sheets.Column("来源", 10));

    private final IssuedReading issued;
    private final AgencyReading agencies;
    private final Desk desk;
    private final MatterChoices matters;
    private final IssuedIntake intake;
    private final Clock clock;

    IssuedPages(IssuedReading issued, AgencyReading agencies, Desk desk, MatterChoices matters, IssuedIntake intake, Clock clock) {
        this.issued = issued;
        this.agencies = agencies;
        this.desk = desk;
        this.matters = matters;
        this.intake = intake;
        this.clock = clock;
    }

    @GetMapping("/desk/issued")
    @MayCall({DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam Map<String, String> sent, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        return list(request, sent, page, List.of(), null, "struck".equals(sent.get("done")) ? "已划销。" : "", model);
    }

    @GetMapping({"/desk/issued.csv", "/desk/issued.xlsx"})
    @MayCall({DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    void download(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = Asked.of(sent, desk.reachOf(caller(request), READERS), LocalDate.now(clock));
        Map<String, String> names = agencies.namesOf(asked.codes());
        Map<String, String> matterNames = matters.namesOf(issued.matters(asked.codes()));
        String ending = request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx";
        Stream<List<Object>> rows = Stream.iterate(0L, offset -> offset + AT_ONCE).map(offset -> issued.lines(asked.filter(), AT_ONCE, offset))
                .takeWhile(lines -> !lines.isEmpty()).flatMap(List::stream).map(line -> row(line, names, matterNames));
        Sheets.send(response, ending, "发文台账-" + asked.filter().from() + "至" + asked.filter().to(), COLUMNS, rows);
    }

    private static List<Object> row(IssuedReading.Line line, Map<String, String> names, Map<String, String> matterNames) {
        return List.of(line.writtenOn() == null ? "" : line.writtenOn().toString(), names.getOrDefault(line.agency(), line.agency()), line.title(),
                line.documentNumber(), line.official() ? "公文" : "其他", IssuedPage.classLabel(line.disclosureClass()),
                IssuedPage.groundLabel(line.ground()) + (line.groundNote().isEmpty() ? "" : "：" + line.groundNote()),
                matterNames.getOrDefault(line.matter(), line.matter()), IssuedPage.standingLabel(line), line.org() == null ? "" : line.org() + "/" + line.no(),
                IssuedPage.sourceLabel(line.source()));
    }

    /** Takes a ledger in that was kept as a table; the report stands above the list. */
    @PostMapping("/desk/issued/intake")
    @MayCall({DRAFTER, OFFICE})
    String intake(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        Caller caller = caller(request);
        Set<String> writable = desk.reachOf(caller, WRITERS);
        ImportReport report = intake.take(actor, file, writable::contains);
        if (report == null) {
            response.setStatus(422);
            return list(request, Map.of(), 1, List.of(Issue.of("file", "请选择一个 CSV 文件")), null, "", model);
        }
        return list(request, Map.of(), 1, List.of(), report, "", model);
    }

    private String list(HttpServletRequest request, Map<String, String> sent, int page, List<Issue> issues, @Nullable ImportReport report, String notice,
            Model model) {
        Caller caller = caller(request);
        Set<String> reach = desk.reachOf(caller, READERS);
        Asked asked = Asked.of(sent, reach, LocalDate.now(clock));
        Paging paging = Paging.of(page, PAGE, issued.count(asked.filter()), "/desk/issued?" + asked.query());
        model.addAttribute("page", new IssuedPage(asked.values(), asked.period(), asked.query(), desk.choices(reach), matterChoices(asked),
                issued.lines(asked.filter(), PAGE, paging.offset()), agencies.namesOf(reach), matters.namesOf(issued.matters(asked.codes())),
                issued.sums(IssuedFilter.of(asked.codes(), asked.filter().from(), asked.filter().to())), paging,
                WRITERS.stream().anyMatch(caller::holdsAnywhere), Stream.concat(asked.issues().stream(), issues.stream()).toList(), notice, report));
        return "publication/issued";
    }

    /** Of one agency what it owes; of many too much to choose from. */
    private List<Choice> matterChoices(Asked asked) {
        return asked.codes().size() == 1 ? matters.of(asked.codes().getFirst(), asked.values().get("matter")) : List.of();
    }

    static Caller caller(HttpServletRequest request) {
        return Objects.requireNonNull(Caller.of(request));
    }
}
