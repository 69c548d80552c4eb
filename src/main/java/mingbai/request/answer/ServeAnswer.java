package mingbai.request.answer;

import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.ServeLetter;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves a cleared answer in one case (送达) by sending its signed letter; what follows for the case see {@link AnswerServed}. Nothing is served
 * twice.
 */
@Component
public class ServeAnswer {

    private final Answers answers;
    private final CaseBook book;
    private final LettersFor letters;
    private final ServeLetter serve;

    ServeAnswer(Answers answers, CaseBook book, LettersFor letters, ServeLetter serve) {
        this.answers = answers;
        this.book = book;
        this.letters = letters;
        this.serve = serve;
    }

    /** @param version of the answer as the person saw it */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, ServeLetter.Sending sending) {
        Answer live = answers.live(book.get(request)).orElseThrow(() -> new Overtaken("这份答复"));
        Answer answer = answers.seen(live.id(), version);
        Answer.Addressee one = answer.to(request);
        if (one.servedOn() != null) {
            throw new Overtaken("这件申请");
        }
        if (answer.state() != AnswerState.CLEARED || one.letter() == null) {
            throw new Refused("", "这份答复没有通过审核，不能送达");
        }
        Letter letter = letters.find(one.letter()).orElseThrow(NotFound::new);
        serve.run(actor, letter.id(), letter.version(), sending);
        return book.get(request);
    }
}
