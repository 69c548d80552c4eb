package mingbai.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.publication.EditionState;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.ErrorReportReading;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Times;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers over all modules what waits for one person. The days of a step are told, not judged: that needs the working calendar. */
@Component
class Waiting {

    private static final int MOST = 100;

    private final ReviewQueue queue;
    private final ReviewReading reviews;
    private final DeskReading desk;
    private final ErrorReportReading errorReports;
    private final AgencyReading agencies;
    private final Clock clock;

    Waiting(ReviewQueue queue, ReviewReading reviews, DeskReading desk, ErrorReportReading errorReports, AgencyReading agencies, Clock clock) {
        this.queue = queue;
        this.reviews = reviews;
        this.desk = desk;
        this.errorReports = errorReports;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Something that waits, with its agency's code, to be sorted by how long. */
    private record Item(Instant since, String title, String agency, String what, String status, Tone tone, String act, String target) {}

    @Transactional(readOnly = true)
    TodayPage of(Caller caller, long account) {
        List<Item> items = new ArrayList<>();
        queue.of(caller).forEach(step -> items.add(new Item(step.since(), step.title(), step.agency(), step.openedName() + "送审"
                + (step.days() > 0 ? "，本环节限" + step.days() + "个工作日" : ""), "待" + step.stepTitle(), Tone.SOON, "审阅", "/desk/review/" + step.matter())));
        desk.editions(caller.agenciesFor(Role.DRAFTER), List.of("DRAFT"), MOST, 0).stream().filter(row -> !row.opinion().isEmpty())
                .forEach(row -> items.add(new Item(row.at(), row.title(), row.agency(), "退回意见：" + row.opinion(), "被退回", Tone.LATE, "修改",
                        "/desk/edition/" + row.edition())));
        desk.editions(caller.agenciesFor(Role.PUBLISHER), List.of("CLEARED"), MOST, 0).forEach(row -> items.add(new Item(row.at(), row.title(), row.agency(),
                "审核全部通过", "待发布", Tone.SOON, "去发布", "/desk/publish")));
        Set<String> confirming = new LinkedHashSet<>(caller.agenciesFor(Role.OFFICE));
        confirming.addAll(caller.agenciesFor(Role.LEADER));
        desk.jointWaiting(confirming).forEach(line -> items.add(new Item(clock.instant(), line.title(), line.agency(), "联合发文，请确认", "待确认", Tone.SOON,
                "去确认", "/desk/publish")));
        reviews.oralWaiting(account).forEach(oral -> items.add(new Item(oral.at(), oral.title(), oral.agency(), oral.enteredName() + "录入了您的口头意见",
                "待确认", Tone.SOON, "去确认", "/desk/opinion/" + oral.opinion())));
        Set<String> answering = new LinkedHashSet<>(caller.agenciesFor(Role.OFFICE));
        answering.addAll(caller.agenciesFor(Role.PUBLISHER));
        errorReports.waiting(answering, MOST).forEach(report -> items.add(new Item(report.at(), report.title(), report.agency(), "公众纠错：" + report.text(),
                "待答复", Tone.SOON, "去处理", "/desk/document/" + report.document())));
        items.sort(Comparator.comparing(Item::since));
        return new TodayPage(named(items), sent(account), List.of(), caller.holdsAnywhere(Role.DRAFTER));
    }

    private List<TodayPage.Item> named(List<Item> items) {
        Map<String, String> names = agencies.namesOf(items.stream().map(Item::agency).toList());
        return items.stream().map(item -> new TodayPage.Item(item.title(), names.getOrDefault(item.agency(), item.agency()), item.what(),
                Times.waited(item.since(), clock.instant()), item.status(), item.tone(), item.act(), item.target())).toList();
    }

    private List<TodayPage.Item> sent(long account) {
        return desk.openedBy(account, 20).stream().map(row -> new TodayPage.Item(row.title(), "", "最后变动 " + Times.minute(row.at()), "",
                EditionState.valueOf(row.state()).label(), tone(row.state()), "查看", "/desk/edition/" + row.edition())).toList();
    }

    private static Tone tone(String state) {
        return switch (state) {
            case "LIVE", "REGISTERED" -> Tone.DONE;
            case "REFUSED", "WITHDRAWN" -> Tone.LATE;
            case "IN_REVIEW", "SCHEDULED" -> Tone.NEWS;
            default -> Tone.PLAIN;
        };
    }
}
