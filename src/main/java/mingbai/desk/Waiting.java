package mingbai.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.web.Caller;
import mingbai.web.Paging;
import mingbai.web.Role;
import mingbai.web.SentWork;
import mingbai.web.Times;
import mingbai.web.WaitingWork;
import mingbai.web.WaitingWork.Item;
import mingbai.web.WaitingWork.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers over all modules what waits for one person, and what the person sent. What is late comes first, then by days left, then what has
 * no term by its age: for things with a term that is the order of their due days.
 */
@Component
class Waiting {

    private static final int PAGE = 100;
    private static final Comparator<Entry> URGENCY = Comparator.comparing((Entry entry) -> entry.item.limit() == null ? null : entry.item.limit().due(),
            Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(entry -> entry.item.since());

    private final List<WaitingWork> modules;
    private final List<SentWork> sent;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final Clock clock;

    Waiting(List<WaitingWork> modules, List<SentWork> sent, AgencyReading agencies, Almanac almanac, Clock clock) {
        this.modules = modules;
        this.sent = sent;
        this.agencies = agencies;
        this.almanac = almanac;
        this.clock = clock;
    }

    private record Entry(Kind kind, Item item) {}

    /** What waits for the person, most urgent first. */
    @Transactional(readOnly = true)
    public List<Item> of(Caller caller, long account) {
        return entries(caller, account).stream().map(Entry::item).toList();
    }

    @Transactional(readOnly = true)
    public TodayPage page(Caller caller, long account, String view, int page) {
        List<Entry> all = entries(caller, account);
        String chosen = all.stream().anyMatch(entry -> entry.kind.code().equals(view)) ? view : "";
        List<Entry> rows = all.stream().filter(entry -> chosen.isEmpty() || entry.kind.code().equals(chosen)).toList();
        Paging paging = Paging.of(page, PAGE, rows.size(), chosen.isEmpty() ? "/desk" : "/desk?view=" + chosen);
        WorkCalendar calendar = almanac.calendar();
        List<TodayPage.Item> shown = named(calendar, rows.stream().skip(paging.offset()).limit(PAGE).map(Entry::item).toList());
        boolean cut = modules.stream().map(WaitingWork::kind).distinct().anyMatch(kind -> all.stream().filter(entry -> entry.kind == kind).count() >= WaitingWork.MOST);
        List<SentWork.Sent> onTheirWay = sent.stream().flatMap(module -> module.of(account).stream())
                .sorted(Comparator.comparing(SentWork.Sent::at).reversed()).limit(SentWork.MOST).toList();
        return new TodayPage(tabs(all, chosen), chosen, summary(rows), shown, paging, cut, onTheirWay, caller.holdsAnywhere(Role.DRAFTER));
    }

    private List<Entry> entries(Caller caller, long account) {
        List<Entry> entries = new ArrayList<>();
        for (WaitingWork module : modules) {
            module.of(caller, account).stream().limit(WaitingWork.MOST).forEach(item -> entries.add(new Entry(module.kind(), item)));
        }
        entries.sort(URGENCY);
        return entries;
    }

    private static List<TodayPage.Tab> tabs(List<Entry> all, String chosen) {
        List<TodayPage.Tab> tabs = new ArrayList<>();
        tabs.add(new TodayPage.Tab("全部", "/desk", all.size(), chosen.isEmpty()));
        for (Kind kind : Kind.values()) {
            int count = (int) all.stream().filter(entry -> entry.kind == kind).count();
            if (count > 0) {
                tabs.add(new TodayPage.Tab(kind.label(), "/desk?view=" + kind.code(), count, kind.code().equals(chosen)));
            }
        }
        return tabs;
    }

    private String summary(List<Entry> rows) {
        LocalDate today = LocalDate.now(clock);
        long late = rows.stream().map(Entry::item).filter(item -> item.limit() != null && item.limit().due().isBefore(today)).count();
        return "共" + rows.size() + "件" + (late > 0 ? "，其中" + late + "件已超期" : "") + "。";
    }

    private List<TodayPage.Item> named(WorkCalendar calendar, List<Item> items) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names = agencies.namesOf(items.stream().map(Item::agency).distinct().toList());
        return items.stream().map(item -> new TodayPage.Item(item.title(), names.getOrDefault(item.agency(), item.agency()), item.what(),
                Times.waited(item.since(), clock.instant()), left(item, today, calendar), item.status(), item.tone(), item.act(), item.target())).toList();
    }

    private static @Nullable DaysLeft left(Item item, LocalDate today, WorkCalendar calendar) {
        return item.limit() == null ? null : DaysLeft.of(item.limit(), today, calendar::workingDaysBetween);
    }
}
