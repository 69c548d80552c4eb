package mingbai.desk;

import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.reading.DutyState;
import mingbai.catalog.reading.DutyTrendReading;
import mingbai.contribution.reading.ContributionReading;
import mingbai.desk.LeaderListPage.Row;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.PaceReading;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.RequestRow;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Times;
import mingbai.web.WaitingWork.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/leader/list}: the rows behind each figure of the leader's view, as many as the figure says. */
@Controller
class LeaderListPages {

    private static final int PAGE = 50;

    private final LeaderScope scope;
    private final LateSteps lateSteps;
    private final DutyReading duties;
    private final DutyTrendReading trend;
    private final ContributionReading contributions;
    private final RequestReading requests;
    private final DeskReading desk;
    private final PaceReading pace;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final Clock clock;

    LeaderListPages(LeaderScope scope, LateSteps lateSteps, DutyReading duties, DutyTrendReading trend, ContributionReading contributions, RequestReading requests, DeskReading desk,
            PaceReading pace, AgencyReading agencies, Almanac almanac, Clock clock) {
        this.scope = scope;
        this.lateSteps = lateSteps;
        this.duties = duties;
        this.trend = trend;
        this.contributions = contributions;
        this.requests = requests;
        this.desk = desk;
        this.pace = pace;
        this.agencies = agencies;
        this.almanac = almanac;
        this.clock = clock;
    }

    /** What a list is called, how many rows it has, and a page of them from an offset. */
    private record Source(String title, long total, LongFunction<List<Row>> rows) {}

    @GetMapping("/desk/leader/list")
    @MayCall({LEADER, OFFICE})
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request, Model model) {
        Set<String> codes = scope.of(Objects.requireNonNull(Caller.of(request)));
        Source source = source(of, month, codes);
        String address = "/desk/leader/list?of=" + of + (month.isEmpty() ? "" : "&month=" + month);
        Paging paging = Paging.of(page.matches("\\d{1,3}") ? Integer.parseInt(page) : 1, PAGE, source.total, address);
        List<Row> rows = source.rows.apply(paging.offset());
        Map<String, String> names = agencies.namesOf(rows.stream().map(Row::agency).distinct().toList());
        model.addAttribute("page", new LeaderListPage(source.title, rows.stream().map(row -> new Row(row.title(), names.getOrDefault(row.agency(), row.agency()),
                row.what(), row.day(), row.left(), row.target())).toList(), paging));
        return "desk/leader-list";
    }

    private Source source(String of, String month, Set<String> codes) {
        return switch (of) {
            case "duties" -> {
                DutyFilter late = DutyFilter.of(codes).in(DutyState.LATE);
                yield new Source("逾期未公开事项", duties.count(late), from -> duties.list(late, (int) from, PAGE).stream().map(this::duty).toList());
            }
            case "steps" -> {
                List<LateSteps.Late> late = lateSteps.of(codes);
                yield new Source("超过时限的审核环节", late.size(), from -> late.stream().skip(from).limit(PAGE).map(LeaderListPages::step).toList());
            }
            case "requests" -> {
                RequestFilter late = LeaderPages.overdue(codes);
                yield new Source("依申请公开答复超期", requests.count(late), from -> requests.list(late, from, PAGE).stream().map(this::request).toList());
            }
            case "drafts" -> editions("起草中的文稿", "DRAFT", codes);
            case "cleared" -> editions("审核通过未发布", "CLEARED", codes);
            case "taken" -> {
                ContributionReading.Filter filter = LeaderPages.taken(codes, clock);
                yield new Source("今年采用的报送信息", contributions.count(filter), from -> contributions.rows(filter, PAGE, from).stream()
                        .map(row -> new Row(row.title(), row.unit(), row.senderName() + "报送", Times.minute(row.sentAt()), null, "/desk/contribution/" + row.id())).toList());
            }
            case "due" -> ofMonth(month(month), null, codes);
            case "on-time" -> ofMonth(month(month), false, codes);
            case "late" -> ofMonth(month(month), true, codes);
            case "published" -> published(month(month), codes);
            default -> throw new NotFound();
        };
    }

    private Source editions(String title, String state, Set<String> codes) {
        return new Source(title, desk.count(codes, List.of(state)), from -> desk.editions(codes, List.of(state), PAGE, (int) from).stream()
                .map(row -> new Row(row.title(), row.agency(), row.openedName() + "起草" + (row.opinion().isEmpty() ? "" : "，被退回"), Times.minute(row.at()), null,
                        "/desk/edition/" + row.edition())).toList());
    }

    private Source ofMonth(YearMonth month, @Nullable Boolean late, Set<String> codes) {
        DutyTrendReading.Month counted = trend.perMonth(codes, List.of(month)).getFirst();
        long total = late == null ? counted.due() : late ? counted.late() : counted.onTime();
        return new Source(month + " 到期的事项" + (late == null ? "" : late ? "：逾期" : "：按时"), total, from -> trend.inMonth(codes, month, late, PAGE, from).stream()
                .map(line -> new Row(line.matterName(), line.owedBy(), line.periodLabel() + (line.doneOn() == null ? "，尚未公开" : "，" + line.doneOn() + " 完成"),
                        line.due() + " 到期", null, "/desk/duty/" + line.id())).toList());
    }

    private Source published(YearMonth month, Set<String> codes) {
        return new Source(month + " 公开的文件", pace.perMonth(codes, List.of(month)).getFirst(), from -> pace.inMonth(codes, month, PAGE, from).stream()
                .map(row -> new Row(row.title(), row.agency(), row.org() + "/" + row.no(), Times.minute(row.at()), null, "/doc/" + row.org() + "/" + row.no())).toList());
    }

    private Row duty(DutyRow duty) {
        Limit limit = new Limit(duty.from(), duty.due(), duty.provisional());
        DaysLeft left = DaysLeft.of(limit, LocalDate.now(clock), almanac.calendar()::workingDaysBetween);
        return new Row(duty.matterName(), duty.owedBy(), duty.periodLabel() + "，应公开" + duty.quota() + "件，已公开" + duty.published() + "件", duty.due() + " 到期", left,
                duty.address());
    }

    private Row request(RequestRow row) {
        LocalDate due = Objects.requireNonNull(row.due());
        LocalDate received = row.received() == null ? due : row.received();
        DaysLeft left = DaysLeft.of(new Limit(received, due, row.provisional()), LocalDate.now(clock), almanac.calendar()::workingDaysBetween);
        return new Row(row.subject(), row.agency(), row.number() + "，" + row.phase().label(), due + " 到期", left, row.address());
    }

    private static Row step(LateSteps.Late late) {
        return new Row(late.step().title(), late.step().agency(), late.step().stepTitle() + "，限" + late.step().days() + "个工作日",
                Times.day(late.step().since()) + " 送到", late.left(), "/desk/review/" + late.step().matter());
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 2000 || month.getYear() > 2099) {
                throw new NotFound();
            }
            return month;
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }
}
