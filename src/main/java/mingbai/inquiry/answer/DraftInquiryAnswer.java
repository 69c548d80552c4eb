package mingbai.inquiry.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.inquiry.handle.TypedText;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the draft of an answer or changes it; it may be incomplete. */
@Component
public class DraftInquiryAnswer {

    static final int WORDS = 10_000;
    static final int TITLE = 100;

    private final InquiryAnswerTable table;
    private final InquiryAnswers answers;
    private final InquiryBook book;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    DraftInquiryAnswer(InquiryAnswerTable table, InquiryAnswers answers, InquiryBook book, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.book = book;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param version of the answer as the person saw it, 0 to begin one */
    @Transactional
    public InquiryAnswer run(Actor actor, long inquiry, long version, String words, PublicFace face) {
        Inquiry asked = book.get(inquiry);
        if (asked.stage() != InquiryStage.IN_HAND) {
            throw new Refused("", "这件来信现在是“" + asked.stage().label() + "”，受理以后才能起草答复");
        }
        String clean = TypedText.clean(words);
        Refused.ifAny(issues(clean, face));
        InquiryAnswer written = version == 0 ? begun(actor, asked, clean, face)
                : answers.change(InquiryAct.ANSWER_DRAFTED, actor, answers.seen(live(asked).id(), version, AnswerStage.DRAFT).saying(clean, face.asKept()), Map.of());
        table.addWriter(written.id(), actor.accountId());
        return written;
    }

    private InquiryAnswer live(Inquiry asked) {
        return answers.live(asked).orElseThrow(() -> new Overtaken("这份答复"));
    }

    private InquiryAnswer begun(Actor actor, Inquiry asked, String words, PublicFace face) {
        if (answers.live(asked).isPresent()) {
            throw new Overtaken("这件来信的答复");
        }
        InquiryAnswer begun = new InquiryAnswer(ids.next(), asked.id(), asked.number(), asked.agency(), asked.round(), words, face.asKept(), List.of(), AnswerStage.DRAFT, "",
                null, actor.name(), null, 1);
        table.insert(begun, clock.millis());
        ledger.record(Act.of(InquiryAct.ANSWER_DRAFTED, actor, begun.agency(), Map.of(), begun.touched()));
        return begun;
    }

    private static List<Issue> issues(String words, PublicFace face) {
        List<Issue> issues = new ArrayList<>(TypedText.issues("words", words, WORDS, ""));
        issues.addAll(TypedText.issues("publicTitle", face.title(), TITLE, ""));
        issues.addAll(TypedText.issues("publicQuestion", face.question(), WORDS, ""));
        issues.addAll(TypedText.issues("publicAnswer", face.answer(), WORDS, ""));
        return issues;
    }

    /** What might be published of it, as a proposal with what leads to the asker masked. */
    public PublicFace proposed(Inquiry asked, String words) {
        LocalDate today = LocalDate.now(clock);
        return new PublicFace(asked.consent(), PublicWords.masked(asked.title(), asked.asker(), today), PublicWords.masked(asked.text(), asked.asker(), today),
                PublicWords.masked(words, asked.asker(), today));
    }
}
