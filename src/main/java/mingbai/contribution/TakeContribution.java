package mingbai.contribution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingbai.agency.reading.AgencyReading;
import mingbai.contribution.events.ContributionAct;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.publication.Attachment;
import mingbai.publication.Content;
import mingbai.publication.DocumentGuess;
import mingbai.publication.PaperHead;
import mingbai.publication.ReceiveFile;
import mingbai.publication.StartDraft;
import mingbai.publication.SuggestFields;
import mingbai.storage.BodyFormat;
import mingbai.storage.Extraction;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The receiver takes a contribution (采用): it becomes a draft of the receiver, to be edited and reviewed like any other, and the sender is told.
 * Without a text of its own the draft gets the words of its first readable file.
 */
@Component
public class TakeContribution {

    private final ContributionTable items;
    private final AgencyReading agencies;
    private final ReceiveFile receive;
    private final SuggestFields suggest;
    private final StartDraft start;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TakeContribution(ContributionTable items, AgencyReading agencies, ReceiveFile receive, SuggestFields suggest, StartDraft start, SendMessage messages,
            Ledger ledger, Clock clock, TransactionTemplate transaction) {
        this.items = items;
        this.agencies = agencies;
        this.receive = receive;
        this.suggest = suggest;
        this.start = start;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return id of the draft's edition */
    public long run(Actor actor, long id, long version) {
        Contribution seen = transaction.execute(status -> current(id, version));
        String issuer = transaction.execute(status -> agencies.nameOf(seen.receiver()));
        Content content = suggest.into(content(seen, issuer), seen.receiver());
        return transaction.execute(status -> take(actor, id, version, content));
    }

    private long take(Actor actor, long id, long version, Content content) {
        Contribution item = current(id, version);
        Actor acting = new Actor(actor.accountId(), actor.name(), item.receiver(), actor.inSteadOf());
        long edition = start.run(acting, item.receiver(), content);
        Contribution taken = item.now(ContributionState.TAKEN, "", edition);
        items.update(taken, actor, clock.millis());
        ledger.record(Act.of(ContributionAct.TAKEN, acting, item.receiver(), Map.of("edition", Long.toString(edition)), taken.touched()));
        messages.send(acting, Recipient.person(item.sender()), MessageKind.INFORMATION, item.receiver(), "您报送的一条信息已采用", "",
                "/desk/sent/" + id);
        return edition;
    }

    private Contribution current(long id, long version) {
        Contribution item = items.get(id);
        if (item.version() != version || item.state() != ContributionState.SENT) {
            throw new Overtaken("这条报送信息");
        }
        return item;
    }

    private Content content(Contribution item, String issuer) {
        String body = BodyFormat.TEXT.toHtml(item.text());
        String title = item.title();
        if (HtmlCleaner.text(body).isBlank()) {
            body = words(item.files());
        }
        DocumentGuess guess = DocumentGuess.of(HtmlCleaner.text(body));
        Set<String> guessed = new TreeSet<>(guess.found());
        guessed.removeAll(Set.of("title", "issuer", "documentNumber"));
        String shown = title.equals(guess.title()) ? PaperHead.without(body, guess) : body;
        return new Content(title, shown, issuer, "", guess.writtenOn(), guess.effectiveOn(), guess.expiresOn(), "", guess.genre(), DisclosureClass.PROACTIVE, null,
                "", null, "社会公众", guess.summary(), List.of(), "", List.of(), List.of(), item.files(), guessed);
    }

    private String words(List<Attachment> files) {
        for (Attachment file : files) {
            if (receive.body(file) instanceof Extraction.Extracted extracted && !HtmlCleaner.text(extracted.html()).isBlank()) {
                return extracted.html();
            }
        }
        return "";
    }

    static String shortened(String title) {
        return title.length() > 200 ? title.substring(0, 199) + "…" : title;
    }
}
