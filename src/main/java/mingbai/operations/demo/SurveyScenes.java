package mingbai.operations.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import mingbai.identity.visitor.ShownForms;
import mingbai.participation.Activity;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityParts;
import mingbai.participation.DraftActivity;
import mingbai.participation.ImportActivity;
import mingbai.participation.SubmitActivity;
import mingbai.participation.survey.AnswerSurvey;
import mingbai.participation.survey.EnterAnswers;
import mingbai.participation.survey.Questionnaire;
import mingbai.participation.survey.SetSurvey;
import mingbai.participation.survey.SurveyRules;
import mingbai.publication.ImportDocuments;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import mingbai.storage.SealedFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The public asked: fourteen surveys last year with their results, and two that anybody may answer now. */
@Component
class SurveyScenes {

    private static final String GENRE = "其他";
    private static final String QUESTIONS = """
            1. 您的身份（单选，必答）
            - 本地居民
            - 在本地工作或者求学
            - 企业或者其他组织

            2. 您对“%s”的总体评价（评分）

            3. 最希望改进的（多选，最多2项，如果第2题选1、2、3）
            - 信息再详细些
            - 更新再及时些
            - 说明再好懂些

            4. 今年接触过几次（数字，0至30，单位次）

            5. 您的意见和建议（文字，最多200字）""";
    private static final List<String> WORDS = List.of("", "", "希望写得再明白一些。", "", "查询时要点好几层，能不能放到首页。", "", "", "公开的时间比去年早，很好。");

    private final ImportActivity importActivity;
    private final EnterAnswers enter;
    private final ImportDocuments importDocuments;
    private final PublishedReading published;
    private final ActivityParts parts;
    private final DraftActivity draft;
    private final SetSurvey set;
    private final SubmitActivity submit;
    private final AnswerSurvey answer;
    private final ShownForms shown;
    private final GiveOpinion opinion;
    private final ReviewReading reviews;
    private final Team team;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SurveyScenes(ImportActivity importActivity, EnterAnswers enter, ImportDocuments importDocuments, PublishedReading published, ActivityParts parts, DraftActivity draft, SetSurvey set,
            SubmitActivity submit, AnswerSurvey answer, SealedFiles seals, GiveOpinion opinion, ReviewReading reviews, Team team, Clock clock, TransactionTemplate transaction) {
        this.importActivity = importActivity;
        this.enter = enter;
        this.importDocuments = importDocuments;
        this.published = published;
        this.parts = parts;
        this.draft = draft;
        this.set = set;
        this.submit = submit;
        this.answer = answer;
        this.shown = new ShownForms(seals, Clock.offset(clock, Duration.ofMinutes(-2))); // people took two minutes to answer
        this.opinion = opinion;
        this.reviews = reviews;
        this.team = team;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** As {@code demo/surveys.txt} tells. @param answers how many came in */
    record Topic(String bureau, String name, MonthDay opens, int days, int answers) {}

    void play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        Map<Activity, Paper> results = new LinkedHashMap<>();
        for (Topic topic : topics()) {
            Unit body = bodies.named(bodies.city().region() + topic.bureau());
            Activity activity = held(topic, body, topic.opens().atYear(today.getYear() - 1));
            results.put(activity, result(body, activity));
        }
        Path file = ImportFiles.documents(folder, "surveys.jsonl.gz", taker -> results.values().forEach(taker));
        importDocuments.run(team.at("system", ""), file, true, (line, so) -> { });
        results.forEach(this::conclude);
        String city = bodies.city().region();
        open(bodies.named(city + "民政局"), "社区养老服务设施使用情况调查", today, true, 26);
        open(bodies.named(city + "教育局"), "学校公开栏和网站使用情况调查", today, false, 9);
    }

    private Activity held(Topic topic, Unit body, LocalDate opens) {
        SurveyRules rules = new SurveyRules(questions(topic.name()), true, false, SurveyRules.USUAL);
        Activity activity = importActivity.run(team.at("drafter", body.code()), new ImportActivity.Past(body.code(), ActivityKind.SURVEY,
                content(body, topic.name(), opens, opens.plusDays(topic.days())).withPart(rules.part()), opens.atTime(9, 0).atZone(clock.getZone()).toInstant(), "", null));
        Random random = new Random(topic.opens().hashCode());
        enter.run(team.at("first", body.code()), activity.id(), IntStream.range(0, topic.answers()).mapToObj(n -> person(random, n)).toList(), "");
        return activity;
    }

    private static Questionnaire questions(String name) {
        return Questionnaire.parse(QUESTIONS.formatted(name.replaceAll("(情况|满意度|体验|需求|程度)?调查$", "")));
    }

    private static ActivityContent content(Unit body, String name, LocalDate opens, LocalDate closes) {
        String title = body.region() + name;
        return ActivityContent.of(title).saying(title, "为了改进工作，请用两三分钟说说您的看法。不记名，结果向社会公布，并用于下一年的安排。").between(opens, closes)
                .reachedBy("来信：" + body.region() + "示范路1号 " + body.name() + "\n窗口：政务服务大厅综合窗口可以领取纸质问卷，工作日9:00—17:00", "");
    }

    private static Map<String, List<String>> person(Random random, int n) {
        Map<String, List<String>> given = new HashMap<>(Map.of("q1", List.of(one(random, 3)), "q2", List.of(Integer.toString(Math.min(5, 2 + random.nextInt(4)))),
                "q3", List.of(one(random, 3)), "q4", List.of(Integer.toString(random.nextInt(13)))));
        given.put("q5", List.of(WORDS.get(n % WORDS.size())));
        return given;
    }

    private static String one(Random random, int most) {
        return Integer.toString(1 + random.nextInt(most));
    }

    private Paper result(Unit body, Activity activity) {
        String html = Objects.requireNonNull(transaction.execute(status -> parts.of(ActivityKind.SURVEY).result(activity)))
                .replace("（请归纳填写，不要照录能认出个人的内容）", "希望公开的内容更容易找到、更好懂；肯定公开的时间比上年提前。");
        LocalDate day = Objects.requireNonNull(activity.content().closesOn()).plusDays(10);
        return new Paper("survey-" + activity.number(), body, "“" + activity.title() + "”结果", "[" + activity.title() + "](" + activity.address() + ")\n\n" + html, null, day, day,
                "综合政务", GENRE, "", "proactive", null);
    }

    private void conclude(Activity activity, Paper paper) {
        published.list(PublishedFilter.ofAgency(activity.agency()).genre(GENRE).between(paper.publishedOn(), paper.publishedOn()), 50, 0).stream()
                .filter(row -> row.title().equals(paper.title())).findFirst()
                .ifPresent(row -> importActivity.concluded(team.at("drafter", activity.agency()), activity.id(), row.indexNumber()));
    }

    private void open(Unit body, String name, LocalDate today, boolean live, int answers) {
        Activity begun = draft.begin(team.at("drafter", body.code()), body.code(), ActivityKind.SURVEY, content(body, name, today, today.plusDays(30)));
        Activity written = set.run(team.at("drafter", body.code()), begun.id(), begun.version(), new SetSurvey.Plan(questions(name).text(), live, false, SurveyRules.USUAL));
        submit.run(team.at("drafter", body.code()), written.id(), written.version(), Map.of());
        say(begun, "first", null);
        say(begun, "leader", null);
        say(begun, "secrecy", SecrecyDecision.mayBePublic("《中华人民共和国保守国家秘密法》及本机关定密事项范围，未涉及国家秘密"));
        Random random = new Random(name.hashCode());
        for (int n = 0; n < answers; n++) {
            ShownForms.Sealed form = shown.fresh("survey " + begun.id());
            answer.run(begun.number(), new AnswerSurvey.Sent(form.seal(), person(random, n), Integer.toString(form.shown().first() + form.shown().second()), "", "demonstration " + n));
        }
    }

    private void say(Activity activity, String login, @Nullable SecrecyDecision secrecy) {
        long matter = reviews.mattersOf(Activity.KIND, activity.id()).getFirst();
        var view = reviews.matter(matter).orElseThrow();
        opinion.run(team.at(login, view.agency()), GiveOpinion.Opinion.onScreen(matter, view.step(), Decision.APPROVE, secrecy == null ? "同意" : "", secrecy));
    }

    static List<Topic> topics() throws IOException {
        try (InputStream in = Objects.requireNonNull(SurveyScenes.class.getResourceAsStream("/demo/surveys.txt"))) {
            List<Topic> topics = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] cells = line.substring(2).split("\\|");
                topics.add(new Topic(cells[0], cells[1], MonthDay.parse("--" + cells[2]), Integer.parseInt(cells[3]), Integer.parseInt(cells[4])));
            }
            return topics;
        }
    }
}
