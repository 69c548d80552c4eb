package mingbai.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.channel.reading.NoticeReading;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.publication.reading.DeskReading;
import org.springframework.stereotype.Component;

/** 公示 whose period is over and whose result nobody told. */
@Component
class OwedNoticeResults implements Sweep {

    static final String RESULT = "standing.notice";

    private final NoticeReading notices;
    private final DeskReading documents;
    private final Almanac almanac;

    OwedNoticeResults(NoticeReading notices, DeskReading documents, Almanac almanac) {
        this.notices = notices;
        this.documents = documents;
        this.almanac = almanac;
    }

    @Override
    public List<String> rules() {
        return List.of(RESULT);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        WorkCalendar calendar = almanac.calendar();
        int days = Math.toIntExact(look.threshold(RESULT, "days"));
        List<PublicNotice> running = notices.running();
        for (PublicNotice notice : running.stream().filter(one -> look.covers(one.agency())).toList()) {
            LocalDate ended = notice.lastDay(calendar).day();
            LocalDate due = calendar.dueInDays(ended, days).day();
            if (look.day().isAfter(due)) {
                String title = documents.document(notice.document()).map(DeskReading.DocumentRow::title).orElse(notice.kindLabel());
                found.accept(new Fault(RESULT, notice.agency(), "public-notice", Long.toString(notice.id()), "", title,
                        notice.kindLabel() + "的公示期在" + ended + "届满，结果应在" + due + "前公布（" + days + "个工作日），至今没有公布。", "/desk/notices/" + notice.id()));
            }
        }
        return Map.of(RESULT, (long) running.size());
    }
}
