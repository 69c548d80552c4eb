package mingbai.operations.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityParts;
import mingbai.participation.DraftActivity;
import mingbai.participation.ImportActivity;
import mingbai.participation.SubmitActivity;
import mingbai.participation.solicitation.DraftText;
import mingbai.participation.solicitation.EnterOpinion;
import mingbai.participation.solicitation.ImportOpinions;
import mingbai.participation.solicitation.OpinionWay;
import mingbai.participation.solicitation.OpinionWords;
import mingbai.participation.solicitation.Verdict;
import mingbai.publication.ImportDocuments;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts laid before the public: eight last year with their explained results, and two whose opinions come in now. */
@Component
class ParticipationScenes {

    private static final String GENRE = "其他";

    private final ImportActivity importActivity;
    private final ImportOpinions importOpinions;
    private final ImportDocuments importDocuments;
    private final PublishedReading published;
    private final ActivityBook book;
    private final ActivityParts parts;
    private final DraftActivity draft;
    private final SubmitActivity submit;
    private final EnterOpinion enter;
    private final GiveOpinion opinion;
    private final ReviewReading reviews;
    private final Team team;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ParticipationScenes(ImportActivity importActivity, ImportOpinions importOpinions, ImportDocuments importDocuments, PublishedReading published, ActivityBook book, ActivityParts parts,
            DraftActivity draft, SubmitActivity submit, EnterOpinion enter, GiveOpinion opinion, ReviewReading reviews, Team team, Clock clock, TransactionTemplate transaction) {
        this.importActivity = importActivity;
        this.importOpinions = importOpinions;
        this.importDocuments = importDocuments;
        this.published = published;
        this.book = book;
        this.parts = parts;
        this.draft = draft;
        this.submit = submit;
        this.enter = enter;
        this.opinion = opinion;
        this.reviews = reviews;
        this.team = team;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A draft, what was said to it and what became of it, as {@code demo/solicitations.txt} tells. */
    record Topic(String bureau, String period, String name, MonthDay opens, int days, List<String> passages, List<Said> said) {}

    record Said(int passage, Verdict verdict, String gist, String reason, Map<OpinionWay, Integer> ways) {}

    void play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        Map<Activity, Paper> results = new LinkedHashMap<>();
        for (Topic topic : topics()) {
            Unit body = bodies.named(bodies.city().region() + topic.bureau());
            Activity activity = held(topic, body, today.getYear() - 1);
            results.put(activity, result(topic, body, activity));
        }
        Path file = ImportFiles.documents(folder, "solicitations.jsonl.gz", taker -> results.values().forEach(taker));
        long refused = importDocuments.run(team.at("system", ""), file, true, (line, so) -> { }).refused();
        if (refused > 0) {
            throw new IllegalStateException("the demonstration's own results of solicitations were refused: " + refused);
        }
        results.forEach(this::conclude);
        living(bodies, today);
    }

    private Activity held(Topic topic, Unit body, int year) {
        LocalDate opens = topic.opens().atYear(year);
        Activity activity = importActivity.run(team.at("drafter", body.code()), new ImportActivity.Past(body.code(), ActivityKind.SOLICITATION,
                content(topic, body, opens, opens.plusDays(topic.days())), opens.atTime(9, 0).atZone(clock.getZone()).toInstant(), "", null));
        importOpinions.run(team.at("drafter", body.code()), activity.id(), topic.said().stream().map(said -> group(said, opens)).toList());
        return activity;
    }

    private static ActivityContent content(Topic topic, Unit body, LocalDate opens, LocalDate closes) {
        String title = "《" + body.region() + topic.name() + "（征求意见稿）》公开征求意见";
        return ActivityContent.of(title).saying(title, "为了使规定符合实际，现将征求意见稿公布，请对全文或者其中任何一段提出意见。意见采纳情况在征求意见结束后公布。")
                .between(opens, closes).reachedBy("来信：" + body.region() + "示范路1号 " + body.name() + "（注明“征求意见”）\n电子邮箱：" + body.code().toLowerCase(java.util.Locale.ROOT)
                        + "@example.org\n窗口：政务服务大厅综合窗口，工作日9:00—17:00", "").withPart(new DraftText(topic.period(), "", String.join("\n", topic.passages())).part());
    }

    private static ImportOpinions.Group group(Said said, LocalDate opens) {
        List<ImportOpinions.Came> came = new ArrayList<>();
        said.ways().forEach((way, n) -> {
            for (int i = 0; i < n; i++) {
                came.add(new ImportOpinions.Came(way, opens.plusDays(1 + (came.size() * 3L) % 20), words(said, came.size())));
            }
        });
        return new ImportOpinions.Group(came, said.gist(), said.verdict(), said.reason());
    }

    private static OpinionWords words(Said said, int n) {
        List<String> turns = List.of("%s。", "%s，这样更方便群众。", "我的意见：%s。", "看了征求意见稿，%s。请考虑。");
        return new OpinionWords(said.passage(), turns.get(n % turns.size()).formatted(said.gist()), n % 3 == 0 ? "示例市民" + (n + 1) : "", "", n % 2 == 0);
    }

    private Paper result(Topic topic, Unit body, Activity activity) {
        String html = Objects.requireNonNull(transaction.execute(status -> parts.of(ActivityKind.SOLICITATION).result(activity)));
        LocalDate day = Objects.requireNonNull(activity.content().closesOn()).plusDays(12);
        return new Paper("solicitation-" + activity.number(), body, "关于“《" + body.region() + topic.name() + "（征求意见稿）》公开征求意见”意见采纳情况的说明",
                "[" + activity.title() + "](" + activity.address() + ")\n\n" + html, null, day, day, "综合政务", GENRE, "", "proactive", null);
    }

    private void conclude(Activity activity, Paper paper) {
        published.list(PublishedFilter.ofAgency(activity.agency()).genre(GENRE).between(paper.publishedOn(), paper.publishedOn()), 50, 0).stream()
                .filter(row -> row.title().equals(paper.title())).findFirst()
                .ifPresent(row -> importActivity.concluded(team.at("drafter", activity.agency()), activity.id(), row.indexNumber()));
    }

    /** Two of which anybody may say something today; some opinions came on paper. */
    private void living(Bodies bodies, LocalDate today) {
        String city = bodies.city().region();
        open(new Topic("水利局", "decision", "河道采砂规划", MonthDay.from(today), 31, List.of("第一条 禁采区包括桥梁、堤防、饮用水水源保护区上下游各五百米。",
                "第二条 可采区每年汛期停采，停采期为6月1日至9月30日。", "第三条 年度采砂总量由第三方评估后公布。"), List.of()), bodies.named(city + "水利局"), today, true);
        open(new Topic("生态环境局", "decision", "声环境功能区划分方案", MonthDay.from(today), 35, List.of("第一条 医院、学校周边五十米划为安静区域。",
                "第二条 夜间22时至次日6时禁止产生噪声的建筑施工，抢修除外。", "第三条 广场活动的音量和时段由社区与居民商定。"), List.of()), bodies.named(city + "生态环境局"), today, false);
    }

    private void open(Topic topic, Unit body, LocalDate today, boolean heard) {
        Activity begun = draft.begin(team.at("drafter", body.code()), body.code(), ActivityKind.SOLICITATION, content(topic, body, today, today.plusDays(topic.days())));
        submit.run(team.at("drafter", body.code()), begun.id(), begun.version(), Map.of());
        say(begun, "first", null);
        say(begun, "leader", null);
        say(begun, "secrecy", SecrecyDecision.mayBePublic("《中华人民共和国保守国家秘密法》及本机关定密事项范围，未涉及国家秘密"));
        if (heard) {
            enter.run(team.at("drafter", body.code()), begun.id(), OpinionWay.COUNTER, today, new OpinionWords(2, "建议停采期提前到5月，那时鱼在产卵。", "示例市民甲", "", true));
            enter.run(team.at("drafter", body.code()), begun.id(), OpinionWay.LETTER, today, new OpinionWords(1, "五百米太短，请改为一千米。", "", "", false));
        }
    }

    private void say(Activity activity, String login, @Nullable SecrecyDecision secrecy) {
        long matter = reviews.mattersOf(Activity.KIND, activity.id()).getFirst();
        var view = reviews.matter(matter).orElseThrow();
        opinion.run(team.at(login, view.agency()), GiveOpinion.Opinion.onScreen(matter, view.step(), Decision.APPROVE, secrecy == null ? "同意" : "", secrecy));
    }

    static List<Topic> topics() throws IOException {
        try (InputStream in = Objects.requireNonNull(ParticipationScenes.class.getResourceAsStream("/demo/solicitations.txt"))) {
            List<Topic> topics = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] cells = line.substring(2).split("\\|");
                switch (line.charAt(0)) {
                    case '#' -> topics.add(new Topic(cells[0], cells[1], cells[2], MonthDay.parse("--" + cells[3]), Integer.parseInt(cells[4]), new ArrayList<>(), new ArrayList<>()));
                    case '=' -> topics.getLast().passages().add(line.substring(2));
                    default -> topics.getLast().said().add(new Said(Integer.parseInt(cells[0]), Verdict.ofCode(cells[1]).orElseThrow(), cells[2], cells[3], ways(cells[4])));
                }
            }
            return topics;
        }
    }

    /** {@code web6,counter2} */
    private static Map<OpinionWay, Integer> ways(String cell) {
        return List.of(cell.split(",")).stream().collect(Collectors.toMap(one -> OpinionWay.ofCode(one.replaceAll("\\d", "")).orElseThrow(),
                one -> Integer.parseInt(one.replaceAll("\\D", "")), Integer::sum, LinkedHashMap::new));
    }
}
