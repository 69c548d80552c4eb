package mingbai.request.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.Letter;
import mingbai.request.letter.SignAnswer;
import mingbai.review.Clearance;
import mingbai.review.Subject;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;

/** An answer as the subject of sign-off: what reviewers sign, and what becomes of it afterwards. */
@Component
class AnswerSubject implements Subject {

    /** Routes may be set for it like for a genre of papers. */
    static final String GENRE = "依申请公开答复";

    private final Answers answers;
    private final AnswerTable table;
    private final CaseBook book;
    private final AnswerLetters letters;
    private final SignAnswer sign;

    AnswerSubject(Answers answers, AnswerTable table, CaseBook book, AnswerLetters letters, SignAnswer sign) {
        this.letters = letters;
        this.answers = answers;
        this.table = table;
        this.book = book;
        this.sign = sign;
    }

    @Override
    public String kind() {
        return Answer.KIND;
    }

    @Override
    public Optional<State> now(long id) {
        return table.find(id).map(answer -> new State(answer.digest(), answer.agency(), title(answer), GENRE, DisclosureClass.ON_REQUEST.code(), false,
                table.writers(id)));
    }

    /** Without the applicant: the register is read by many. */
    static String title(Answer answer) {
        String number = answer.cases().getFirst().number();
        return "申请" + number + (answer.isForMany() ? "等" + answer.cases().size() + "件" : "") + "的答复（" + answer.kind().outcome().group().label() + "）";
    }

    @Override
    public void passed(Clearance clearance, Actor actor) {
        Answer answer = inReview(clearance.subject());
        if (answer.letsOut() && !clearance.mayBePublic()) {
            // Art. 17: what secrecy review does not release is not given to anybody
            answers.change(RequestAct.ANSWER_RETURNED, actor, answer.back(AnswerState.DRAFT, "保密审查结论为不予公开，不能提供信息。请改为不予公开或者部分公开的答复后重新送审。"),
                    Map.of("secrecy", true));
            return;
        }
        List<String> closed = answer.cases().stream().filter(one -> !stillIts(one)).map(Answer.Addressee::number).toList();
        if (!closed.isEmpty()) {
            answers.change(RequestAct.ANSWER_RETURNED, actor, answer.back(AnswerState.DRAFT, "申请“" + String.join("”“", closed)
                    + "”在审核期间已经办结，没有签发。请从这份答复中去掉后重新送审；没有其他申请的，不必再送审。"), Map.of("closed", closed));
            return;
        }
        List<Answer.Addressee> signed = answer.cases().stream().map(one -> one.signed(letter(clearance, actor, answer, one).id())).toList();
        answers.change(RequestAct.ANSWER_CLEARED, actor, answer.cleared(clearance, signed), Map.of("matter", Long.toString(clearance.matter())));
    }

    /** Withdrawn or closed otherwise during the review: nothing is signed for it. */
    private boolean stillIts(Answer.Addressee one) {
        RequestCase request = book.get(one.request());
        return request.isOpen() && request.round() == one.round();
    }

    private Letter letter(Clearance clearance, Actor actor, Answer answer, Answer.Addressee one) {
        SignAnswer.Cleared cleared = new SignAnswer.Cleared(answer.id(), answer.digest(), answer.kind(),
                answer.content().given().stream().map(AnswerFile::file).toList(), answer.writtenBy(), table.writers(answer.id()));
        return sign.run(clearance, actor, cleared, book.get(one.request()), letters.text(answer, one));
    }

    @Override
    public void returned(long id, Actor actor, String opinion) {
        answers.change(RequestAct.ANSWER_RETURNED, actor, inReview(id).back(AnswerState.DRAFT, opinion), Map.of());
    }

    @Override
    public void refused(long id, Actor actor, String opinion) {
        answers.change(RequestAct.ANSWER_REFUSED, actor, inReview(id).back(AnswerState.REFUSED, opinion), Map.of());
    }

    @Override
    public void quarantined(long id, Actor actor) {
        answers.change(RequestAct.ANSWER_SEALED, actor, inReview(id).back(AnswerState.SEALED, ""), Map.of());
    }

    private Answer inReview(long id) {
        Answer answer = table.get(id);
        if (answer.state() != AnswerState.IN_REVIEW) {
            throw new Overtaken("这份答复");
        }
        return answer;
    }
}
