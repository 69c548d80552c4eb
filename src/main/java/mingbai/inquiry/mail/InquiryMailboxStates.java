package mingbai.inquiry.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.mail.InquiryMailTable.Standing;
import mingbai.notice.MailboxStates;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How reading the mailboxes stands, for the administrator: beside the notices that go out, and in the work that waits when something is wrong. */
@Component
class InquiryMailboxStates implements MailboxStates, WaitingWork {

    private static final int SHOWN = 20;

    private final Mailboxes boxes;
    private final InquiryMailTable table;
    private final AgencyReading agencies;

    InquiryMailboxStates(Mailboxes boxes, InquiryMailTable table, AgencyReading agencies) {
        this.boxes = boxes;
        this.table = table;
        this.agencies = agencies;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailboxState> states() {
        return boxes.all().stream().map(this::state).toList();
    }

    MailboxState state(Mailbox box) {
        Optional<Standing> standing = table.standing(box.name());
        List<Left> left = table.notTaken(box.name(), SHOWN).stream().map(row -> new Left(Instant.ofEpochMilli(row.at()), row.shown(), row.became().label(), row.note())).toList();
        return new MailboxState(box.name(), agencies.nameOf(box.agency()), standing.map(one -> Instant.ofEpochMilli(one.lookedAt())).orElse(null),
                standing.map(Standing::readAt).map(Instant::ofEpochMilli).orElse(null), standing.map(Standing::trouble).orElse(""), table.count(box.name(), true),
                table.count(box.name(), false), left);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(Caller caller, long account) {
        if (!caller.agenciesFor(Role.SYSTEM_ADMIN).contains("")) {
            return List.of();
        }
        List<MailboxState> wrong = states().stream().filter(state -> !state.trouble().isEmpty()).toList();
        return wrong.stream().limit(1).map(first -> new Item(wrong.size() + " 个收信邮箱读不出来", "", "邮件来信", first.looked(), null, "没有读成", Tone.LATE, "查看原因", "/desk/mail#boxes"))
                .toList();
    }
}
