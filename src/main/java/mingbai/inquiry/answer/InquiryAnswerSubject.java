package mingbai.inquiry.answer;

import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.review.Clearance;
import mingbai.review.Subject;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;

/** An answer as the subject of sign-off: what reviewers sign, and what becomes of it afterwards. */
@Component
class InquiryAnswerSubject implements Subject {

    /** Routes may be set for it like for a genre of papers. */
    static final String GENRE = "来信答复";

    private final InquiryAnswers answers;
    private final InquiryAnswerTable table;
    private final InquiryBook book;
    private final ServeInquiryAnswer serve;

    InquiryAnswerSubject(InquiryAnswers answers, InquiryAnswerTable table, InquiryBook book, ServeInquiryAnswer serve) {
        this.answers = answers;
        this.table = table;
        this.book = book;
        this.serve = serve;
    }

    @Override
    public String kind() {
        return InquiryAnswer.KIND;
    }

    @Override
    public Optional<State> now(long id) {
        return table.find(id).map(answer -> new State(answer.digest(), answer.agency(), title(answer), GENRE,
                answer.face().wanted() ? DisclosureClass.PROACTIVE.code() : DisclosureClass.ON_REQUEST.code(), answer.face().wanted(), table.writers(id)));
    }

    /** Without the asker: the register is read by many. */
    static String title(InquiryAnswer answer) {
        return "来信" + answer.number() + (answer.also().isEmpty() ? "" : "等" + (answer.also().size() + 1) + "件") + "的答复";
    }

    @Override
    public void passed(Clearance clearance, Actor actor) {
        InquiryAnswer answer = inReview(clearance.subject());
        Inquiry asked = book.get(answer.inquiry());
        String hindrance = hindrance(clearance, answer, asked);
        if (hindrance.isEmpty()) {
            serve.run(clearance, actor, answer, asked);
        } else {
            answers.change(InquiryAct.ANSWER_RETURNED, actor, answer.back(AnswerStage.DRAFT, hindrance), Map.of("secrecy", !clearance.mayBePublic()));
        }
    }

    private static String hindrance(Clearance clearance, InquiryAnswer answer, Inquiry asked) {
        if (!clearance.mayBePublic()) {
            return "保密审查结论为不予公开，答复不能发出。请修改后重新送审。"; // Art. 17: what secrecy review does not release leaves the agency for nobody
        }
        if (!clearance.digest().equals(answer.digest())) {
            return "送审后内容有变动，请重新送审。";
        }
        return asked.stage() == InquiryStage.IN_HAND && asked.round() == answer.round() && asked.agency().equals(answer.agency()) ? ""
                : "这件来信在审核期间已经是“" + asked.stage().label() + "”，没有发出答复。";
    }

    @Override
    public void returned(long id, Actor actor, String opinion) {
        answers.change(InquiryAct.ANSWER_RETURNED, actor, inReview(id).back(AnswerStage.DRAFT, opinion), Map.of());
    }

    @Override
    public void refused(long id, Actor actor, String opinion) {
        answers.change(InquiryAct.ANSWER_DROPPED, actor, inReview(id).back(AnswerStage.REFUSED, opinion), Map.of("refused", true));
    }

    @Override
    public void quarantined(long id, Actor actor) {
        answers.change(InquiryAct.ANSWER_DROPPED, actor, inReview(id).back(AnswerStage.SEALED, ""), Map.of("sealed", true));
    }

    private InquiryAnswer inReview(long id) {
        return table.find(id).filter(answer -> answer.stage() == AnswerStage.IN_REVIEW).orElseThrow(() -> new Overtaken("这份答复"));
    }
}
