package mingbai.request.answer;

import java.time.LocalDate;
import java.util.List;
import mingbai.law.Ground;
import mingbai.law.Parameter;
import mingbai.ledger.Actor;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.letter.AfterServing;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.Letter;
import mingbai.request.withheld.RecordWithheld;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/**
 * What follows when the letter of an answer goes out: the request is answered on the day that counts and closed with the outcome of its kind, and
 * what was kept back goes on record. Only what passed its review, exactly as it passed, can go out.
 */
@Component
class AnswerServed implements AfterServing {

    private static final String NOT_REVIEWED = "这份答复书没有经过审核的答复，不能送达";

    private final Answers answers;
    private final RecordWithheld withheld;
    private final TellApplicants tell;

    AnswerServed(Answers answers, RecordWithheld withheld, TellApplicants tell) {
        this.answers = answers;
        this.withheld = withheld;
        this.tell = tell;
    }

    @Override
    public Effect sent(RequestCase request, Letter letter, Actor actor) {
        Delivery delivery = letter.delivery().orElseThrow();
        if (letter.kind().isAnswer() && letter.deliveries().size() == 1) {
            nothingLearnt(request, letter);
        }
        boolean waits = delivery.method() == Delivery.Method.POST && !Parameter.is(Parameter.POST_DAY, "posted", delivery.sentOn());
        return letter.kind().isAnswer() && !waits ? answered(request, letter, actor, delivery.sentOn()) : Effect.none(request);
    }

    @Override
    public Effect received(RequestCase request, Letter letter, Actor actor) {
        return letter.kind().isAnswer() ? answered(request, letter, actor, letter.receivedOn().orElseThrow()) : Effect.none(request);
    }

    /** Arts. 30, 32, 34: what came in after the submission was before none of those who signed. */
    private void nothingLearnt(RequestCase request, Letter letter) {
        Answer answer = answers.ofLetter(request.id(), letter.id()).orElseThrow(() -> new Refused("", NOT_REVIEWED));
        List<String> learnt = answers.learnt(answer, answer.to(request.id()));
        if (!learnt.isEmpty()) {
            throw new Refused("", "送审之后才知道：" + String.join("；", learnt) + "。审核时没有考虑这些情况，不能送达，请撤销后重新送审");
        }
    }

    private Effect answered(RequestCase request, Letter letter, Actor actor, LocalDate on) {
        Answer answer = answers.ofLetter(request.id(), letter.id()).orElseThrow(() -> new Refused("", NOT_REVIEWED));
        Answer.Addressee one = answer.to(request.id());
        if (one.servedOn() != null) {
            return Effect.none(request); // came back and went out once more: the first day stands
        }
        if (request.stage() != Stage.IN_HAND || request.round() != one.round()) {
            throw new Overtaken("这件申请");
        }
        if (!answer.mayBeServed()) {
            throw new Refused("", "这份答复没有通过审核，或者审核后内容有变动，不能送达");
        }
        Answer served = answers.write(answer.with(answer.cases().stream().map(each -> each.request() == request.id() ? each.servedOn(on) : each).toList()));
        withheld.run(actor, request.agency(), answer.id(), request.id(), keptBack(answer, request), on);
        tell.answered(request, letter.delivery().orElseThrow());
        return new Effect(request.closed(answer.kind().outcome(), on), List.of(new CaseFact.Answered(on)), List.of(served.touched()));
    }

    /** Of a refusal the whole of what was asked. */
    static List<RecordWithheld.Part> keptBack(Answer answer, RequestCase request) {
        if (answer.kind().refuses()) {
            return List.of(new RecordWithheld.Part(request.subject(), Ground.valueOf(answer.kind().name()), answer.content().reasons()));
        }
        return answer.content().parts().stream().map(part -> new RecordWithheld.Part(part.what(), part.ground(), part.reasons())).toList();
    }
}
