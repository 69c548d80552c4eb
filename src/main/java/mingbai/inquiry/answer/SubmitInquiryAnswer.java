package mingbai.inquiry.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.inquiry.Asker;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.inquiry.handle.TypedText;
import mingbai.ledger.Actor;
import mingbai.review.OpenReview;
import mingbai.review.TakeBack;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the draft of an answer to review (送审), once nothing of it is missing; takes it back, or gives it up. */
@Component
public class SubmitInquiryAnswer {

    private static final Pattern EMPTY_FIELD = Pattern.compile("【[^【】]*】");
    private static final int REASON = 500;

    private final InquiryAnswers answers;
    private final InquiryAnswerTable table;
    private final InquiryBook book;
    private final OpenReview openReview;
    private final TakeBack takeBack;
    private final Clock clock;

    SubmitInquiryAnswer(InquiryAnswers answers, InquiryAnswerTable table, InquiryBook book, OpenReview openReview, TakeBack takeBack, Clock clock) {
        this.answers = answers;
        this.table = table;
        this.book = book;
        this.openReview = openReview;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    /** @param accepted findings the drafter takes responsibility for: key of the finding → reason */
    @Transactional
    public InquiryAnswer run(Actor actor, long id, long version, Map<String, String> accepted) {
        InquiryAnswer draft = answers.seen(id, version, AnswerStage.DRAFT);
        Inquiry asked = book.get(draft.inquiry());
        List<Inquiry> merged = answers.mergedInto(asked.id());
        List<Issue> issues = new ArrayList<>(complete(draft, asked, merged));
        issues.addAll(acceptOrObject(actor, draft, accepted));
        Refused.ifAny(issues);
        InquiryAnswer submitted = answers.change(InquiryAct.ANSWER_SUBMITTED, actor, draft.inReview(merged.stream().map(Inquiry::id).sorted().toList()), Map.of());
        openReview.run(actor, InquiryAnswer.KIND, id);
        return submitted;
    }

    private static List<Issue> complete(InquiryAnswer draft, Inquiry asked, List<Inquiry> merged) {
        List<Issue> issues = new ArrayList<>(TypedText.issues("words", draft.words(), DraftInquiryAnswer.WORDS, "请写答复"));
        if (EMPTY_FIELD.matcher(draft.words()).find() || EMPTY_FIELD.matcher(draft.face().answer()).find()) {
            issues.add(Issue.of("words", "正文中还有没填写的【】，请写上内容并去掉括号"));
        }
        if (asked.stage() != InquiryStage.IN_HAND || asked.round() != draft.round()) {
            issues.add(Issue.whole("这件来信现在是“" + asked.stage().label() + "”，不能送审"));
        }
        List<Asker> askers = Stream.concat(Stream.of(asked), merged.stream()).map(Inquiry::asker).toList();
        issues.addAll(PublicWords.amongAskers(draft.words(), askers));
        if (draft.face().wanted()) {
            issues.addAll(publicly(draft.face(), asked, askers));
        }
        return issues;
    }

    private static List<Issue> publicly(PublicFace face, Inquiry asked, List<Asker> askers) {
        List<Issue> issues = new ArrayList<>();
        if (!asked.consent()) {
            issues.add(Issue.of("wanted", "来信人没有同意公开，不能公开这件来信和答复"));
        }
        issues.addAll(TypedText.issues("publicTitle", face.title(), DraftInquiryAnswer.TITLE, "请写公开用的标题"));
        issues.addAll(TypedText.issues("publicQuestion", face.question(), DraftInquiryAnswer.WORDS, "请写公开用的问题，可以只摘要"));
        issues.addAll(TypedText.issues("publicAnswer", face.answer(), DraftInquiryAnswer.WORDS, "请写公开用的答复，不要有个人情况"));
        issues.addAll(PublicWords.ofAskers(face, askers));
        return issues;
    }

    private List<Issue> acceptOrObject(Actor actor, InquiryAnswer draft, Map<String, String> accepted) {
        List<Issue> issues = new ArrayList<>();
        for (PublicWords.Found found : answers.findings(draft)) {
            String reason = TypedText.line(accepted.getOrDefault(found.key(), ""));
            if (!reason.isEmpty()) {
                table.accept(draft.id(), found.key(), reason.length() > REASON ? reason.substring(0, REASON) : reason, actor.name(), clock.millis());
            } else if (found.accepted().isEmpty()) {
                issues.add(Issue.of("finding-" + found.key(), found.text() + "；确需保留的，写明理由"));
            }
        }
        return issues;
    }

    /** Out of an open review, to be changed. */
    @Transactional
    public InquiryAnswer takeBack(Actor actor, long id, long version) {
        InquiryAnswer answer = answers.seen(id, version, AnswerStage.IN_REVIEW);
        takeBack.run(actor, InquiryAnswer.KIND, id);
        return answers.change(InquiryAct.ANSWER_RETURNED, actor, answer.back(AnswerStage.DRAFT, ""), Map.of("takenBack", true));
    }

    /** Gives a draft up; another may be begun. */
    @Transactional
    public InquiryAnswer drop(Actor actor, long id, long version) {
        return answers.change(InquiryAct.ANSWER_DROPPED, actor, answers.seen(id, version, AnswerStage.DRAFT).back(AnswerStage.DROPPED, ""), Map.of());
    }
}
