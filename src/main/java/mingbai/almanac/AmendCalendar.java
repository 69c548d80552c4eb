package mingbai.almanac;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.almanac.DatedWork.Moved;
import mingbai.almanac.events.AlmanacActs;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters a notice on holidays: says beforehand which days and which dated work it changes, then does it in one act and tells the offices
 * and publishers of the agencies whose work moves.
 */
@Component
public class AmendCalendar {

    private static final int TOLD_AT_MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 400;

    private final Almanac almanac;
    private final HolidayTable notices;
    private final ObjectProvider<DatedWork> datedWork;
    private final SendMessage send;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AmendCalendar(Almanac almanac, HolidayTable notices, ObjectProvider<DatedWork> datedWork, SendMessage send, Ledger ledger, Clock clock,
            TransactionTemplate transaction) {
        this.almanac = almanac;
        this.notices = notices;
        this.datedWork = datedWork;
        this.send = send;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What the notice would change; nothing is done. */
    public NoticeEffect preview(NoticeFile file) {
        checkSource(file.source());
        long version = almanac.version();
        WorkCalendar before = almanac.calendar();
        WorkCalendar after = almanac.with(file.days());
        List<NoticeEffect.Day> days = file.days().stream().map(day -> new NoticeEffect.Day(day, before.special(day.day()))).toList();
        List<NoticeEffect.Work> work = datedWork.orderedStream().map(part -> new NoticeEffect.Work(part.kind(), part.moved(before, after)))
                .filter(part -> !part.moved().isEmpty()).toList();
        return new NoticeEffect(version, days, work, after.announcedYears().stream().filter(year -> !before.announcedYears().contains(year)).toList());
    }

    /**
     * Enters the good rows of the file. Where nothing changes, nothing is done.
     *
     * @param seen what {@link #preview} said of the same file; overtaken when another notice came in between
     * @return the number of the notice, 0 when nothing changed
     */
    public long amend(Actor actor, NoticeFile file, NoticeEffect seen) {
        checkSource(file.source());
        if (seen.changesNothing()) {
            return 0;
        }
        EnteredNotice notice = new EnteredNotice(seen.version() + 1, file.source(), file.sha256(), clock.millis(), actor.accountId(),
                file.days().stream().sorted(Comparator.comparing(SpecialDay::day)).toList());
        transaction.executeWithoutResult(status -> {
            if (notices.version() != seen.version()) {
                throw new Overtaken("工作日历");
            }
            notices.insert(notice);
            ledger.record(Act.of(AlmanacActs.AMENDED, actor, actor.agency(), Map.of("notice", Long.toString(notice.number()),
                    "days", notice.days().stream().map(day -> day.day() + (day.working() ? ":workday" : ":holiday")).toList()), notice.touched()));
            tell(actor, seen);
        });
        return notice.number();
    }

    /** In the transaction of the act, though it may be a thousand rows: once a year, and nobody may be left out by a crash in between. */
    private void tell(Actor actor, NoticeEffect effect) {
        Map<String, List<Moved>> byAgency = effect.moved().stream().collect(Collectors.groupingBy(Moved::agency, TreeMap::new, Collectors.toList()));
        byAgency.forEach((agency, moved) -> send.send(actor, Recipient.holders(agency, Role.OFFICE, Role.PUBLISHER), MessageKind.CALENDAR, agency,
                "放假安排有变动，" + moved.size() + "项工作的期限移动了", text(moved), moved.size() == 1 ? moved.getFirst().target() : ""));
    }

    private static String text(List<Moved> moved) {
        String lines = moved.stream().limit(TOLD_AT_MOST).map(one -> shortened(one.what()) + "：原" + one.before() + "，现" + one.after())
                .collect(Collectors.joining("\n"));
        return moved.size() <= TOLD_AT_MOST ? lines : lines + "\n另有" + (moved.size() - TOLD_AT_MOST) + "项。";
    }

    private static String shortened(String what) {
        return what.codePointCount(0, what.length()) <= LONGEST_NAME ? what : what.substring(0, what.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private static void checkSource(String source) {
        if (!source.matches("https?://[^\\s\"<>]{4,}") || source.length() > LONGEST_SOURCE) {
            throw new Refused("source", "请填写通知的网址，以 http:// 或者 https:// 开头，最多 " + LONGEST_SOURCE + " 个字。");
        }
    }
}
