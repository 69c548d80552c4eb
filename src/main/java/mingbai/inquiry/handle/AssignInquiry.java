package mingbai.inquiry.handle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.identity.reading.AccountReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an inquiry to a section or a person of the agency (分办), or files it under another kind or subject. */
@Component
public class AssignInquiry {

    private static final int SECTION = 100;
    private static final int NOTE = 500;
    private static final int NAMED = 200;

    private final InquiryBook book;
    private final OpenInquiries open;
    private final AccountReading accounts;
    private final SendMessage messages;

    AssignInquiry(InquiryBook book, OpenInquiries open, AccountReading accounts, SendMessage messages) {
        this.book = book;
        this.open = open;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Who may be given inquiries of the agency: its drafters and its disclosure office, account and name. */
    @Transactional(readOnly = true)
    public Map<Long, String> candidates(String agency) {
        Map<Long, String> names = new LinkedHashMap<>();
        List.of(Role.DRAFTER, Role.OFFICE).forEach(role -> accounts.holders(role, agency).forEach(holder -> names.putIfAbsent(holder.account(), holder.name())));
        return names;
    }

    /** @param section in words, or "" @param account 0 for nobody; else is told @param note to the handler, or "" */
    @Transactional
    public Inquiry run(Actor actor, long id, long version, String section, long account, String note) {
        Inquiry seen = open.seen(id, version);
        String where = TypedText.line(section);
        String said = TypedText.clean(note);
        Refused.ifAny(java.util.stream.Stream.of(TypedText.issues("section", where, SECTION, ""), TypedText.issues("note", said, NOTE, "")).flatMap(List<Issue>::stream).toList());
        Map<Long, String> candidates = candidates(seen.agency());
        if (account != 0 && !candidates.containsKey(account)) {
            throw new Refused("handler", "请选择本单位的起草人或者公开工作机构人员");
        }
        Inquiry.Handler to = new Inquiry.Handler(where, account, account == 0 ? "" : candidates.get(account));
        Inquiry assigned = book.change(InquiryAct.ASSIGNED, actor, seen.assigned(to), List.of(new InquiryFact.Assigned(book.today(), named(to), said)), Map.of("handler", Long.toString(account)));
        if (account != 0 && account != actor.accountId()) {
            messages.send(actor, Recipient.person(account), MessageKind.INFORMATION, seen.agency(), "交办来信" + seen.number(),
                    "答复期限：" + book.clock(assigned).due().day() + "。" + (said.isEmpty() ? "" : "\n" + said), "/desk/inquiry/" + id);
        }
        return assigned;
    }

    private static String named(Inquiry.Handler to) {
        String named = (to.section() + " " + to.name()).strip();
        return named.length() > NAMED ? named.substring(0, NAMED) : named;
    }
}
