package mingbai.contribution.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.contribution.ContributionState;
import mingbai.contribution.reading.ContributionReading;
import mingbai.contribution.reading.ContributionReading.Filter;
import mingbai.contribution.reading.ContributionReading.Row;
import mingbai.paper.Sheets;
import mingbai.publication.reading.PublishedReading;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Role;
import mingbai.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/contributions}: what was received or sent in a period, counted for each unit, every count with its list. */
@Controller
class ContributionListPages {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final List<Role> RECEIVING = List.of(OFFICE, DRAFTER, LEADER);

    private final ContributionReading contributions;
    private final PublishedReading published;
    private final AgencyReading agencies;
    private final Clock clock;

    ContributionListPages(ContributionReading contributions, PublishedReading published, AgencyReading agencies, Clock clock) {
        this.contributions = contributions;
        this.published = published;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What the address asks for: both days included, this year up to today when it names none. */
    private record Asked(boolean received, Set<String> receivers, Set<String> senders, LocalDate from, LocalDate to, Filter filter, List<Issue> issues) {

        String period() {
            return "view=" + (received ? "received" : "sent") + "&from=" + from + "&to=" + to;
        }

        String query() {
            return period() + (filter.unit().isEmpty() ? "" : "&unit=" + filter.unit()) + (filter.state().isEmpty() ? "" : "&state=" + filter.state());
        }
    }

    private Asked asked(HttpServletRequest request, Map<String, String> sent) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> receivers = new LinkedHashSet<>();
        RECEIVING.forEach(role -> receivers.addAll(caller.agenciesFor(role)));
        Set<String> senders = new LinkedHashSet<>(caller.agenciesFor(CORRESPONDENT));
        senders.addAll(caller.agenciesFor(DRAFTER));
        boolean received = sent.getOrDefault("view", "").isEmpty() ? !caller.holdsAnywhere(CORRESPONDENT) : sent.get("view").equals("received");
        List<Issue> issues = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        LocalDate from = day("from", sent, today.withDayOfYear(1), issues);
        LocalDate to = day("to", sent, today, issues);
        if (from.isAfter(to)) {
            issues.add(Issue.of("from", "开始日期晚于结束日期，请核对"));
        }
        String unit = sent.getOrDefault("unit", "").matches("[0-9A-Za-z_\\-]{1,32}") ? sent.get("unit") : "";
        String state = Stream.of(ContributionState.values()).map(Enum::name).filter(name -> name.equals(sent.get("state"))).findFirst().orElse("");
        return new Asked(received, receivers, senders, from, to, new Filter(received, received ? receivers : senders, unit, state,
                from.atStartOfDay(clock.getZone()).toInstant(), to.plusDays(1).atStartOfDay(clock.getZone()).toInstant()), issues);
    }

    private static LocalDate day(String name, Map<String, String> sent, LocalDate otherwise, List<Issue> issues) {
        String text = sent.getOrDefault(name, "").strip();
        try {
            LocalDate day = text.isEmpty() ? otherwise : LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new DateTimeParseException("out of reach", text, 0);
            }
            return day;
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(name, "日期请写成年-月-日，如 2026-03-02"));
            return otherwise;
        }
    }

    @GetMapping("/desk/contributions")
    @MayCall({CORRESPONDENT, DRAFTER, OFFICE, LEADER})
    String list(@RequestParam Map<String, String> sent, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Asked asked = asked(request, sent);
        Paging paging = Paging.of(page, PAGE, contributions.count(asked.filter()), "/desk/contributions?" + asked.query());
        List<Row> rows = contributions.rows(asked.filter(), PAGE, paging.offset());
        List<ContributionReading.UnitCount> units = contributions.byUnit(asked.filter());
        Set<String> codes = new LinkedHashSet<>(units.stream().map(ContributionReading.UnitCount::unit).toList());
        rows.forEach(row -> codes.addAll(List.of(row.unit(), row.receiver())));
        model.addAttribute("page", new ContributionsPage(asked.received(), !asked.receivers().isEmpty(), !asked.senders().isEmpty(), asked.from().toString(),
                asked.to().toString(), asked.filter().unit(), asked.filter().state(), asked.period(), asked.query(), units, rows, agencies.namesOf(codes),
                published.addressesOfEditions(rows.stream().map(Row::edition).filter(Objects::nonNull).toList()), paging, asked.issues(), ""));
        return "contribution/contributions";
    }

    @GetMapping({"/desk/contributions.csv", "/desk/contributions.xlsx"})
    @MayCall({CORRESPONDENT, DRAFTER, OFFICE, LEADER})
    void download(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = asked(request, sent);
        Set<String> codes = new LinkedHashSet<>(asked.filter().agencies());
        contributions.byUnit(asked.filter()).forEach(unit -> codes.add(unit.unit()));
        Map<String, String> names = agencies.namesOf(codes);
        Stream<List<String>> rows = Stream.iterate(0L, offset -> offset + AT_ONCE).map(offset -> contributions.rows(asked.filter(), AT_ONCE, offset))
                .takeWhile(found -> !found.isEmpty()).flatMap(List::stream).map(row -> List.of(Times.minute(row.sentAt()),
                        names.getOrDefault(row.unit(), row.unit()), names.getOrDefault(row.receiver(), row.receiver()), row.title(), row.senderName(),
                        ContributionsPage.label(row.state())));
        Sheets.send(response, request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx", "信息报送-" + asked.from() + "至" + asked.to(),
                List.of(new Sheets.Column("报送时间", 16), new Sheets.Column("报送单位", 20), new Sheets.Column("报送到", 20), new Sheets.Column("标题", 40),
                        new Sheets.Column("报送人", 10), new Sheets.Column("状态", 10)), rows);
    }
}
