package mingbai.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.DraftActivity;
import mingbai.participation.SubmitActivity;
import mingbai.participation.meeting.ApplyForSeat;
import mingbai.participation.meeting.PrepareMeeting;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import mingbai.storage.SealedFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A hearing on a price, to which people apply these days; lots will be drawn with a public value. */
@Component
class HearingScenes {

    private static final List<String> NAMES = List.of("示例张三", "示例李四", "示例王五", "示例赵六", "示例钱七", "示例孙八", "示例周九", "示例吴十");

    private final DraftActivity draft;
    private final PrepareMeeting prepare;
    private final SubmitActivity submit;
    private final GiveOpinion opinion;
    private final ReviewReading reviews;
    private final ApplyForSeat apply;
    private final ShownForms shown;
    private final Team team;
    private final Clock clock;

    HearingScenes(DraftActivity draft, PrepareMeeting prepare, SubmitActivity submit, GiveOpinion opinion, ReviewReading reviews, ApplyForSeat apply, SealedFiles seals, Team team,
            Clock clock) {
        this.draft = draft;
        this.prepare = prepare;
        this.submit = submit;
        this.opinion = opinion;
        this.reviews = reviews;
        this.apply = apply;
        this.shown = new ShownForms(seals, Clock.offset(clock, Duration.ofMinutes(-2))); // people took two minutes to write
        this.team = team;
        this.clock = clock;
    }

    void play(Bodies bodies, LocalDate today) {
        Unit body = bodies.named(bodies.city().region() + "水利局");
        Actor drafter = team.at("drafter", body.code());
        LocalDateTime starts = today.plusDays(30).atTime(14, 30);
        String title = "调整城区居民用水价格听证会";
        ActivityContent content = ActivityContent.of(title).saying(title, "就城区居民用水价格调整方案听取意见。方案和成本监审结论见附件说明，可以到" + body.name() + "查阅。").between(today, today.plusDays(12))
                .at(starts.atZone(clock.getZone()).toInstant(), starts.plusHours(3).atZone(clock.getZone()).toInstant(), body.region() + "政务服务大厅三楼会议室")
                .reachedBy("来信：" + body.region() + "示范路1号 " + body.name() + "（注明“听证报名”）", "");
        Activity begun = draft.begin(drafter, body.code(), ActivityKind.HEARING, content);
        Activity ready = prepare.run(drafter, begun.id(), begun.version(), "代表|居民用户代表|3|城区居民用水户\n代表|企业用户代表|2|城区非居民用水单位\n旁听|旁听席|4|年满十八周岁的任何人",
                today.plusDays(13) + "公布的福利彩票双色球开奖号码，从左到右用空格隔开");
        submit.run(drafter, ready.id(), ready.version(), Map.of());
        say(ready, "first", null);
        say(ready, "leader", null);
        say(ready, "secrecy", SecrecyDecision.mayBePublic("《中华人民共和国保守国家秘密法》及本机关定密事项范围，未涉及国家秘密"));
        for (int n = 0; n < NAMES.size(); n++) {
            ShownForms.Sealed form = shown.fresh(ApplyForSeat.purpose(ready.id()));
            apply.run(ready.id(), new ApplyForSeat.Application(List.of("A", "B", "C", "A").get(n % 4), NAMES.get(n), "1390000000" + n, "", "想说说阶梯水量的标准（演示）。", form.seal(),
                    Integer.toString(form.shown().first() + form.shown().second())));
        }
    }

    private void say(Activity activity, String login, @Nullable SecrecyDecision secrecy) {
        long matter = reviews.mattersOf(Activity.KIND, activity.id()).getFirst();
        var view = reviews.matter(matter).orElseThrow();
        opinion.run(team.at(login, view.agency()), GiveOpinion.Opinion.onScreen(matter, view.step(), Decision.APPROVE, secrecy == null ? "同意" : "", secrecy));
    }
}
