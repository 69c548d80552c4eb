package mingbai.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.almanac.DatedWork;
import mingbai.calendar.WorkCalendar;
import mingbai.channel.reading.NoticeReading;
import mingbai.publication.reading.DeskReading;
import org.springframework.stereotype.Component;

/** Running 公示 whose last day a new notice of holidays would move; after the act they follow by themselves, since no last day is kept. */
@Component
class DatedNotices implements DatedWork {

    private final NoticeReading notices;
    private final DeskReading documents;

    DatedNotices(NoticeReading notices, DeskReading documents) {
        this.notices = notices;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return "公示";
    }

    @Override
    public List<Moved> moved(WorkCalendar before, WorkCalendar after) {
        List<Moved> moved = new ArrayList<>();
        for (PublicNotice notice : notices.running()) {
            LocalDate old = notice.lastDay(before).day();
            LocalDate now = notice.lastDay(after).day();
            if (!old.equals(now)) {
                String title = documents.document(notice.document()).map(DeskReading.DocumentRow::title).orElse("公示");
                moved.add(new Moved(title, notice.agency(), old, now, "/desk/notices/" + notice.id()));
            }
        }
        return moved;
    }
}
