package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.inspection.FindingState;
import mingbai.inspection.Rule;
import mingbai.inspection.RuleBook;
import mingbai.inspection.Severity;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.reading.RepeatReading;
import mingbai.inspection.rectify.AssignFinding;
import mingbai.inspection.rectify.EvidenceBook;
import mingbai.inspection.rectify.ExtendTerm;
import mingbai.inspection.rectify.Extension;
import mingbai.inspection.rectify.Judges;
import mingbai.inspection.rectify.OrderReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MonthDrawing;
import mingbai.web.NotFound;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One finding as its page shows it to somebody, with what that person may do. */
@Component
class FindingSight {

    private final FindingReading findings;
    private final RepeatReading repeats;
    private final EvidenceBook evidence;
    private final ExtendTerm extensions;
    private final AssignFinding assign;
    private final Judges judges;
    private final OrderReading orders;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final Clock clock;

    FindingSight(FindingReading findings, RepeatReading repeats, EvidenceBook evidence, ExtendTerm extensions, AssignFinding assign, Judges judges, OrderReading orders,
            AgencyReading agencies, Almanac almanac, Clock clock) {
        this.findings = findings;
        this.repeats = repeats;
        this.evidence = evidence;
        this.extensions = extensions;
        this.assign = assign;
        this.judges = judges;
        this.orders = orders;
        this.agencies = agencies;
        this.almanac = almanac;
        this.clock = clock;
    }

    FindingReading.Row row(String finding) {
        return findings.find(finding).orElseThrow(NotFound::new);
    }

    FindingPage page(FindingReading.Row row, Caller caller, Actor actor, Map<String, String> typed, List<Issue> issues) {
        LocalDate today = LocalDate.now(clock);
        Rule rule = RuleBook.all().stream().filter(known -> known.key().equals(row.rule())).findFirst().orElse(null);
        List<Extension> asked = extensions.of(row.id());
        FindingPage.May may = may(row, caller, actor, asked);
        return new FindingPage(row, agencies.nameOf(row.agency()), rule, due(row, asked), drawing(row), findings.steps(row.id()).stream()
                .map(step -> new FindingPage.StepLine(step, Times.minute(step.at()))).toList(), evidence.of(row.id()).stream()
                .map(one -> new FindingPage.EvidenceLine(one, Times.minute(one.at()))).toList(), asked.stream().map(FindingSight::line).toList(), assign.nameOf(row.id()),
                repeats.earlier(List.of(row.id())).getOrDefault(row.id(), 0), orders(row), agencies.nameOf(judges.of(row.agency(), row.source())), may,
                may.assign() ? people(row.agency()) : List.of(), typed, issues, today);
    }

    private List<FindingPage.OrderLine> orders(FindingReading.Row row) {
        return orders.naming(row.id()).stream().map(order -> new FindingPage.OrderLine(order.number(), order.page())).toList();
    }

    private static FindingPage.ExtensionLine line(Extension extension) {
        Long decided = extension.decidedAt();
        return new FindingPage.ExtensionLine(extension, Times.minute(extension.askedAt()), decided == null ? "" : Times.minute(decided));
    }

    private List<Choice> people(String agency) {
        return assign.choices(agency).stream().map(holder -> Choice.of(Long.toString(holder.account()), holder.name())).toList();
    }

    private static String due(FindingReading.Row row, List<Extension> asked) {
        int longer = asked.stream().filter(extension -> extension.state() == Extension.State.GRANTED).mapToInt(Extension::days).sum();
        return "自" + row.openedOn() + "起" + row.term() + "个工作日" + (longer > 0 ? "（其中延期" + longer + "个工作日）" : "") + "，至" + row.dueOn() + "届满（当日不计入）";
    }

    private @Nullable MonthDrawing drawing(FindingReading.Row row) {
        return row.state().isOwed() && row.term() <= 120 ? MonthDrawing.of(almanac.calendar().explain(row.openedOn(), row.term())) : null;
    }

    private FindingPage.May may(FindingReading.Row row, Caller caller, Actor actor, List<Extension> asked) {
        FindingState state = row.state();
        boolean works = Stream.of(OFFICE, DRAFTER, PUBLISHER).anyMatch(role -> caller.holds(role, row.agency()));
        boolean may = judges.judges(caller, row.agency(), row.source());
        boolean hand = may && evidence.hadAHand(actor, row.id());
        boolean judge = may && !hand;
        boolean owed = state.isOwed();
        boolean waiting = asked.stream().anyMatch(extension -> extension.state() == Extension.State.ASKED);
        boolean own = asked.stream().anyMatch(extension -> extension.state() == Extension.State.ASKED && extension.askedBy() == actor.accountId());
        return new FindingPage.May(works && owed, works && state == FindingState.OPEN, works && owed && !waiting && !row.isLate(LocalDate.now(clock)), works && owed,
                judge && state == FindingState.EXPLAINED && row.severity() != Severity.HINT, judge && owed && row.severity() == Severity.HINT,
                judge && state == FindingState.MENDED, judge && state == FindingState.RECHECKED, judge && (state.isEnded() || state == FindingState.MENDED
                || state == FindingState.RECHECKED), may && owed && waiting && !own, works && !row.rule().isEmpty() && (owed || state == FindingState.MENDED),
                hand && !state.isEnded() ? "您说明或者整改过这个问题，由其他人员认定、复查和销号。" : "");
    }
}
