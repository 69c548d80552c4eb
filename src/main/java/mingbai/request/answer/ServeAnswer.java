package mingbai.request.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.events.RequestAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves a cleared answer in one case (送达): from that day the request is answered and closed with the outcome its kind leads to. Nothing that did
 * not pass its review, or is not what passed, can be served; nothing is served twice.
 */
@Component
public class ServeAnswer {

    private final Answers answers;
    private final CaseBook book;
    private final Clock clock;

    ServeAnswer(Answers answers, CaseBook book, Clock clock) {
        this.answers = answers;
        this.book = book;
        this.clock = clock;
    }

    /** @param on the day that counts */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, LocalDate on) {
        RequestCase open = book.get(request);
        Answer live = answers.live(open).orElseThrow(() -> new Overtaken("这份答复"));
        Answer answer = answers.seen(live.id(), version);
        if (open.stage() != Stage.IN_HAND || answer.to(request).servedOn() != null) {
            throw new Overtaken("这件申请");
        }
        if (!answer.mayBeServed()) {
            throw new Refused("", "这份答复没有通过审核，或者审核后内容有变动，不能送达");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refused("on", "送达日期不能晚于今天，请核对");
        }
        Answer served = answers.change(RequestAct.ANSWER_SERVED, actor, answer.with(answer.cases().stream()
                .map(one -> one.request() == request ? served(one, on) : one).toList()), Map.of("request", Long.toString(request)));
        return book.change(RequestAct.ANSWERED, actor, open.closed(served.kind().outcome(), on), List.of(new CaseFact.Answered(on)),
                Map.of("answer", Long.toString(served.id()), "kind", served.kind().name()));
    }

    private static Answer.Addressee served(Answer.Addressee one, LocalDate on) {
        return new Answer.Addressee(one.request(), one.round(), one.number(), one.name(), one.letter(), on);
    }
}
