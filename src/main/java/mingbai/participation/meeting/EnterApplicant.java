package mingbai.participation.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.identity.visitor.FollowCode;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk writes down an application made at the counter, by telephone or by letter; what came in time counts until the list is closed. The citizen gets number and code on paper. */
@Component
public class EnterApplicant {

    private final MeetingBook book;
    private final ApplyForSeat apply;
    private final FollowCode codes;

    EnterApplicant(MeetingBook book, ApplyForSeat apply, FollowCode codes) {
        this.book = book;
        this.apply = apply;
        this.codes = codes;
    }

    /** @param receivedOn the day it came in */
    public record Came(String group, String name, String phone, String email, String reason, LocalDate receivedOn) {}

    @Transactional
    public ApplyForSeat.Applied run(Actor actor, long id, Came came) {
        Activity activity = book.goingOn(id);
        Meeting meeting = Meeting.of(activity.content());
        Applicant.Contact contact = ApplyForSeat.contact(came.name(), came.phone(), came.email(), came.reason());
        List<Issue> issues = new ArrayList<>(ApplyForSeat.issues(meeting, came.group(), contact));
        if (!meeting.takes(came.receivedOn()) || came.receivedOn().isAfter(book.today())) {
            issues.add(Issue.of("receivedOn", "收到的日期应在报名时间以内（" + meeting.opensOn() + "至" + meeting.closesOn() + "），不晚于今天"));
        }
        Refused.ifAny(issues);
        String code = codes.random();
        long at = came.receivedOn().atStartOfDay(book.clock.getZone()).toInstant().toEpochMilli();
        return new ApplyForSeat.Applied(apply.keep(actor, activity, came.group(), contact, "entered " + book.ids.next(), code, at).number(), code);
    }
}
