package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import java.util.List;
import java.util.Optional;
import mingbai.paper.OfficialLetter;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LettersFor;
import mingbai.web.Caller;
import org.springframework.stereotype.Component;

/** The letters of a request on its page. */
@Component
class LetterPart implements CasePart {

    private final LettersFor letters;

    LetterPart(LettersFor letters) {
        this.letters = letters;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        List<Letter> all = letters.desk(request.id());
        boolean writes = request.isOpen() && (caller.holds(OFFICE, request.agency()) || caller.holds(DRAFTER, request.agency()));
        if (all.isEmpty() && !writes) {
            return Optional.empty();
        }
        List<Link> acts = writes ? List.of(new Link("制作文书", "/desk/request/" + request.id() + "/letters", false)) : List.of();
        return Optional.of(new Section("letters", "文书", all.isEmpty() ? "还没有制作文书。" : "", all.stream().map(LetterPart::row).toList(), acts));
    }

    private static Row row(Letter letter) {
        return new Row(letter.kind().label(), letter.number().isEmpty() ? letter.text().title() : letter.number(), note(letter), LetterPage.tone(letter.state()),
                "/desk/request-letter/" + letter.id());
    }

    private static String note(Letter letter) {
        String sent = letter.delivery().map(delivery -> "，" + delivery.method().label() + OfficialLetter.written(delivery.sentOn()) + "送出" + arrived(delivery)).orElse("");
        return letter.state().label() + sent;
    }

    private static String arrived(Delivery delivery) {
        return delivery.receivedOn() == null ? "" : "，" + OfficialLetter.written(delivery.receivedOn()) + "收到";
    }
}
