package mingbai.channel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mingbai.paper.HtmlBlocks;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the card of a document says today: what the clerk picked as far as it still stands in the live edition, the program's own extracts
 * for the rest. So a correction is never contradicted by a card filled before it.
 */
@Component
public class Cards {

    private final CardTable cards;

    Cards(CardTable cards) {
        this.cards = cards;
    }

    @Transactional(readOnly = true)
    public Map<CardField, String> of(PublicDocument document, Shown content) {
        Map<CardField, String> answers = new EnumMap<>(Extracts.of(HtmlBlocks.of(content.body(), ""), content.summary()));
        filled(document.id()).ifPresent(card -> card.passages().forEach((field, passage) -> {
            if (!passage.isEmpty() && standsIn(passage, content)) {
                answers.put(field, passage);
            }
        }));
        return answers;
    }

    @Transactional(readOnly = true)
    public Optional<Card> filled(long document) {
        return cards.find(document);
    }

    /** Whether every line of the passage stands word for word in what was reviewed; blanks do not count. */
    static boolean standsIn(String passage, Shown content) {
        String text = Passages.squeezed(content.title() + "\n" + content.summary() + "\n"
                + String.join("\n", Passages.lines(HtmlBlocks.of(content.body(), ""))));
        return passage.lines().map(Passages::squeezed).allMatch(text::contains);
    }
}
