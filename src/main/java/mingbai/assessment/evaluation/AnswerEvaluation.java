package mingbai.assessment.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.assessment.form.TypedForm;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import mingbai.storage.SealedFiles;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody answers. A form counts once; of one network so many a day; a code from the counter counts once and stands apart. Of the network only a keyed digest of
 * address and day is kept, until the next day. Numbers of identity cards and telephones in the words are masked before anything is stored.
 */
@Component
public class AnswerEvaluation {

    static final int WORDS = 500;

    private final EvaluationTable evaluations;
    private final EvaluationAnswerTable answers;
    private final EvaluationMarkTable marks;
    private final ShownForms forms;
    private final SealedFiles digests;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    AnswerEvaluation(EvaluationTable evaluations, EvaluationAnswerTable answers, EvaluationMarkTable marks, ShownForms forms, SealedFiles digests, Ledger ledger, Ids ids,
            Clock clock) {
        this.evaluations = evaluations;
        this.answers = answers;
        this.marks = marks;
        this.forms = forms;
        this.digests = digests;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What came in.
     *
     * @param given   by the field of the question: the number picked, or words
     * @param network the address it came from; not kept
     * @param sum     the answer to the little sum; not asked of who has a code
     */
    public record Sent(String unit, String seal, Map<String, String> given, String sum, String code, String network) {}

    /** What the seal of a questionnaire is for. */
    public static String formOf(long evaluation, String unit) {
        return "evaluation " + evaluation + " " + unit;
    }

    @Transactional
    public void run(long evaluation, Sent sent) {
        LocalDate today = LocalDate.now(clock);
        Evaluation asked = evaluations.find(evaluation).filter(one -> one.units().contains(sent.unit())).orElseThrow(NotFound::new);
        if (asked.stage(today) != Evaluation.Stage.OPEN) {
            throw new Refused(List.of(Issue.whole("这次评议" + asked.stage(today).label() + "，收集时间为" + asked.opens() + "至" + asked.closes())));
        }
        ShownForms.Shown shown = forms.opened(formOf(evaluation, sent.unit()), sent.seal());
        if (shown == null) {
            throw new Refused(List.of(ShownForms.expired()));
        }
        List<Issue> issues = issues(asked, sent, shown);
        Refused.ifAny(issues);
        takeOnce(asked, sent, shown, today);
        keep(asked, sent, today);
    }

    private List<Issue> issues(Evaluation asked, Sent sent, ShownForms.Shown shown) {
        List<Issue> issues = new ArrayList<>();
        for (Question question : asked.questions()) {
            String given = sent.given().getOrDefault(question.field(), "").strip();
            if (question.kind() == Question.Kind.TEXT) {
                issues.addAll(TypedForm.words(question.field(), given, WORDS, ""));
            } else if (!given.isEmpty() && !given.matches("[1-9]") || !given.isEmpty() && Integer.parseInt(given) > question.most()) {
                issues.add(Issue.of(question.field(), "请在列出的答案中选择"));
            } else if (given.isEmpty() && question.equals(asked.overall())) {
                issues.add(Issue.of(question.field(), "请作出总体评价；其余各题可以不答"));
            }
        }
        issues.addAll(forms.issues(shown, sent.code().isBlank() ? sent.sum() : Integer.toString(shown.first() + shown.second()))); // who has a code need not reckon
        return issues;
    }

    private void takeOnce(Evaluation asked, Sent sent, ShownForms.Shown shown, LocalDate today) {
        marks.forgetBefore(today.minusDays(1));
        if (!marks.take(asked.id(), "form", digest(asked, "form " + shown.nonce()), today, 1)) {
            throw new Refused(List.of(Issue.whole("这份答卷已经收到，不需要再次提交")));
        }
        if (!sent.code().isBlank()) {
            if (!marks.useCode(asked.id(), digest(asked, "code " + HandOutCodes.plain(sent.code())))) {
                throw new Refused("code", "答题码不对，或者已经用过。没有答题码的，把这一格留空也可以提交");
            }
        } else if (!marks.take(asked.id(), "network", digest(asked, "network " + today + " " + sent.unit() + " " + sent.network()), today, asked.perNetwork())) {
            throw new Refused(List.of(Issue.whole("今天从您所在的网络对这个单位已经提交了" + asked.perNetwork()
                    + "份答卷，达到每天的上限。请明天再来，或者到政务服务大厅领取一次性答题码")));
        }
    }

    private String digest(Evaluation asked, String text) {
        return digests.mark("evaluation " + asked.id() + " " + text);
    }

    private void keep(Evaluation asked, Sent sent, LocalDate today) {
        List<Integer> picked = asked.questions().stream().map(question -> question.kind() == Question.Kind.TEXT ? 0 : number(sent, question)).toList();
        EvaluationAnswer answer = new EvaluationAnswer(ids.next(), asked.id(), sent.unit(), today, !sent.code().isBlank(), number(sent, asked.overall()), picked);
        answers.insert(answer);
        List<Touched> touched = new ArrayList<>(List.of(answer.touched()));
        for (Question question : asked.questions()) {
            String words = question.kind() == Question.Kind.TEXT ? sent.given().getOrDefault(question.field(), "").strip() : "";
            if (!words.isEmpty()) {
                EvaluationComment comment = comment(asked, sent.unit(), question, words, today);
                answers.insert(comment);
                touched.add(comment.touched());
            }
        }
        ledger.record(new Act(EvaluationAct.ANSWERED, Actor.PROGRAM, asked.agency(), Map.of(), touched));
    }

    private static int number(Sent sent, Question question) {
        String given = sent.given().getOrDefault(question.field(), "").strip();
        return given.isEmpty() ? 0 : Integer.parseInt(given);
    }

    private EvaluationComment comment(Evaluation asked, String unit, Question question, String words, LocalDate today) {
        List<Finding> findings = Screening.scan(words, today);
        String found = findings.stream().map(finding -> finding.kind().label()).distinct().collect(Collectors.joining("、"));
        return new EvaluationComment(ids.next(), asked.id(), unit, question.n(), today, Screening.masked(words, findings), found, EvaluationComment.State.WAITING, "", "", 1);
    }
}
