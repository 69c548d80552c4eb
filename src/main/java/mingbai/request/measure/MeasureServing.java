package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.RequestCase;
import mingbai.request.letter.AfterServing;
import mingbai.request.letter.BeforeSigning;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** What follows for the measures of a request when their letters are signed, go out and arrive. */
@Component
class MeasureServing implements AfterServing, BeforeSigning {

    private final MeasureBook measures;
    private final TellMeasure tell;
    private final MeasureLetters letters;

    MeasureServing(MeasureBook measures, TellMeasure tell, MeasureLetters letters) {
        this.letters = letters;
        this.measures = measures;
        this.tell = tell;
    }

    @Override
    public List<Issue> objections(RequestCase request, Letter letter) {
        return switch (letter.kind()) {
            case CORRECTION, THIRD_PARTY_OPINION, CO_MAKER_OPINION, THIRD_PARTY_DECISION, EXTENSION, REASONS, DELAY ->
                letters.told(request, letter).map(this::notReady)
                    .orElseGet(() -> List.of(Issue.whole("还没有办理相应的程序，请先在办件页面登记“" + letter.kind().label() + "”所告知的事项")));
            case NOT_CORRECTED -> lapsed(request) ? List.of() : List.of(Issue.whole("补正期限还没有届满，或者补正材料已经收到，不能签发"));
            case RECEIPT, FEE, NOT_PAID, ANSWER, ANSWER_AGAIN, FORWARDED, RECORD_CORRECTION -> List.of();
        };
    }

    @Override
    public void signed(RequestCase request, Letter letter) {
        letters.signed(request, letter);
    }

    private List<Issue> notReady(Measure measure) {
        if (measure.kind() == MeasureKind.EXTENSION && measure.state() != MeasureState.CONSENTED) {
            return List.of(Issue.whole("延长答复期限须经公开工作机构负责人同意（第三十三条第二款），同意后才能签发"));
        }
        LocalDate until = measure.until();
        return until != null && !until.isAfter(measures.today())
                ? List.of(Issue.whole("所定的期限（" + until + "）已到，请取消这项" + measure.kind().label() + "后重新办理")) : List.of();
    }

    private static boolean mayBeTold(Measure measure) {
        return measure.kind() != MeasureKind.EXTENSION || measure.state() == MeasureState.CONSENTED;
    }

    private boolean lapsed(RequestCase request) {
        CaseFacts facts = measures.facts(request);
        return ReceiveCorrection.awaited(facts) && measures.today().isAfter(facts.last(CaseFact.CorrectionAsked.class).orElseThrow().until());
    }

    @Override
    public Effect sent(RequestCase request, Letter letter, Actor actor) {
        LocalDate day = letter.delivery().map(Delivery::sentOn).orElse(measures.today());
        // Art. 30: whoever is told that nothing more is done has nothing more to wait for
        if (letter.kind() == LetterKind.NOT_CORRECTED && request.isOpen() && lapsed(request)) {
            return new Effect(request.closed(Outcome.NOT_CORRECTED, day), List.of(), List.of());
        }
        // sent once more, it tells nothing new
        if (MeasureLetters.measured(letter.kind()).isEmpty() || !request.isOpen() || letter.deliveries().size() > 1) {
            return Effect.none(request);
        }
        Measure waiting = letters.told(request, letter).filter(MeasureServing::mayBeTold).orElseThrow(() -> new Refused("",
                "这份" + letter.kind().label() + "所告知的事项已经取消、另行告知或者属于此前的办理，不能再送达；确需告知的，请重新办理并制作文书"));
        TellMeasure.Told told = tell.tell(actor, request, waiting, day);
        return new Effect(request, told.facts(), told.also());
    }

    @Override
    public Effect received(RequestCase request, Letter letter, Actor actor) {
        boolean asks = letter.kind() == LetterKind.THIRD_PARTY_OPINION || letter.kind() == LetterKind.CO_MAKER_OPINION;
        if (!asks || !request.isOpen() || Opinions.reached(measures.facts(request).list(), letter.party()).isPresent()) {
            return Effect.none(request);
        }
        return Effect.facts(request, new CaseFact.OpinionReceived(letter.receivedOn().orElse(measures.today()), letter.party()));
    }
}
