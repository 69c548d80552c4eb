package mingbai.inquiry.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.review.SubjectView;
import mingbai.storage.BodyFormat;
import org.springframework.stereotype.Component;

/** An answer before its reviewers: what the asker will read, what was asked, and word for word what everybody will read. */
@Component
class InquiryAnswerView implements SubjectView {

    private final InquiryAnswers answers;
    private final InquiryAnswerTable table;
    private final InquiryBook book;

    InquiryAnswerView(InquiryAnswers answers, InquiryAnswerTable table, InquiryBook book) {
        this.answers = answers;
        this.table = table;
        this.book = book;
    }

    @Override
    public String kind() {
        return InquiryAnswer.KIND;
    }

    @Override
    public Optional<View> of(long subject) {
        return table.find(subject).filter(answer -> answer.stage() != AnswerStage.SEALED).map(answer -> new View(InquiryAnswerSubject.title(answer), html(answer), List.of(),
                facts(answer), answers.findings(answer).stream().map(found -> new Concern(found.text(), found.accepted())).toList()));
    }

    private static String html(InquiryAnswer answer) {
        String letter = BodyFormat.TEXT.toHtml("给来信人的答复：\n" + answer.words());
        PublicFace face = answer.face();
        return face.wanted() ? letter + BodyFormat.TEXT.toHtml("在网站上公开的内容：\n标题：" + face.title() + "\n问：" + face.question() + "\n答：" + face.answer()) : letter;
    }

    private List<Fact> facts(InquiryAnswer answer) {
        Inquiry asked = book.get(answer.inquiry());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("来信", asked.kind().label() + " " + asked.number(), "/desk/inquiry/" + asked.id()));
        facts.add(Fact.of("标题", asked.title()));
        facts.add(Fact.of("来信内容", asked.text()));
        facts.add(Fact.of("答复期限", book.clock(asked).due().day().toString()));
        facts.add(Fact.of("公开", answer.face().wanted() ? "来信人同意公开，通过后在网站公开" : asked.consent() ? "来信人同意公开，本次不公开" : "来信人没有同意公开，只答复本人"));
        if (!answer.also().isEmpty()) {
            facts.add(Fact.of("一并答复", answer.also().size() + "件相同的来信，来信人都会收到同一份答复"));
        }
        return facts;
    }
}
