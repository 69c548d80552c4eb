package mingbai.participation.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingbai.identity.visitor.FollowCode;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.notice.MailAddress;
import mingbai.notice.contact.Contact;
import mingbai.participation.Activity;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody applies for a seat, or withdraws. Whoever sends one form twice has one number. */
@Component
public class ApplyForSeat {

    private static final int LONGEST_REASON = 500;
    private static final int MOST = 20_000;

    private final MeetingBook book;
    private final ShownForms forms;
    private final FollowCode codes;

    ApplyForSeat(MeetingBook book, ShownForms forms, FollowCode codes) {
        this.book = book;
        this.forms = forms;
        this.codes = codes;
    }

    /** As typed. @param seal of the form as it was shown @param sum the answer to its little sum */
    public record Application(String group, String name, String phone, String email, String reason, String seal, String sum) {}

    /** @param code shown once */
    public record Applied(String number, String code) {}

    public static String purpose(long activity) {
        return "seat " + activity;
    }

    @Transactional
    public Applied run(long id, Application typed) {
        Activity activity = book.goingOn(id);
        Meeting meeting = Meeting.of(activity.content());
        if (!meeting.takes(book.today())) {
            throw new Refused(List.of(Issue.whole(meeting.groups().isEmpty() ? "这次会议不公开报名" : "报名时间为" + meeting.opensOn() + "至" + meeting.closesOn() + "，现在不接受报名")));
        }
        ShownForms.Shown shown = forms.opened(purpose(id), typed.seal());
        if (shown == null) {
            throw new Refused(List.of(ShownForms.expired()));
        }
        String code = codes.derived("seat", shown.nonce());
        Optional<Applicant> before = book.applicants.ofForm(shown.nonce());
        if (before.isPresent()) {
            return new Applied(before.get().number(), code);
        }
        Applicant.Contact contact = contact(typed.name(), typed.phone(), typed.email(), typed.reason());
        List<Issue> issues = issues(meeting, typed.group(), contact);
        issues.addAll(forms.issues(shown, typed.sum()));
        Refused.ifAny(issues);
        return new Applied(keep(Actor.PROGRAM, activity, typed.group(), contact, shown.nonce(), code, book.clock.millis()).number(), code);
    }

    /** Nobody holds two lots: the row of the meeting stays locked, so that of two at one moment one is refused. @param at when it came in, epoch ms */
    Applicant keep(Actor actor, Activity activity, String group, Applicant.Contact contact, String once, String code, long at) {
        int n = book.table.nextNumber(activity.id()).orElseThrow(() -> new Refused(List.of(Issue.whole("报名名单已经确定，不再接受报名"))));
        if (n > MOST) {
            throw new Refused(List.of(Issue.whole("报名的人已经很多，暂时不能再收，请与组织机关联系")));
        }
        String person = book.seals.mark("seat " + activity.id() + " " + Contact.digits(contact.phone()));
        if (book.applicants.hasApplied(activity.id(), person)) {
            throw new Refused("phone", "这个电话已经报过名，每人只报一次，各组合计也只报一次。要改报另一组的，先撤回原来的报名；家人各自报名的，请填写各自的电话");
        }
        Applicant one = Applicant.applied(book.ids.next(), activity.id(), group + "%03d".formatted(n), group, MaskedName.of(contact.name()),
                book.seals.seal(MeetingBook.CONTACT, contact.line()), person, at, FollowCode.hash(code));
        book.applicants.insert(one, once);
        book.ledger.record(Act.of(MeetingAct.APPLIED, actor, activity.agency(), Map.of("activity", activity.number()), one.touched()));
        return one;
    }

    static List<Issue> issues(Meeting meeting, String group, Applicant.Contact contact) {
        List<Issue> issues = new ArrayList<>();
        if (meeting.groups().stream().noneMatch(one -> one.code().equals(group))) {
            issues.add(Issue.of("group", "请选择报名参加哪一组"));
        }
        if (!MaskedName.isName(contact.name())) {
            issues.add(Issue.of("name", "请填写姓名，只用汉字或者字母"));
        }
        if (!contact.phone().matches("\\+?\\d{7,15}")) {
            issues.add(Issue.of("phone", "请填写联系电话，7至15位数字"));
        }
        if (!contact.email().isEmpty()) {
            issues.addAll(MailAddress.issues("email", contact.email()));
        }
        if (contact.reason().isBlank() || contact.reason().length() > LONGEST_REASON) {
            issues.add(Issue.of("reason", "请写明报名的理由或者想陈述的意见，最多" + LONGEST_REASON + "字"));
        }
        return issues;
    }

    static Applicant.Contact contact(String name, String phone, String email, String reason) {
        return new Applicant.Contact(clean(name), clean(phone).replaceAll("[ -]", ""), clean(email), clean(reason));
    }

    private static String clean(String typed) {
        return Scrub.clean(typed).replace('\u001f', ' ').strip();
    }

    /** By number and code; what is easily mistyped does not matter. */
    @Transactional(readOnly = true)
    public Optional<Applicant> follow(long activity, String number, String code) {
        Optional<Applicant> found = book.applicants.numbered(activity, clean(number).toUpperCase(Locale.ROOT));
        boolean opens = FollowCode.opens(found.map(Applicant::codeHash).orElse(""), code);
        return opens ? found : Optional.empty();
    }

    /** Before the lots are drawn somebody may step back. */
    @Transactional
    public void withdraw(long applicant) {
        Activity activity = book.goingOn(book.applicants.find(applicant).orElseThrow(mingbai.web.NotFound::new).activity());
        book.table.lock(activity.id());
        Applicant one = book.applicants.find(applicant).orElseThrow(mingbai.web.NotFound::new);
        if (one.state() != ApplicantState.APPLIED || book.table.get(activity.id()).isClosed()) {
            throw new Refused(List.of(Issue.whole("名单已经确定，不能在网上撤回；不能参加的，请打公告中的电话告知")));
        }
        book.change(MeetingAct.WITHDRAWN, Actor.PROGRAM, activity, one.now(ApplicantState.WITHDRAWN, null, "", 0));
    }
}
