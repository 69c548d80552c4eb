package mingbai.request.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mingbai.law.AnswerKind;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.LetterState;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.SignAnswer;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.MeasureKind;
import mingbai.review.OpenReview;
import mingbai.review.TakeBack;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the draft of an answer to review (送审), once nothing of it is missing; takes it back, or gives it up. */
@Component
public class SubmitAnswer {

    private static final Pattern EMPTY_FIELD = Pattern.compile("【[^【】]*】");

    private final Answers answers;
    private final AnswerTable table;
    private final CaseBook book;
    private final OpenReview openReview;
    private final TakeBack takeBack;
    private final SignAnswer sign;
    private final LettersFor letters;
    private final MeasureBook measures;
    private final Clock clock;

    SubmitAnswer(Answers answers, AnswerTable table, CaseBook book, OpenReview openReview, TakeBack takeBack, SignAnswer sign, LettersFor letters,
            MeasureBook measures, Clock clock) {
        this.measures = measures;
        this.sign = sign;
        this.letters = letters;
        this.answers = answers;
        this.table = table;
        this.book = book;
        this.openReview = openReview;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    /** @param accepted findings the drafter takes responsibility for: key of the finding → reason */
    @Transactional
    public Answer run(Actor actor, long id, long version, Map<String, String> accepted) {
        Answer draft = answers.draftSeen(id, version);
        List<Issue> issues = new ArrayList<>(AnswerRequirements.complete(draft.content()));
        draft.cases().forEach(one -> issues.addAll(ofCase(draft, one)));
        issues.addAll(ofWords(draft));
        List<String> cautions = answers.cautions(draft);
        if (!cautions.isEmpty() && draft.content().caution().isBlank()) {
            issues.add(Issue.of("caution", "请说明仍这样答复的理由：" + String.join("；", cautions)));
        }
        issues.addAll(acceptOrObject(actor, draft, accepted));
        Refused.ifAny(issues.stream().distinct().toList());
        List<Answer.Addressee> reviewed = draft.cases().stream().map(one -> one.reviewed(answers.reviewed(draft, one))).toList();
        Answer submitted = answers.change(RequestAct.ANSWER_SUBMITTED, actor, draft.inReview(reviewed), DraftAnswer.details(draft));
        openReview.run(actor, Answer.KIND, id);
        return submitted;
    }

    private List<Issue> ofCase(Answer draft, Answer.Addressee one) {
        RequestCase request = book.get(one.request());
        List<Issue> issues = new ArrayList<>(AnswerRequirements.fitting(draft.kind(), book.facts(one.request()),
                measures.of(one.request(), MeasureKind.REASONS), LocalDate.now(clock)));
        if (request.stage() != Stage.IN_HAND || request.round() != one.round()) {
            issues.add(Issue.of("also", "申请“" + request.number() + "”已不在办理中，请从这份答复中去掉"));
        }
        if (draft.kind() == AnswerKind.REPEATED && !draft.content().earlier().isBlank()) {
            Optional<RequestCase> earlier = book.numbered(request.agency(), draft.content().earlier());
            if (earlier.isEmpty() || earlier.get().id() == request.id() || earlier.get().outcome() == null) {
                issues.add(Issue.of("earlier", "没有找到本机关已经答复的申请“" + draft.content().earlier() + "”，请核对编号"));
            }
        }
        return issues;
    }

    private List<Issue> ofWords(Answer draft) {
        List<Issue> issues = new ArrayList<>();
        String words = draft.content().words();
        if (EMPTY_FIELD.matcher(words).find()) {
            issues.add(Issue.of("words", "正文中还有没填写的【】，请写上内容并去掉括号"));
        }
        if (EMPTY_FIELD.matcher(draft.content().remark()).find()) {
            issues.add(Issue.of("remark", "附注中还有没填写的【】，请写上内容并去掉括号"));
        }
        for (String sentence : AnswerWords.remedies(draft.content(), LocalDate.now(clock))) {
            if (!words.contains(sentence)) {
                issues.add(Issue.of("words", "正文缺少依法应当告知的救济途径，或者与今天有效的规定不一致。请补上：" + sentence));
            }
        }
        if (draft.isForMany() && (!words.contains(Filling.NUMBER.word()) || !words.contains(Filling.RECEIVED.word()))) {
            issues.add(Issue.of("words", "一并答复多件申请的，正文中应保留" + Filling.NUMBER.word() + "和" + Filling.RECEIVED.word() + "，送达时按每件申请填写"));
        }
        return issues;
    }

    private List<Issue> acceptOrObject(Actor actor, Answer draft, Map<String, String> accepted) {
        List<Issue> issues = new ArrayList<>();
        for (Answers.Found found : answers.findings(draft)) {
            String reason = accepted.getOrDefault(found.key(), "").strip();
            if (!reason.isEmpty()) {
                table.accept(draft.id(), found.key(), reason.length() > 500 ? reason.substring(0, 500) : reason, actor.name(), clock.millis());
            } else if (found.accepted().isEmpty()) {
                issues.add(Issue.of("finding-" + found.key(), found.text() + "；确需保留的，写明理由"));
            }
        }
        return issues;
    }

    /** Out of an open review, to be changed. */
    @Transactional
    public Answer takeBack(Actor actor, long id, long version) {
        Answer answer = answers.seen(id, version);
        if (answer.state() != AnswerState.IN_REVIEW) {
            throw new Overtaken("这份答复");
        }
        takeBack.run(actor, Answer.KIND, id);
        return answers.change(RequestAct.ANSWER_RETURNED, actor, answer.back(AnswerState.DRAFT, ""), Map.of("takenBack", true));
    }

    /** Gives a draft up; another may be begun. */
    @Transactional
    public Answer drop(Actor actor, long id, long version) {
        return answers.change(RequestAct.ANSWER_DROPPED, actor, answers.draftSeen(id, version).back(AnswerState.DROPPED, ""), Map.of());
    }

    /**
     * Gives up what passed its review and was not sent yet; its numbers stay used, another answer may be begun. Where it went out in some of its cases
     * it stands for those, and the others are taken out of it.
     */
    @Transactional
    public Answer revoke(Actor actor, long id, long version, String reason) {
        Answer answer = answers.seen(id, version);
        Map<Long, Long> unsent = answer.state() == AnswerState.CLEARED ? unsent(answer) : Map.of();
        if (unsent.isEmpty()) {
            throw new Overtaken("这份答复");
        }
        if (reason.isBlank() || reason.length() > 1_000) {
            throw new Refused("reason", "请写明作废的理由（1000字以内）");
        }
        unsent.values().forEach(letter -> sign.revoke(actor, letter));
        boolean whole = unsent.size() == answer.cases().size();
        Answer revoked = whole ? answer.back(AnswerState.DROPPED, reason.strip()) : answer.without(unsent.keySet(), reason.strip());
        List<String> dropped = unsent.keySet().stream().sorted().map(one -> Long.toString(one)).toList();
        return answers.change(RequestAct.ANSWER_DROPPED, actor, revoked, Map.of("cleared", true, "cases", dropped));
    }

    /** By case the signed letter that never went out. */
    private Map<Long, Long> unsent(Answer answer) {
        Map<Long, Long> unsent = new LinkedHashMap<>();
        for (Answer.Addressee one : answer.cases()) {
            Long letter = one.letter();
            if (letter != null && !one.takenOut() && letters.find(letter).filter(found -> found.state() == LetterState.SIGNED).isPresent()) {
                unsent.put(one.request(), letter);
            }
        }
        return unsent;
    }
}
