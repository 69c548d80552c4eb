package mingbai.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.Explanation;
import mingbai.catalog.DutyRule;
import mingbai.catalog.KnownPapers;
import mingbai.catalog.Matter;
import mingbai.catalog.Period;
import mingbai.catalog.TimeLimit;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRecordReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.web.DutyViews.DutyPage;
import mingbai.catalog.web.DutyViews.Form;
import mingbai.catalog.web.DutyViews.PaperLine;
import mingbai.catalog.web.DutyViews.ReckonedDay;
import mingbai.catalog.web.DutyViews.SaidLine;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the page of one duty shows. */
@Component
class DutySight {

    private static final int PAPERS = 12;
    private static final int HISTORY = 13;

    private final DutyReading duties;
    private final DutyRecordReading records;
    private final CatalogReading catalog;
    private final DutyLines lines;
    private final DutyScope scopes;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final ObjectProvider<KnownPapers> papers;
    private final Clock clock;

    DutySight(DutyReading duties, DutyRecordReading records, CatalogReading catalog, DutyLines lines, DutyScope scopes, AgencyReading agencies, Almanac almanac,
            ObjectProvider<KnownPapers> papers, Clock clock) {
        this.duties = duties;
        this.records = records;
        this.catalog = catalog;
        this.lines = lines;
        this.scopes = scopes;
        this.agencies = agencies;
        this.almanac = almanac;
        this.papers = papers;
        this.clock = clock;
    }

    DutyPage of(DutyRow duty, Form form, List<Issue> issues, HttpServletRequest request) {
        Matter matter = catalog.matter(duty.agency(), duty.matter(), duty.due()).orElse(null);
        DutyRule rule = matter == null ? new DutyRule("目录里已经没有这个事项。", -1) : DutyRule.of(matter, duty);
        List<DutyRecordReading.Paper> own = records.papers(duty.owedBy(), duty.matter(), PAPERS);
        Optional<DutyRecordReading.Paper> example = records.example(duty.matter(), duty.owedBy());
        List<DutyRecordReading.Paper> all = new ArrayList<>(own);
        example.ifPresent(all::add);
        Map<Long, String> addresses = new TreeMap<>();
        papers.forEach(port -> addresses.putAll(port.addresses(all.stream().map(DutyRecordReading.Paper::document).toList())));
        Caller caller = Objects.requireNonNull(Caller.of(request));
        boolean mayAct = List.of(Role.DRAFTER, Role.PUBLISHER, Role.OFFICE).stream().anyMatch(role -> caller.holds(role, duty.owedBy()));
        return new DutyPage(lines.of(List.of(duty)).getFirst(), matter, rule.text(), reckoning(duty, rule), own.stream().map(paper -> paper(paper, addresses)).toList(),
                example.map(paper -> paper(paper, addresses)).orElse(null), said(duty), lines.of(duties.historyOf(duty.agency(), duty.matter(), HISTORY)),
                mayAct, caller.holds(Role.DRAFTER, duty.owedBy()), scopes.excusingOffice(request, duty.owedBy()).isPresent(),
                Period.ofCode(duty.period()).isPresent(), matter != null && matter.timeLimit() instanceof TimeLimit.CalendarDays, LocalDate.now(clock).toString(),
                form, issues);
    }

    private PaperLine paper(DutyRecordReading.Paper paper, Map<Long, String> addresses) {
        return new PaperLine(paper.document(), paper.title(), agencies.nameOf(paper.agency()), paper.publishedOn(), paper.ended(),
                addresses.getOrDefault(paper.document(), ""));
    }

    private List<ReckonedDay> reckoning(DutyRow duty, DutyRule rule) {
        if (rule.workingDays() < 0) {
            return List.of();
        }
        Explanation explanation = almanac.calendar().explain(duty.from(), rule.workingDays());
        return explanation.days().stream().map(day -> new ReckonedDay(day.day(), day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE),
                day.part().label(), day.ordinal(), day.reason() + (day.provisional() ? "（该年放假安排尚未公布，暂按周末推算）" : ""), day.notice())).toList();
    }

    private List<SaidLine> said(DutyRow duty) {
        return records.said(duty.agency(), duty.matter(), duty.period(), 20).stream().map(said -> new SaidLine(said.onDay(), switch (said.kind()) {
            case "nothing" -> "说明本期无此类信息";
            case "excused" -> "免除";
            case "moved" -> "文件计入本期";
            case "formed" -> "登记信息形成";
            case "changed" -> "登记信息变更";
            default -> "登记批准日期";
        }, said.text(), said.by())).toList();
    }
}
