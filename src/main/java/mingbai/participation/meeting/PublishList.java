package mingbai.participation.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.notice.SendMail;
import mingbai.participation.Activity;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Site;
import mingbai.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes who was drawn, with masked names (Art. 16: 听证参加人名单应当提前向社会公布), and tells everybody who left an address. Never who drew: it is looked at once more. What goes
 * before the public is made by the program: numbers, groups, two letters of a name.
 */
@Component
public class PublishList {

    private final MeetingBook book;
    private final SendMail mail;
    private final Site site;

    PublishList(MeetingBook book, SendMail mail, Site site) {
        this.book = book;
        this.mail = mail;
        this.site = site;
    }

    @Transactional
    public void run(Actor actor, long id, long version) {
        Activity activity = book.goingOn(id);
        Proceedings now = book.seen(id, version);
        if (!now.isDrawn() || now.isListed()) {
            throw new Overtaken("这份名单");
        }
        if (actor.accountId() == now.drawnBy() || Objects.equals(actor.inSteadOf(), now.drawnBy())) {
            throw new Refused(List.of(Issue.whole("抽签是您操作的，名单请由另一人核对后公布")));
        }
        List<Applicant> all = book.applicants.of(id);
        book.change(MeetingAct.LISTED, actor, activity, now.listed(book.clock.millis()), Map.of("activity", activity.number(), "seated",
                all.stream().filter(one -> one.state() == ApplicantState.SEATED).count()), List.of());
        all.stream().filter(one -> one.state() == ApplicantState.SEATED || one.state() == ApplicantState.RESERVE).forEach(one -> tell(activity, one));
    }

    private void tell(Activity activity, Applicant one) {
        String email = book.contact(one).email();
        if (email.isEmpty()) {
            return;
        }
        Meeting meeting = Meeting.of(activity.content());
        boolean seated = one.state() == ApplicantState.SEATED;
        String text = "您报名参加“" + activity.title() + "”，编号" + one.number() + "（" + meeting.groupName(one.group()) + "）。\n\n"
                + (seated ? "您已经抽中。请于" + Times.minute(meeting.startsAt()) + "到" + meeting.place() + "参加。不能参加的，请尽早打公告中的电话告知，由候补人员递补。"
                : "这次没有抽中，您在本组排第" + one.place() + "位。前面有人不能参加时，按顺序递补，另行通知。")
                + "\n\n抽签办法和结果（任何人都可以重新核算）：" + site.baseAddress() + activity.address() + "/seats\n";
        mail.queue(email, activity.kind().label() + (seated ? "抽签结果：已抽中" : "抽签结果：未抽中"), text, "participation/" + activity.id());
    }
}
