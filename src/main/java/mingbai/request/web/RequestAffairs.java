package mingbai.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.notice.contact.Affair;
import mingbai.notice.contact.Affairs;
import mingbai.notice.contact.Contact;
import mingbai.notice.contact.Numbered;
import mingbai.request.FollowCase;
import mingbai.request.Phase;
import mingbai.request.reading.ContactCaseReading;
import mingbai.request.reading.RequestRow;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** Requests among the affairs of a citizen. */
@Component
class RequestAffairs implements Affairs, Numbered {

    private final ContactCaseReading cases;
    private final FollowCase follow;
    private final VisitCookie cookie;
    private final Clock clock;

    RequestAffairs(ContactCaseReading cases, FollowCase follow, VisitCookie cookie, Clock clock) {
        this.cases = cases;
        this.follow = follow;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public List<Affair> of(Contact contact) {
        return cases.of(contact, MOST).stream().map(this::affair).toList();
    }

    private Affair affair(RequestRow row) {
        LocalDate since = row.received() != null ? row.received() : LocalDate.ofInstant(Instant.ofEpochMilli(row.submittedAt()), clock.getZone());
        boolean late = row.phase().isOpen() && row.due() != null && !row.paused() && row.due().isBefore(LocalDate.now(clock));
        return new Affair("依申请公开", row.number(), row.subject(), row.agency(), row.phase() == Phase.REVIEW || row.phase() == Phase.SERVE ? Phase.IN_HAND.label() : row.phase().label(),
                late ? Tone.LATE : row.phase().isOpen() ? Tone.NEWS : Tone.DONE, since, due(row));
    }

    /** Where the office stands inside is its own business; by when it owes an answer is not. */
    private static String due(RequestRow row) {
        if (!row.phase().isOpen() || row.due() == null) {
            return row.phase() == Phase.CONFIRM && row.urgent() != null ? "最迟" + row.urgent() + "确认收到" : "";
        }
        return row.paused() ? "期限暂停计算" : "最迟" + row.due() + "答复" + (row.provisional() ? "（暂定）" : "");
    }

    @Override
    public Optional<String> enter(Contact contact, String number, HttpServletResponse response) {
        return entered(follow.withContact(number, contact), response);
    }

    @Override
    public Optional<String> enter(String number, String code, HttpServletResponse response) {
        return entered(follow.withSecret(number, code), response);
    }

    private Optional<String> entered(Optional<String> token, HttpServletResponse response) {
        token.ifPresent(given -> cookie.give(given, response));
        return token.map(given -> "/request/case");
    }
}
