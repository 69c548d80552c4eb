package mingbai.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.contribution.events.ContributionAct;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.publication.Content;
import mingbai.publication.Gate;
import mingbai.storage.BodyFormat;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A unit sends information up (报送). What bears a secrecy mark is stopped here and not kept; that it was stopped is on record, without a word of
 * the text. Personal data is not: it is masked in the draft, before anything is public.
 */
@Component
public class SendContribution {

    static final int TITLE = 200;
    static final int TEXT = 100_000;
    private static final int FILES = 20;
    private static final String MARK = "secrecy_mark";

    private final ContributionTable items;
    private final Receivers receivers;
    private final Gate gate;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SendContribution(ContributionTable items, Receivers receivers, Gate gate, FileStore files, Ledger ledger, Ids ids, Clock clock,
            TransactionTemplate transaction) {
        this.items = items;
        this.receivers = receivers;
        this.gate = gate;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What is sent.
     *
     * @param notSecret why a secrecy mark that was found is none, "" when nothing was said
     */
    public record Sending(String unit, String receiver, String title, String text, List<Attachment> files, String notSecret) {}

    /** @return id of the contribution */
    public long run(Actor actor, Sending sending) {
        Refused.ifAny(issues(sending));
        List<Gate.Objection> marks = transaction.execute(status -> gate.objections(content(sending), Set.of(), LocalDate.now(clock))).stream()
                .filter(objection -> objection.kind().equals(MARK)).toList();
        if (!marks.isEmpty() && sending.notSecret().isBlank()) {
            transaction.executeWithoutResult(status -> ledger.record(Act.of(ContributionAct.STOPPED, actor, sending.unit(), Map.of("marks", marks.size(),
                    "receiver", sending.receiver()))));
            throw new Refused(marks.stream().map(mark -> Issue.of("notSecret", mark.text().replaceAll("，请核对.*", "")
                    + "。涉密信息不得在本系统报送；确属误报的，写明理由后再报送")).toList());
        }
        return transaction.execute(status -> keep(actor, sending, marks.isEmpty() ? "" : sending.notSecret().strip()));
    }

    private long keep(Actor actor, Sending sending, String notSecret) {
        Contribution item = new Contribution(ids.next(), sending.unit(), sending.receiver(), sending.title().strip(), sending.text().strip(), sending.files(),
                actor.accountId(), actor.name(), clock.millis(), ContributionState.SENT, "", null, 1);
        sending.files().forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), ContributionFiles.KIND));
        items.insert(item);
        ledger.record(Act.of(ContributionAct.SENT, actor, sending.unit(), notSecret.isEmpty() ? Map.of() : Map.of("notSecret", notSecret), item.touched()));
        return item.id();
    }

    private static Content content(Sending sending) {
        return new Content(sending.title(), BodyFormat.TEXT.toHtml(sending.text()), "", "", null, null, null, "", "", DisclosureClass.PROACTIVE, null, "", null, "",
                "", List.of(), "", List.of(), List.of(), sending.files(), Set.of());
    }

    private List<Issue> issues(Sending sending) {
        List<Issue> issues = new ArrayList<>();
        if (sending.title().isBlank() || sending.title().length() > TITLE) {
            issues.add(Issue.of("title", "请填写标题（" + TITLE + "字以内）"));
        }
        if (sending.text().isBlank() && sending.files().isEmpty()) {
            issues.add(Issue.of("text", "请填写内容，或者上传文件"));
        }
        if (sending.text().length() > TEXT) {
            issues.add(Issue.of("text", "内容最多" + TEXT + "字，请改用附件"));
        }
        if (sending.files().size() > FILES) {
            issues.add(Issue.of("files", "一次最多" + FILES + "个文件"));
        }
        if (sending.notSecret().length() > 500) {
            issues.add(Issue.of("notSecret", "理由最多500字"));
        }
        if (!receivers.of(sending.unit()).contains(sending.receiver())) {
            issues.add(Issue.of("receiver", "请选择报送到哪个机关"));
        }
        return issues;
    }
}
