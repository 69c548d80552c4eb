package mingbai.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.paper.Xlsx;
import mingbai.review.reading.RegisterReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Role;
import mingbai.web.Times;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/register}: the review register (公开登记簿, C3) by period and agency, to be printed or downloaded. */
@Controller
class RegisterPages {

    private static final int PAGE = 200;
    private static final List<String> HEAD = List.of("送审时间", "机关", "标题", "体裁", "公开属性", "送审人", "审核意见", "保密审查结论", "保密审查依据", "保密审查人", "结果", "办结时间");
    private static final List<Role> READERS = List.of(DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER, INSPECTOR);

    private final RegisterReading register;
    private final AgencyReading agencies;
    private final Clock clock;

    RegisterPages(RegisterReading register, AgencyReading agencies, Clock clock) {
        this.register = register;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What the address asks for: both days included. */
    private record Asked(LocalDate from, LocalDate to, String agency, List<String> agencies, Map<String, String> names, List<Issue> issues) {

        String query() {
            return "from=" + from + "&to=" + to + (agency.isEmpty() ? "" : "&agency=" + agency);
        }
    }

    @GetMapping("/desk/register")
    @MayCall({DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    String show(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Asked asked = asked(request, from, to, agency);
        Paging paging = Paging.of(page, PAGE, register.count(asked.agencies(), start(asked), end(asked)), "/desk/register?" + asked.query());
        List<Choice> choices = asked.names().entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new RegisterPage(asked.from().toString(), asked.to().toString(), asked.agency(), choices,
                register.lines(asked.agencies(), start(asked), end(asked), PAGE, (int) paging.offset()), asked.names(), paging, asked.query(), asked.issues()));
        return "desk/register";
    }

    @GetMapping("/desk/register.xlsx")
    @MayCall({DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    void xlsx(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String agency,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = asked(request, from, to, agency);
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", asked, "xlsx");
        Xlsx.write("公开登记簿", HEAD, List.of(16, 20, 40, 8, 10, 10, 50, 16, 30, 10, 10, 16), rows(asked), response.getOutputStream());
    }

    @GetMapping("/desk/register.csv")
    @MayCall({DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    void csv(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String agency,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = asked(request, from, to, agency);
        begin(response, "text/csv;charset=UTF-8", asked, "csv");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF'); // office programs read UTF-8 only by this mark
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(HEAD);
        for (List<String> row : (Iterable<List<String>>) rows(asked)::iterator) {
            csv.printRecord(row.stream().map(RegisterPages::harmless).toList());
        }
        csv.flush();
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static void begin(HttpServletResponse response, String type, Asked asked, String extension) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename("公开登记簿-" + asked.from() + "至" + asked.to() + "." + extension, StandardCharsets.UTF_8).build().toString());
    }

    /** All lines of the period, read page by page. */
    private Stream<List<String>> rows(Asked asked) {
        int pages = (register.count(asked.agencies(), start(asked), end(asked)) + PAGE - 1) / PAGE;
        return IntStream.range(0, pages).boxed().flatMap(page -> register.lines(asked.agencies(), start(asked), end(asked), PAGE, page * PAGE).stream())
                .map(line -> List.of(Times.minute(line.openedAt()), asked.names().getOrDefault(line.agency(), line.agency()), line.title(), line.genre(),
                        RegisterPage.classLabel(line.disclosureClass()), line.openedName(), line.opinions(), RegisterPage.resultLabel(line.secrecyResult()),
                        text(line.secrecyBasis()), text(line.secrecyName()), RegisterPage.stateLabel(line.state()), Times.minute(line.closedAt())));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private java.time.Instant start(Asked asked) {
        return asked.from().atStartOfDay(clock.getZone()).toInstant();
    }

    private java.time.Instant end(Asked asked) {
        return asked.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private Asked asked(HttpServletRequest request, String from, String to, String agency) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> codes = new LinkedHashSet<>();
        READERS.forEach(role -> caller.agenciesFor(role).forEach(code -> codes.addAll(role.reachesDown() ? agencies.subtree(code) : List.of(code))));
        List<Issue> issues = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        LocalDate first = day("from", from, today.withDayOfYear(1), issues);
        LocalDate last = day("to", to, today, issues);
        if (first.isAfter(last)) {
            issues.add(Issue.of("from", "开始日期晚于结束日期，请核对"));
        }
        boolean one = !agency.isEmpty() && codes.contains(agency);
        return new Asked(first, last, one ? agency : "", one ? List.of(agency) : List.copyOf(codes), agencies.namesOf(codes), issues);
    }

    private static LocalDate day(String field, String text, LocalDate otherwise, List<Issue> issues) {
        try {
            return text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(field, "日期请写成年-月-日，如 2026-03-02"));
            return otherwise;
        }
    }
}
