package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.channel.reading.NoticeReading;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Objections nobody has handled, and notices whose period is over and whose result is owed. */
@Component
class WaitingNotices implements WaitingWork {

    private final NoticeReading notices;
    private final DeskReading documents;
    private final Almanac almanac;
    private final Clock clock;

    WaitingNotices(NoticeReading notices, DeskReading documents, Almanac almanac, Clock clock) {
        this.notices = notices;
        this.documents = documents;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.NOTICES;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> agencies = new LinkedHashSet<>(caller.agenciesFor(Role.PUBLISHER));
        agencies.addAll(caller.agenciesFor(Role.OFFICE));
        List<Item> items = new ArrayList<>();
        notices.open(agencies, MOST).forEach(objection -> notices.find(Long.toString(objection.notice())).ifPresent(notice -> items.add(objection(objection, notice))));
        LocalDate today = LocalDate.now(clock);
        for (PublicNotice notice : notices.running(agencies, MOST)) {
            Due last = notice.lastDay(almanac.calendar());
            if (today.isAfter(last.day())) {
                items.add(new Item(title(notice), notice.agency(), "公示期满，公布结果", last.day().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        null, "应公布结果", Tone.SOON, "公布结果", address(notice)));
            }
        }
        return items.stream().limit(MOST).toList();
    }

    private Item objection(Objection objection, PublicNotice notice) {
        Due last = notice.lastDay(almanac.calendar());
        return new Item(title(notice), notice.agency(), "核实并处理异议", objection.receivedOn().atStartOfDay(clock.getZone()).toInstant(),
                new Limit(objection.receivedOn(), last.day(), last.provisional()), "有异议", Tone.SOON, "处理异议", address(notice) + "#objection-" + objection.id());
    }

    private String title(PublicNotice notice) {
        return documents.document(notice.document()).map(DeskReading.DocumentRow::title).orElse("公示");
    }

    private static String address(PublicNotice notice) {
        return "/desk/notices/" + notice.id();
    }
}
