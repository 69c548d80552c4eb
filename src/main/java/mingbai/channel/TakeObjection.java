package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.channel.reading.NoticeReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what somebody said against a 公示, also when it came late; whoever wants to stay unnamed may. */
@Service
public class TakeObjection {

    static final int LONGEST_TEXT = 4000;

    private final NoticeTable notices;
    private final ObjectionTable objections;
    private final NoticeReading reading;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    TakeObjection(NoticeTable notices, ObjectionTable objections, NoticeReading reading, Ledger ledger, Ids ids, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.reading = reading;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the id */
    @Transactional
    public long run(Actor actor, long noticeId, LocalDate receivedOn, Objection.Medium medium, String who, String text) {
        PublicNotice notice = reading.find(Long.toString(noticeId)).orElseThrow(NotFound::new);
        Refused.ifAny(issues(notice, receivedOn, who, text));
        PublicNotice next = notice.bumped();
        notices.bump(next);
        Objection objection = new Objection(ids.next(), noticeId, notice.agency(), receivedOn, medium, who.strip(), text.strip(), null, null, null, actor.name(), 1);
        objections.insert(objection);
        ledger.record(Act.of(ChannelAct.OBJECTION_TAKEN, actor, notice.agency(), Map.of("notice", Long.toString(noticeId)), objection.touched(), next.touched()));
        return objection.id();
    }

    private List<Issue> issues(PublicNotice notice, LocalDate receivedOn, String who, String text) {
        List<Issue> issues = new ArrayList<>();
        if (notice.outcome() != null) {
            issues.add(Issue.whole("这次公示的结果已经公布，收到的意见请按来信来访办理"));
        }
        if (receivedOn.isBefore(notice.beginsOn()) || receivedOn.isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("receivedOn", "收到日期应在公示开始（" + notice.beginsOn() + "）与今天之间"));
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            issues.add(Issue.of("text", "请填写异议的内容（" + LONGEST_TEXT + "字以内）"));
        }
        if (who.length() > 200) {
            issues.add(Issue.of("who", "提出人和联系方式请写在200字以内"));
        }
        return issues;
    }
}
