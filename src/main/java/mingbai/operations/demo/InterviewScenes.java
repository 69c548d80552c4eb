package mingbai.operations.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.identity.visitor.ShownForms;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityParts;
import mingbai.participation.DraftActivity;
import mingbai.participation.ImportActivity;
import mingbai.participation.SubmitActivity;
import mingbai.participation.interview.AskQuestion;
import mingbai.participation.interview.AskedQuestion;
import mingbai.participation.interview.EnterLive;
import mingbai.participation.interview.Guest;
import mingbai.participation.interview.ImportTranscript;
import mingbai.participation.interview.Interview;
import mingbai.participation.interview.InterviewReading;
import mingbai.participation.interview.JudgeQuestion;
import mingbai.participation.interview.ReleaseLive;
import mingbai.participation.interview.Voice;
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

/** Interviews: 45 and two special ones last year with their transcripts, one that runs now, one in a week. */
@Component
class InterviewScenes {

    private static final int LAST_YEAR = 47;
    private static final List<Integer> SPECIAL = List.of(10, 33);
    private static final String GENRE = "其他";

    private final ImportActivity importActivity;
    private final ImportTranscript importTranscript;
    private final ImportDocuments importDocuments;
    private final PublishedReading published;
    private final ActivityBook book;
    private final ActivityParts parts;
    private final DraftActivity draft;
    private final SubmitActivity submit;
    private final GiveOpinion opinion;
    private final ReviewReading reviews;
    private final AskQuestion ask;
    private final JudgeQuestion judge;
    private final EnterLive enter;
    private final ReleaseLive release;
    private final InterviewReading interviews;
    private final ShownForms shown;
    private final Team team;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InterviewScenes(ImportActivity importActivity, ImportTranscript importTranscript, ImportDocuments importDocuments, PublishedReading published, ActivityBook book,
            ActivityParts parts, DraftActivity draft, SubmitActivity submit, GiveOpinion opinion, ReviewReading reviews, AskQuestion ask, JudgeQuestion judge, EnterLive enter,
            ReleaseLive release, InterviewReading interviews, SealedFiles seals, Team team, Clock clock, TransactionTemplate transaction) {
        this.importActivity = importActivity;
        this.importTranscript = importTranscript;
        this.importDocuments = importDocuments;
        this.published = published;
        this.book = book;
        this.parts = parts;
        this.draft = draft;
        this.submit = submit;
        this.opinion = opinion;
        this.reviews = reviews;
        this.ask = ask;
        this.judge = judge;
        this.enter = enter;
        this.release = release;
        this.interviews = interviews;
        this.shown = new ShownForms(seals, Clock.offset(clock, Duration.ofMinutes(-2))); // people took two minutes to write
        this.team = team;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Topic(String bureau, String name, String question, String answer) {}

    void play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        List<Topic> topics = topics();
        Map<Activity, Paper> results = new LinkedHashMap<>();
        for (int n = 0; n < LAST_YEAR; n++) {
            Topic topic = topics.get(n % topics.size());
            Unit body = bodies.named(bodies.city().region() + topic.bureau());
            Activity held = held(topic, body, n, today.getYear() - 1);
            results.put(held, result(body, held));
        }
        Path file = ImportFiles.documents(folder, "interviews.jsonl.gz", taker -> results.values().forEach(taker));
        importDocuments.run(team.at("system", ""), file, true, (line, so) -> { });
        results.forEach(this::conclude);
        Instant now = clock.instant();
        Instant begun = now.minus(Duration.ofMinutes(20));
        Instant midnight = today.atStartOfDay(clock.getZone()).toInstant();
        living(open(bodies.named(bodies.city().region() + "水利局"), "今年农村供水改造怎么安排", begun.isBefore(midnight) ? midnight : begun, now.plus(Duration.ofHours(3))));
        LocalDateTime next = today.plusDays(7).atTime(14, 30);
        asked(open(bodies.named(bodies.city().region() + "教育局"), "今年义务教育招生政策", next.atZone(clock.getZone()).toInstant(), next.plusHours(1).atZone(clock.getZone()).toInstant()),
                "随迁子女报名要准备哪些材料？");
    }

    private Activity held(Topic topic, Unit body, int n, int year) {
        LocalDateTime starts = LocalDate.of(year, 1 + n / 4, 5 + 6 * (n % 4)).atTime(14, 30);
        String title = topic.name() + "（" + year + "年" + (n < LAST_YEAR / 2 + 1 ? "上半年" : "下半年") + "）";
        ActivityContent content = content(title, body, starts.atZone(clock.getZone()).toInstant(), starts.plusHours(1).atZone(clock.getZone()).toInstant(), SPECIAL.contains(n));
        Activity activity = importActivity.run(team.at("drafter", body.code()), new ImportActivity.Past(body.code(), ActivityKind.INTERVIEW, content,
                starts.minusDays(7).atZone(clock.getZone()).toInstant(), "", null));
        importTranscript.run(team.at("drafter", body.code()), activity.id(), List.of(new ImportTranscript.Exchange(topic.question(), topic.answer())));
        return activity;
    }

    private ActivityContent content(String title, Unit body, Instant starts, Instant ends, boolean special) {
        ActivityContent content = ActivityContent.of(title).saying(title, "请" + body.name() + "负责人在线回答提问，欢迎提前提问。").at(starts, ends, "")
                .reachedBy("来信：" + body.region() + "示范路1号 " + body.name() + "（注明“在线访谈”）", "");
        return content.withPart(new Interview(special, starts, ends, List.of(new Guest("示例申猴", body.name() + "副局长")), Interview.DEFAULT_HOST,
                List.of(team.account("leader"), team.account("publisher")), LocalDate.ofInstant(ends, clock.getZone()).plusDays(7)).part());
    }

    private Paper result(Unit body, Activity activity) {
        String html = Objects.requireNonNull(transaction.execute(status -> parts.of(ActivityKind.INTERVIEW).result(activity)));
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(activity.content().startsAt()), clock.getZone()).plusDays(1);
        return new Paper("interview-" + activity.number(), body, "“" + activity.title() + "”访谈实录", "[" + activity.title() + "](" + activity.address() + ")\n\n" + html, null, day, day,
                "综合政务", GENRE, "", "proactive", null);
    }

    private void conclude(Activity activity, Paper paper) {
        published.list(PublishedFilter.ofAgency(activity.agency()).genre(GENRE).between(paper.publishedOn(), paper.publishedOn()), 50, 0).stream()
                .filter(row -> row.title().equals(paper.title())).findFirst()
                .ifPresent(row -> importActivity.concluded(team.at("drafter", activity.agency()), activity.id(), row.indexNumber()));
    }

    private Activity open(Unit body, String title, Instant starts, Instant ends) {
        Activity begun = draft.begin(team.at("drafter", body.code()), body.code(), ActivityKind.INTERVIEW, content(title, body, starts, ends, false));
        submit.run(team.at("drafter", body.code()), begun.id(), begun.version(), Map.of());
        say(begun, "first", null);
        say(begun, "leader", null);
        say(begun, "secrecy", SecrecyDecision.mayBePublic("《中华人民共和国保守国家秘密法》及本机关定密事项范围，未涉及国家秘密"));
        return book.get(begun.id());
    }

    private void say(Activity activity, String login, @Nullable SecrecyDecision secrecy) {
        long matter = reviews.mattersOf(Activity.KIND, activity.id()).getFirst();
        var view = reviews.matter(matter).orElseThrow();
        opinion.run(team.at(login, view.agency()), GiveOpinion.Opinion.onScreen(matter, view.step(), Decision.APPROVE, secrecy == null ? "同意" : "", secrecy));
    }

    /** The host and an answer are out, an answer waits to be let out, a question to be looked at. */
    private void living(Activity activity) {
        said(activity, Voice.HOST, "各位网友好，今天请来的嘉宾介绍农村供水改造的安排。", 0, true);
        long first = asked(activity, "改造以后水费会涨吗？");
        long second = asked(activity, "施工期间怎么保证用水？");
        said(activity, Voice.GUEST, "水费由成本监审后听证确定，改造本身不调价。\n今年的标准和去年一样。", first, true);
        said(activity, Voice.GUEST, "施工前一天通知，停水超过半天的用水车送水。", second, false);
        question(activity, "我们村排在第几批？电话13900000000。");
    }

    private void said(Activity activity, Voice voice, String text, long question, boolean out) {
        long entry = enter.run(team.at("drafter", activity.agency()), activity.id(), new EnterLive.Said(voice, 1, "", text, question));
        if (out) {
            release.release(team.at("leader", activity.agency()), activity.id(), entry, 1);
        }
    }

    /** Asked, and let through by a moderator. */
    private long asked(Activity activity, String text) {
        AskedQuestion question = question(activity, text);
        judge.show(team.at("leader", activity.agency()), activity.id(), question.id(), question.version(), question.text());
        return question.id();
    }

    private AskedQuestion question(Activity activity, String text) {
        ShownForms.Sealed form = shown.fresh(AskQuestion.purpose(activity.id()));
        ask.run(activity.id(), new AskQuestion.Asked("", text, form.seal(), Integer.toString(form.shown().first() + form.shown().second())));
        return interviews.whole(activity.id()).questions().getLast();
    }

    private static List<Topic> topics() throws IOException {
        try (InputStream in = Objects.requireNonNull(InterviewScenes.class.getResourceAsStream("/demo/interviews.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\\|")).map(cells -> new Topic(cells[0], cells[1], cells[2], cells[3])).toList();
        }
    }
}
