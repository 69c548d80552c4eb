package mingbai.request.letter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.request.CaseBook;
import mingbai.request.Party;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a letter from its form, filled with what is known of the case. A second one of a kind to the same addressee is refused while the first is open. */
@Component
public class WriteLetter {

    private final CaseBook book;
    private final LetterFields known;
    private final LetterTable letters;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    WriteLetter(CaseBook book, LetterFields known, LetterTable letters, Ledger ledger, Ids ids, Clock clock) {
        this.book = book;
        this.known = known;
        this.letters = letters;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be written.
     *
     * @param party  to whom, where it does not go to the applicant
     * @param fields values for the form's fields by their Chinese names without brackets; they go before what the program knows
     */
    public record Writing(long request, LetterKind kind, @Nullable Long party, Map<String, String> fields) {

        public static Writing of(long request, LetterKind kind, Map<String, String> fields) {
            return new Writing(request, kind, null, fields);
        }

        public static Writing to(long party, long request, LetterKind kind, Map<String, String> fields) {
            return new Writing(request, kind, party, fields);
        }
    }

    @Transactional
    public Letter run(Actor actor, Writing writing) {
        RequestCase request = book.get(writing.request());
        Party party = party(writing);
        Refused.ifAny(issues(writing, party));
        Letter letter = new Letter(ids.next(), request.agency(), request.id(), writing.kind(), null, party == null ? 0 : party.id(),
                text(writing, request, party), List.of(), List.of(), LetterState.DRAFT, "", "", null, "", actor.name(), 1);
        if (!letters.insert(letter, clock.millis())) {
            throw new Refused("kind", "这件申请已有一份未签发的" + writing.kind().label() + "，请打开那一份修改");
        }
        letters.addWriter(letter.id(), actor);
        ledger.record(Act.of(RequestAct.LETTER_WRITTEN, actor, letter.agency(), Map.of("request", Long.toString(request.id()), "kind", letter.kind().name()),
                letter.touched()));
        return letter;
    }

    private @Nullable Party party(Writing writing) {
        return writing.party() == null ? null : book.parties(writing.request()).stream().filter(party -> party.id() == writing.party()).findFirst().orElse(null);
    }

    private static List<Issue> issues(Writing writing, @Nullable Party party) {
        if (writing.kind().isAnswer()) {
            return List.of(Issue.of("kind", "答复书在“答复”中起草，经审核程序签发"));
        }
        PartyKind asked = switch (writing.kind().to()) {
            case APPLICANT -> null;
            case THIRD_PARTY -> PartyKind.THIRD_PARTY;
            case CO_MAKER -> PartyKind.CO_MAKER;
        };
        if (asked == null ? writing.party() != null : party == null || party.kind() != asked) {
            return List.of(Issue.of("party", asked == null ? "这种文书发给申请人" : "请先登记" + asked.label() + "，再制作" + writing.kind().label()));
        }
        return List.of();
    }

    private LetterText text(Writing writing, RequestCase request, @Nullable Party party) {
        Map<String, String> fields = known.of(request, writing.kind(), party);
        fields.putAll(writing.fields());
        return new LetterText(LetterForms.filled(LetterForms.title(writing.kind()), fields), known.addressee(request, party),
                LetterForms.filled(LetterForms.body(writing.kind()), fields), known.remark(request.agency()));
    }
}
