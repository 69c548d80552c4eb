package mingbai.participation.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mingbai.Staff;
import mingbai.identity.visitor.ShownForms;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.Hosting;
import mingbai.storage.SealedFiles;
import org.springframework.beans.factory.BeanFactory;

/** A survey of a made-up agency before the public, and made-up people who answer it two minutes after they opened it. */
public final class AskedSurvey {

    public static final LocalDate OPENS = LocalDate.of(2026, 3, 2);
    public static final LocalDate CLOSES = LocalDate.of(2026, 3, 20);

    public final Hosting host;
    private final AnswerSurvey answer;
    private final ActivityBook book;
    private final ShownForms earlier;
    private final long id;

    public AskedSurvey(BeanFactory beans, Staff staff, SetSurvey.Plan plan) {
        this(beans, new Hosting(beans, staff, "青林县政务服务局"), plan);
    }

    private AskedSurvey(BeanFactory beans, Hosting host, SetSurvey.Plan plan) {
        this(beans, host, cleared(beans, host, plan));
    }

    /** @param id of a survey that is before the public */
    public AskedSurvey(BeanFactory beans, Hosting host, long id) {
        this.host = host;
        this.id = id;
        answer = beans.getBean(AnswerSurvey.class);
        book = beans.getBean(ActivityBook.class);
        earlier = new ShownForms(beans.getBean(SealedFiles.class), Clock.offset(beans.getBean(Clock.class), Duration.ofMinutes(-2)));
    }

    private static long cleared(BeanFactory beans, Hosting host, SetSurvey.Plan plan) {
        Activity begun = host.begun(ActivityKind.SURVEY, content());
        return host.cleared(beans.getBean(SetSurvey.class).run(host.drafter, begun.id(), begun.version(), plan)).id();
    }

    /** What a clerk writes. */
    public static String questions() {
        return QuestionnaireTests.TEXT;
    }

    public static ActivityContent content() {
        return ActivityContent.of("办事体验网上调查").saying("办事体验网上调查", "请说说您今年办事的体验，结果用于改进服务。").between(OPENS, CLOSES).reachedBy("示范路1号", "");
    }

    public static SetSurvey.Plan plan(boolean live, boolean codesOnly, int perNetwork) {
        return new SetSurvey.Plan(QuestionnaireTests.TEXT, live, codesOnly, perNetwork);
    }

    public Activity now() {
        return book.get(id);
    }

    public String address() {
        return now().address() + "/survey";
    }

    /** As somebody sends it who opened the page two minutes ago. */
    public AnswerSurvey.Sent sent(Map<String, List<String>> given, String code, String network) {
        ShownForms.Sealed form = earlier.fresh("survey " + id);
        return new AnswerSurvey.Sent(form.seal(), given, Integer.toString(form.shown().first() + form.shown().second()), code, network);
    }

    public AnswerSurvey.Taken answered(AnswerSurvey.Sent sent) {
        return answer.run(now().number(), sent);
    }

    /** So many different people, always the same. @return what they picked at the first question, by option */
    public long[] people(int many, int seed) {
        Random random = new Random(seed);
        long[] picked = new long[4];
        for (int n = 0; n < many; n++) {
            int way = 1 + random.nextInt(3);
            picked[way]++;
            answered(sent(person(random, n, way), "", "10." + seed + "." + n / 250 + "." + n % 250));
        }
        return picked;
    }

    private static Map<String, List<String>> person(Random random, int n, int way) {
        Map<String, List<String>> given = new HashMap<>(Map.of("q1", List.of(Integer.toString(way)), "q3", List.of(Integer.toString(1 + random.nextInt(5))),
                "q4", List.of(Integer.toString(random.nextInt(51))), "q5r1", List.of(Integer.toString(1 + random.nextInt(3))), "q6o2", List.of("1"), "q6o" + (random.nextBoolean() ? 1 : 3), List.of("2")));
        given.put("q2", List.of("1", Integer.toString(1 + random.nextInt(3))));
        given.put("q7", n % 10 == 0 ? List.of("=HYPERLINK(\"x\")，电话13912345678") : n % 3 == 0 ? List.of("第" + n + "条意见") : List.of());
        return given;
    }
}
