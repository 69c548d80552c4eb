package mingbai.request.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.request.events.RequestAct;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a complaint: verified, decided, put right by the agency where it was justified, told to the person who complained. */
@Component
public class HandleComplaint {

    static final int WORDS = 2_000;
    private static final int HOW = 100;

    private final ComplaintTable complaints;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Clock clock;

    HandleComplaint(ComplaintTable complaints, SendMessage messages, Ledger ledger, Clock clock) {
        this.complaints = complaints;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Complaint verify(Actor actor, long id, long version) {
        Complaint seen = seen(id, version);
        if (seen.stage() != ComplaintStage.RECEIVED) {
            throw new Overtaken("这件投诉");
        }
        return kept(RequestAct.COMPLAINT_CHANGED, actor, seen.now(ComplaintStage.VERIFYING));
    }

    /**
     * Art. 47(2): verified and justified, it must order the agency to put it right.
     *
     * @param correctUntil day by which; only of a justified one
     */
    @Transactional
    public Complaint decide(Actor actor, long id, long version, boolean justified, String reasons, @Nullable LocalDate correctUntil) {
        Complaint seen = seen(id, version);
        if (seen.stage() == ComplaintStage.DECIDED || seen.stage() == ComplaintStage.TOLD) {
            throw new Overtaken("这件投诉");
        }
        LocalDate today = LocalDate.now(clock);
        words("reasons", reasons, WORDS, justified ? "请写明查实的情况和要求改正的内容" : "请写明查实的情况和不成立的理由");
        if (justified && (correctUntil == null || !correctUntil.isAfter(today) || correctUntil.isAfter(today.plusYears(1)))) {
            throw new Refused("correctUntil", "请填写改正期限，应在今天以后一年以内");
        }
        Complaint decided = kept(RequestAct.COMPLAINT_CHANGED, actor, seen.decided(new Complaint.Decision(justified, reasons.strip(), today, justified ? correctUntil : null)));
        if (justified) {
            messages.send(actor, Recipient.holders(seen.grievance().against(), Role.OFFICE), MessageKind.URGING, seen.grievance().against(),
                    "投诉经查实，请于" + correctUntil + "前改正", reasons.strip(), "/desk/complaint-order/" + id);
        }
        return decided;
    }

    /** The agency reports what it put right. */
    @Transactional
    public Complaint correct(Actor actor, long id, long version, String how) {
        Complaint seen = seen(id, version);
        if (!seen.isOwed()) {
            throw new Overtaken("这件投诉");
        }
        words("correctedHow", how, WORDS, "请写明怎样改正");
        Complaint corrected = kept(RequestAct.COMPLAINT_CHANGED, actor, seen.corrected(LocalDate.now(clock), how.strip()));
        messages.send(actor, Recipient.holders(seen.supervisor(), Role.OFFICE), MessageKind.INFORMATION, seen.supervisor(), "投诉" + seen.number() + "已报告改正", how.strip(),
                "/desk/complaint/" + id);
        return corrected;
    }

    /** The person who complained is told; an unnamed one without contact is closed the same way, with that as the way. */
    @Transactional
    public Complaint tell(Actor actor, long id, long version, LocalDate on, String how) {
        Complaint seen = seen(id, version);
        if (seen.stage() != ComplaintStage.DECIDED || seen.decision() == null) {
            throw new Overtaken("这件投诉");
        }
        if (on.isBefore(seen.decision().on()) || on.isAfter(LocalDate.now(clock))) {
            throw new Refused("toldOn", "告知日期应在作出处理之日（" + seen.decision().on() + "）至今天之间");
        }
        words("toldHow", how, HOW, "请写明怎样告知；没有联系方式的，写明无法告知");
        return kept(RequestAct.COMPLAINT_CLOSED, actor, seen.told(new Complaint.Told(on, how.strip())));
    }

    private static void words(String field, String text, int most, String missing) {
        if (text.isBlank()) {
            throw new Refused(field, missing);
        }
        if (text.length() > most || text.indexOf('\0') >= 0) {
            throw new Refused(field, "最多" + most + "字，现有" + text.length() + "字，请缩短");
        }
    }

    private Complaint seen(long id, long version) {
        Complaint complaint = complaints.find(id).orElseThrow(NotFound::new);
        if (complaint.version() != version) {
            throw new Overtaken("这件投诉");
        }
        return complaint;
    }

    private Complaint kept(RequestAct kind, Actor actor, Complaint next) {
        complaints.update(next);
        ledger.record(Act.of(kind, actor, next.supervisor(), Map.of(), next.touched()));
        return next;
    }
}
