package mingbai.channel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A clerk picks the passages of the one-page card (明白卡). Only passages of the live edition: whatever else were written here would reach
 * the public without review (Art. 17).
 */
@Service
public class FillCard {

    public static final int LONGEST = 300;

    private final CardTable cards;
    private final PublicDocumentReading documents;
    private final Ledger ledger;
    private final Clock clock;

    FillCard(CardTable cards, PublicDocumentReading documents, Ledger ledger, Clock clock) {
        this.cards = cards;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param version of the card as the person saw it, 0 when there was none */
    @Transactional
    public void run(Actor actor, long documentId, long version, Map<CardField, String> passages) {
        PublicDocument document = documents.byId(documentId).orElseThrow(NotFound::new);
        Shown content = document.content();
        if (content == null) {
            throw new Refused("", "文件已经撤下，不再制作明白卡");
        }
        Map<CardField, String> kept = new EnumMap<>(CardField.class);
        passages.forEach((field, passage) -> kept.put(field, passage.strip().replace("\r", "")));
        Refused.ifAny(issues(kept, content));
        if (cards.find(documentId).map(Card::version).orElse(0L) != version) {
            throw new Overtaken("这张明白卡");
        }
        Card card = new Card(documentId, document.agency(), kept, actor.name(), clock.millis(), version + 1);
        cards.save(card);
        ledger.record(Act.of(ChannelAct.CARD_FILLED, actor, document.agency(), Map.of("document", Long.toString(documentId)), card.touched()));
    }

    private static List<Issue> issues(Map<CardField, String> passages, Shown content) {
        List<Issue> issues = new ArrayList<>();
        passages.forEach((field, passage) -> {
            if (passage.length() > LONGEST) {
                issues.add(Issue.of(field.name(), "“" + field.label() + "”有" + passage.length() + "字，请摘录" + LONGEST + "字以内"));
            } else if (!passage.isEmpty() && !Cards.standsIn(passage, content)) {
                issues.add(Issue.of(field.name(), "“" + field.label() + "”与公开的正文不一致：明白卡只能逐字摘录正文。正文需要修改的，请走更正"));
            }
        });
        return issues;
    }
}
