package mingbai.inquiry.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.inquiry.handle.TellAsker;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.review.Clearance;
import org.springframework.stereotype.Component;

/**
 * What follows when an answer passed its review, in the same transaction: the asker, and everybody whose inquiry was handled with it, can read it from that moment; those who left
 * an address are told; what may be before the public is.
 */
@Component
class ServeInquiryAnswer {

    private final InquiryAnswerTable table;
    private final InquiryAnswers answers;
    private final PublishedAnswerTable published;
    private final InquiryBook book;
    private final TellAsker tell;
    private final Clock clock;

    ServeInquiryAnswer(InquiryAnswerTable table, InquiryAnswers answers, PublishedAnswerTable published, InquiryBook book, TellAsker tell, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.published = published;
        this.book = book;
        this.tell = tell;
        this.clock = clock;
    }

    void run(Clearance clearance, Actor actor, InquiryAnswer reviewed, Inquiry asked) {
        LocalDate today = LocalDate.now(clock);
        InquiryAnswer answer = reviewed.served(clearance, today);
        List<Touched> shown = new ArrayList<>();
        if (answer.face().wanted() && asked.consent()) {
            shown.add(show(answer, asked).touched());
        }
        answers.change(InquiryAct.ANSWER_CLEARED, actor, answer, Map.of("matter", Long.toString(clearance.matter()), "published", !shown.isEmpty()), shown.toArray(Touched[]::new));
        served(actor, asked, today);
        for (long id : answer.also()) {
            Inquiry other = book.get(id);
            if (other.stage() == InquiryStage.MERGED && other.links().mergedInto() == asked.id()) {
                table.addCase(answer.id(), id);
                served(actor, other, today);
            }
        }
    }

    private void served(Actor actor, Inquiry asked, LocalDate today) {
        Inquiry answered = book.change(InquiryAct.ANSWERED, actor, asked.in(InquiryStage.ANSWERED), List.of(new InquiryFact.Answered(today)), Map.of());
        tell.that(answered, "已经答复");
    }

    private PublishedAnswer show(InquiryAnswer answer, Inquiry asked) {
        PublicFace face = answer.face();
        PublishedAnswer shown = new PublishedAnswer(answer.id(), asked.id(), asked.number(), asked.agency(), asked.kind(), asked.category(), face.title(), face.question(),
                face.answer(), asked.receivedOn(), LocalDate.now(clock), clock.millis(), asked.round(), null, 1);
        published.insert(shown);
        return shown;
    }
}
