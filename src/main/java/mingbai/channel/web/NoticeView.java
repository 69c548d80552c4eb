package mingbai.channel.web;

import java.time.Clock;
import java.time.LocalDate;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.channel.PublicNotice;
import mingbai.channel.reading.NoticeReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** A 公示 as people read it today: until when, how many days are left, how it ended. */
@Component("publicNoticeView")
class NoticeView {

    private final NoticeReading notices;
    private final PublicDocumentReading documents;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final Clock clock;

    NoticeView(NoticeReading notices, PublicDocumentReading documents, AgencyReading agencies, Almanac almanac, Clock clock) {
        this.notices = notices;
        this.documents = documents;
        this.agencies = agencies;
        this.almanac = almanac;
        this.clock = clock;
    }

    NoticeLine line(PublicNotice notice) {
        PublicDocument document = documents.byId(notice.document()).orElse(null);
        Shown content = document == null ? null : document.content();
        Due last = notice.lastDay(almanac.calendar());
        PublicDocument result = notice.outcomeDocument() == null ? null : documents.byId(notice.outcomeDocument()).orElse(null);
        NoticeReading.Count count = notices.objectionsCount(notice.id());
        return new NoticeLine(notice, content == null ? "公示的文件已经撤下" : content.title(), document == null ? "" : document.address(),
                content != null, agencies.nameOf(notice.agency()), last.day(), last.provisional(), standing(notice, last.day(), content != null), tone(notice, last.day()),
                count.all(), count.all() - count.open(), result == null || result.content() == null ? "" : result.content().title(),
                result == null ? "" : result.address());
    }

    private String standing(PublicNotice notice, LocalDate last, boolean live) {
        LocalDate today = LocalDate.now(clock);
        if (notice.outcome() != null) {
            return "结果已公布";
        }
        if (!live) {
            return "文件已撤下";
        }
        if (today.isBefore(notice.beginsOn())) {
            return notice.beginsOn() + "开始";
        }
        if (today.isAfter(last)) {
            return "公示期满，等待公布结果";
        }
        return today.equals(last) ? "今天是最后一天" : "还剩" + left(notice, today, last);
    }

    private String left(PublicNotice notice, LocalDate today, LocalDate last) {
        WorkCalendar calendar = almanac.calendar();
        return notice.unit().equals("WD") ? calendar.workingDaysBetween(today, last) + "个工作日" : last.toEpochDay() - today.toEpochDay() + "日";
    }

    private Tone tone(PublicNotice notice, LocalDate last) {
        return notice.outcome() != null ? Tone.DONE : LocalDate.now(clock).isAfter(last) ? Tone.SOON : Tone.NEWS;
    }
}
