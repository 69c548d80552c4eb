package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.springframework.stereotype.Component;

/** What follows for the measures of a request when their letters are signed, go out and arrive. */
@Component
class MeasureServing implements AfterServing, BeforeSigning {

    private final MeasureBook measures;
    private final TellMeasure tell;

    MeasureServing(MeasureBook measures, TellMeasure tell) {
        this.measures = measures;
        this.tell = tell;
    }

    @Override
    public List<Issue> objections(RequestCase request, Letter letter) {
        return switch (letter.kind()) {
            case CORRECTION, THIRD_PARTY_OPINION, CO_MAKER_OPINION, THIRD_PARTY_DECISION, EXTENSION, REASONS, DELAY ->
                told(letter).map(this::notReady).orElseGet(() -> List.of(Issue.whole("还没有办理相应的程序，请先在办件页面登记“" + letter.kind().label() + "”所告知的事项")));
            case NOT_CORRECTED -> lapsed(request) ? List.of() : List.of(Issue.whole("补正期限还没有届满，或者补正材料已经收到，不能签发"));
            case RECEIPT, FEE, NOT_PAID, ANSWER, ANSWER_AGAIN, FORWARDED, RECORD_CORRECTION -> List.of();
        };
    }

    private List<Issue> notReady(Measure measure) {
        if (measure.kind() == MeasureKind.EXTENSION && measure.state() != MeasureState.CONSENTED) {
            return List.of(Issue.whole("延长答复期限须经公开工作机构负责人同意（第三十三条第二款），同意后才能签发"));
        }
        LocalDate until = measure.until();
        return until != null && !until.isAfter(measures.today())
                ? List.of(Issue.whole("所定的期限（" + until + "）已到，请取消这项" + measure.kind().label() + "后重新办理")) : List.of();
    }

    private boolean lapsed(RequestCase request) {
        CaseFacts facts = measures.facts(request);
        return ReceiveCorrection.awaited(facts) && measures.today().isAfter(facts.last(CaseFact.CorrectionAsked.class).orElseThrow().until());
    }

    private Optional<Measure> told(Letter letter) {
        return measures.of(letter.request()).stream().filter(measure -> MeasureLetters.tells(letter, measure)).findFirst();
    }

    @Override
    public Effect sent(RequestCase request, Letter letter, Actor actor) {
        LocalDate day = letter.delivery().map(Delivery::sentOn).orElse(measures.today());
        // Art. 30: whoever is told that nothing more is done has nothing more to wait for
        if (letter.kind() == LetterKind.NOT_CORRECTED && request.isOpen() && lapsed(request)) {
            return new Effect(request.closed(Outcome.NOT_CORRECTED, day), List.of(), List.of());
        }
        Optional<Measure> waiting = told(letter);
        if (waiting.isEmpty() || !request.isOpen()) {
            return Effect.none(request);
        }
        TellMeasure.Told told = tell.tell(actor, request, waiting.get(), day);
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
