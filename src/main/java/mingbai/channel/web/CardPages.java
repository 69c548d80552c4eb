package mingbai.channel.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mingbai.channel.Card;
import mingbai.channel.CardField;
import mingbai.channel.Cards;
import mingbai.channel.FillCard;
import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/document/{document}/card}: which passages the one-page card shows. */
@Controller
class CardPages {

    private final PublicDocumentReading documents;
    private final Cards cards;
    private final FillCard fill;

    CardPages(PublicDocumentReading documents, Cards cards, FillCard fill) {
        this.documents = documents;
        this.cards = cards;
        this.fill = fill;
    }

    @GetMapping("/desk/document/{document}/card")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE}, on = "document")
    String form(@PathVariable long document, @RequestParam(defaultValue = "") String done, Model model) {
        PublicDocument shown = live(document);
        return show(shown, cards.of(shown, content(shown)), cards.filled(document).map(Card::version).orElse(0L), List.of(), done, model);
    }

    @PostMapping("/desk/document/{document}/card")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE}, on = "document")
    String fill(@PathVariable long document, @RequestParam long version, @RequestParam Map<String, String> typed, Actor actor, Model model,
            HttpServletResponse response) {
        Map<CardField, String> passages = new EnumMap<>(CardField.class);
        for (CardField field : CardField.values()) {
            passages.put(field, typed.getOrDefault(field.name(), ""));
        }
        try {
            fill.run(actor, document, version, passages);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(live(document), passages, version, refused.issues(), "", model);
        }
        return "redirect:/desk/document/" + document + "/card?done=1";
    }

    private PublicDocument live(long document) {
        return documents.byId(document).filter(found -> found.content() instanceof Shown).orElseThrow(NotFound::new);
    }

    private static Shown content(PublicDocument document) {
        if (document.content() instanceof Shown content) {
            return content;
        }
        throw new NotFound();
    }

    private static String show(PublicDocument document, Map<CardField, String> passages, long version, List<Issue> issues, String done, Model model) {
        model.addAttribute("page", new CardPage(document.id(), document.address(), content(document).title(), content(document).body(), passages, version,
                issues, done.isEmpty() ? "" : "已保存。明白卡从现在起按摘录的内容制作。"));
        return "channel/card";
    }
}
