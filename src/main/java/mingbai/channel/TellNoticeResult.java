package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.channel.events.ChannelAct;
import mingbai.channel.reading.NoticeReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the public how a 公示 ended. Not before the last day is over, and not while an objection waits: a period that can be cut short is none.
 * The one way to end earlier is that the document itself was withdrawn.
 */
@Service
public class TellNoticeResult {

    private final NoticeTable notices;
    private final NoticeReading reading;
    private final PublicDocumentReading documents;
    private final Almanac almanac;
    private final Ledger ledger;
    private final Clock clock;

    TellNoticeResult(NoticeTable notices, NoticeReading reading, PublicDocumentReading documents, Almanac almanac, Ledger ledger, Clock clock) {
        this.notices = notices;
        this.reading = reading;
        this.documents = documents;
        this.almanac = almanac;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param indexNumber of the published document that holds the details; empty when the closed word says all */
    @Transactional
    public void run(Actor actor, long id, long version, NoticeOutcome outcome, String indexNumber) {
        PublicNotice notice = reading.find(Long.toString(id)).orElseThrow(NotFound::new);
        if (notice.version() != version || notice.outcome() != null) {
            throw new Overtaken("这次公示");
        }
        boolean live = documents.byId(notice.document()).map(document -> document.content() != null).orElse(false);
        LocalDate today = LocalDate.now(clock);
        check(notice, outcome, live, today);
        Long by = details(indexNumber);
        if (outcome == NoticeOutcome.CHANGED && by == null) {
            throw new Refused("document", "公示内容有调整的，请先发布调整情况，再填写那份文件的索引号");
        }
        PublicNotice ended = notice.ended(outcome, by, today);
        notices.end(ended);
        Map<String, Object> details = new LinkedHashMap<>(Map.of("notice", Long.toString(id), "outcome", outcome.name()));
        if (by != null) {
            details.put("outcomeDocument", Long.toString(by));
        }
        ledger.record(Act.of(ChannelAct.NOTICE_ENDED, actor, notice.agency(), details, ended.touched()));
    }

    private void check(PublicNotice notice, NoticeOutcome outcome, boolean live, LocalDate today) {
        NoticeReading.Count objections = reading.objectionsCount(notice.id());
        if (outcome == NoticeOutcome.WITHDRAWN) {
            if (live) {
                throw new Refused("outcome", "公示的文件没有撤下，公示不能提前终止");
            }
            return;
        }
        if (!live) {
            throw new Refused("outcome", "公示的文件已经撤下：请选择“" + NoticeOutcome.WITHDRAWN.label() + "”，重新发布后再次公示");
        }
        Due last = notice.lastDay(almanac.calendar());
        if (!today.isAfter(last.day())) {
            throw new Refused("outcome", "公示到" + last.day() + "为止，期满之后才能公布结果，不能提前结束");
        }
        if (objections.open() > 0) {
            throw new Refused("outcome", "还有" + objections.open() + "条异议没有处理，处理完才能公布结果");
        }
        if ((outcome == NoticeOutcome.NO_OBJECTION) != (objections.all() == 0)) {
            throw new Refused("outcome", objections.all() == 0 ? "公示期内没有登记异议，请选择“" + NoticeOutcome.NO_OBJECTION.label() + "”" : "登记有" + objections.all() + "条异议，不能公布为没有收到异议");
        }
    }

    private @org.jspecify.annotations.Nullable Long details(String indexNumber) {
        if (indexNumber.isBlank()) {
            return null;
        }
        String[] parts = indexNumber.strip().split("/", 2);
        return (parts.length == 2 ? documents.byIndex(parts[0], parts[1]) : java.util.Optional.<PublicDocument>empty()).filter(found -> found.content() != null)
                .map(PublicDocument::id).orElseThrow(() -> new Refused("document", "没有这个索引号的公开文件，请照文件页面上的索引号填写"));
    }
}
