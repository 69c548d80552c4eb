package mingbai.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import mingbai.inquiry.concern.ConcernKind;
import mingbai.inquiry.concern.ConcernReading;
import mingbai.inquiry.concern.JudgeSignal;
import mingbai.inquiry.concern.RecordSignal;
import mingbai.inquiry.concern.Respond;
import mingbai.inquiry.concern.Respond.Prepared;
import mingbai.inquiry.concern.Response;
import mingbai.inquiry.concern.ResponseKind;
import mingbai.inquiry.concern.Signal;
import mingbai.inquiry.concern.SignalSource;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/** Public concern answered: four press conferences and six answers to media as the sources count, a rumour refuted yesterday, a signal in hand. */
@Component
class ConcernScenes {

    private static final List<String> CONFERENCES = List.of("全市义务教育招生工作新闻发布会", "城乡供水保障新闻发布会", "防汛准备工作新闻发布会", "民生实事项目进展新闻发布会");
    private static final List<String> ANSWERS = List.of("关于老旧小区改造进度", "关于公交线路调整", "关于农贸市场搬迁", "关于新建幼儿园开园时间", "关于供暖补贴发放", "关于河道清淤工期");

    private final RecordSignal record;
    private final JudgeSignal judge;
    private final Respond respond;
    private final ConcernReading reading;
    private final PaperTrail trail;
    private final Team team;
    private final Clock clock;

    ConcernScenes(RecordSignal record, JudgeSignal judge, Respond respond, ConcernReading reading, PaperTrail trail, Team team, Clock clock) {
        this.record = record;
        this.judge = judge;
        this.respond = respond;
        this.reading = reading;
        this.trail = trail;
        this.team = team;
        this.clock = clock;
    }

    void play(Bodies bodies) {
        String office = bodies.office().code();
        Actor drafter = team.at("drafter", office);
        for (int i = 0; i < CONFERENCES.size(); i++) {
            conference(drafter, office, CONFERENCES.get(i), ago(Duration.ofDays(20L + i * 75L)));
        }
        for (int i = 0; i < ANSWERS.size(); i++) {
            published(respond.prepare(drafter, new Prepared(office, null, ResponseKind.MEDIA, ANSWERS.get(i) + "的答复", "示例日报", ago(Duration.ofDays(12L + i * 40L)),
                    "示例日报（演示）询问" + ANSWERS.get(i) + "的情况。\n\n经向主管部门核实，这项工作正在按计划进行，进度每月在本平台公开。")));
        }
        rumour(drafter, office);
        record.run(drafter, new RecordSignal.Seen(office, SignalSource.MEDIA, "某网站报道一处人行道破损（演示）", "报道附有照片，评论较多，需要核实位置和养护责任。", "", 0, ago(Duration.ofHours(3)), ""));
    }

    private long ago(Duration time) {
        return clock.millis() - time.toMillis();
    }

    private void conference(Actor drafter, String office, String title, long held) {
        long id = respond.prepare(drafter, new Prepared(office, null, ResponseKind.CONFERENCE, title, "市人民政府新闻发布厅（演示）", held, ""));
        respond.held(drafter, id, 1, held, "主持人：欢迎各位参加" + title + "（演示）。\n\n问（示例日报）：这项工作今年有什么变化？\n\n答：范围扩大，办理的时间缩短，具体安排已经在本平台公开。\n\n"
                + "问（示例电视台）：群众到哪里咨询？\n\n答：可以拨打热线，也可以在本平台咨询。");
        published(id);
    }

    private void published(long response) {
        Response prepared = reading.response(response).orElseThrow();
        long edition = prepared.papers().getLast().edition();
        trail.submitAndClear(edition);
        trail.publish(edition);
    }

    private void rumour(Actor drafter, String office) {
        Signal signal = record.run(drafter, new RecordSignal.Seen(office, SignalSource.RUMOUR, "网传自来水厂停产一周（演示）", "群聊中转发，没有来源。", "", 0, ago(Duration.ofHours(9)), ""));
        judge.judge(team.at("leader", office), signal.id(), signal.version(), ConcernKind.CONCERN, "转发较多，涉及基本生活，应当尽快说明");
        published(respond.prepare(drafter, new Prepared(office, signal.id(), ResponseKind.REFUTATION, "关于网传自来水厂停产一周的说明", "", null,
                "网上流传自来水厂将停产一周的消息（演示），不属实。\n\n自来水厂本月按计划分区检修管网，每个片区停水不超过四小时，时间提前三天在本平台公布。")));
    }
}
