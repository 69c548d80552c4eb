package mingbai.desk;

import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyState;
import mingbai.catalog.reading.DutyTrendReading;
import mingbai.contribution.ContributionState;
import mingbai.contribution.reading.ContributionReading;
import mingbai.desk.LeaderPage.Figure;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.PaceReading;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.Risk;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/leader}: where it is late, how it goes, who is behind. */
@Controller
class LeaderPages {

    private static final int MONTHS = 12;
    private static final int RANKED = 20;

    private final LeaderScope scope;
    private final LateSteps lateSteps;
    private final DutyReading duties;
    private final DutyTrendReading trend;
    private final ContributionReading contributions;
    private final RequestReading requests;
    private final DeskReading desk;
    private final PaceReading pace;
    private final AgencyReading agencies;
    private final Clock clock;

    LeaderPages(LeaderScope scope, LateSteps lateSteps, DutyReading duties, DutyTrendReading trend, ContributionReading contributions, RequestReading requests, DeskReading desk,
            PaceReading pace, AgencyReading agencies, Clock clock) {
        this.scope = scope;
        this.lateSteps = lateSteps;
        this.duties = duties;
        this.trend = trend;
        this.contributions = contributions;
        this.requests = requests;
        this.desk = desk;
        this.pace = pace;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/leader")
    @MayCall({LEADER, OFFICE})
    @Transactional(readOnly = true)
    public String show(HttpServletRequest request, Model model) {
        Set<String> codes = scope.of(Objects.requireNonNull(Caller.of(request)));
        model.addAttribute("page", new LeaderPage("本机关及所属共" + codes.size() + "个机关", figures(codes), months(codes), ranking(codes)));
        return "desk/leader";
    }

    private List<Figure> figures(Set<String> codes) {
        List<Figure> figures = new ArrayList<>();
        figures.add(late("逾期未公开事项", duties.count(DutyFilter.of(codes).in(DutyState.LATE)), "项", "到期没有公开、也没有说明的", "duties"));
        figures.add(late("超过时限的审核环节", lateSteps.of(codes).size(), "件", "停在某个环节超过流程规定的工作日", "steps"));
        figures.add(late("依申请公开答复超期", requests.count(overdue(codes)), "件", "答复期限已过，还没有答复", "requests"));
        figures.add(new Figure("起草中的文稿", desk.count(codes, List.of("DRAFT")), "份", "包括被退回修改的", Tone.PLAIN, "/desk/leader/list?of=drafts"));
        figures.add(new Figure("审核通过未发布", desk.count(codes, List.of("CLEARED")), "份", "等信息发布员发布", Tone.PLAIN, "/desk/leader/list?of=cleared"));
        figures.add(new Figure("今年采用的报送信息", contributions.count(taken(codes, clock)), "条", "各单位报送、已采用起草的", Tone.PLAIN, "/desk/leader/list?of=taken"));
        return figures;
    }

    /** Contributions taken that were sent this year. */
    static ContributionReading.Filter taken(Set<String> codes, Clock clock) {
        Instant newYear = LocalDate.now(clock).withDayOfYear(1).atStartOfDay(clock.getZone()).toInstant();
        return new ContributionReading.Filter(true, codes, "", ContributionState.TAKEN.name(), newYear, clock.instant().plusMillis(1));
    }

    /** Open requests whose day has passed. */
    static RequestFilter overdue(Set<String> codes) {
        return RequestFilter.of(codes).open().at(Risk.OVERDUE);
    }

    private static Figure late(String label, long value, String unit, String note, String of) {
        return new Figure(label, value, unit, note, value > 0 ? Tone.LATE : Tone.DONE, "/desk/leader/list?of=" + of);
    }

    private List<LeaderPage.Month> months(Set<String> codes) {
        YearMonth now = YearMonth.now(clock);
        List<YearMonth> months = IntStream.range(0, MONTHS).mapToObj(i -> now.minusMonths(MONTHS - 1L - i)).toList();
        List<DutyTrendReading.Month> due = trend.perMonth(codes, months);
        List<Long> published = pace.perMonth(codes, months);
        return IntStream.range(0, MONTHS).mapToObj(i -> new LeaderPage.Month(months.get(i).toString(), due.get(i).due(), due.get(i).onTime(), due.get(i).late(),
                published.get(i))).toList();
    }

    private List<LeaderPage.Rank> ranking(Set<String> codes) {
        List<DutyReading.Rank> ranks = duties.ranking(codes, RANKED);
        Map<String, String> names = agencies.namesOf(ranks.stream().map(DutyReading.Rank::agency).toList());
        return ranks.stream().map(rank -> new LeaderPage.Rank(rank.agency(), names.getOrDefault(rank.agency(), rank.agency()), rank.late(), rank.due(),
                rank.oldest())).toList();
    }
}
