package mingbai.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Papers at every place of the way to the public, of a few bodies: drafts, papers waiting at each step, returned, refused, cleared,
 * scheduled, public, corrected, withdrawn, repealed, replaced, interpreted, and those registered without being public.
 */
final class Scenes {

    private static final List<String> GENRES = List.of("通知", "公告", "工作方案", "工作动态", "财政信息", "检查结果", "人事信息", "办事程序", "政策解读", "应急管理");

    private final PaperTrail trail;
    private final Author author;
    private final List<Unit> bodies;
    private final LocalDate today;
    private final ZoneId zone;
    private int written;

    Scenes(PaperTrail trail, List<Unit> all, List<Unit> bodies, LocalDate today, ZoneId zone) {
        this.trail = trail;
        this.author = new Author(all);
        this.bodies = bodies;
        this.today = today;
        this.zone = zone;
    }

    void play() {
        times(20, edition -> { });
        times(14, trail::submit);
        times(12, edition -> reviewed(edition, "first"));
        times(12, edition -> reviewed(edition, "first", "leader"));
        times(10, this::returned);
        times(4, this::refused);
        times(4, this::referred);
        times(8, trail::submitAndClear);
        times(8, this::scheduled);
        times(70, this::published);
        times(6, this::corrected);
        times(6, edition -> trail.withdraw(published(edition), "信息已过时效，经研究予以撤下"));
        times(6, edition -> trail.repeal(published(edition), "已完成历史任务，予以废止", ""));
        times(4, this::replaced);
        times(4, this::interpreted);
        times(8, "on_request", trail::submitAndClear);
        times(8, "exempt", trail::submitAndClear);
    }

    private void times(int papers, LongConsumer scene) {
        times(papers, "proactive", scene);
    }

    private void times(int papers, String access, LongConsumer scene) {
        for (int i = 0; i < papers; i++) {
            scene.accept(trail.draft(next(access)));
        }
    }

    private Paper next(String access) {
        Unit body = bodies.get(written % bodies.size());
        String genre = GENRES.get(written / bodies.size() % GENRES.size());
        Paper paper = author.write(body, genre, genre, 1000 + written++, today);
        return paper.with(access, null);
    }

    private void reviewed(long edition, String... logins) {
        trail.submit(edition);
        for (String login : logins) {
            trail.approve(edition, login);
        }
    }

    private void returned(long edition) {
        trail.submit(edition);
        trail.sendBack(edition, "first", "请核对表格中的合计数，并补充办理时限后再送审。");
    }

    private void refused(long edition) {
        reviewed(edition, "first");
        trail.refuse(edition, "leader", "事项尚未经会议研究，不宜发文。");
    }

    private void referred(long edition) {
        reviewed(edition, "first", "leader");
        trail.refer(edition, bodies.getFirst().code());
    }

    private void scheduled(long edition) {
        trail.submitAndClear(edition);
        trail.schedule(edition, today.plusDays(1 + written % 7).atTime(LocalTime.of(9, 0)).atZone(zone).toInstant());
    }

    private long published(long edition) {
        trail.submitAndClear(edition);
        trail.publish(edition);
        return edition;
    }

    private void corrected(long edition) {
        published(edition);
        trail.correct(edition, "原文联系电话有误，现予更正", "0000-555", "0000-556");
    }

    private void replaced(long edition) {
        published(edition);
        long other = trail.draft(next("proactive"));
        trail.submitAndClear(other);
        trail.repeal(edition, "内容已由新文件代替", trail.publish(other));
    }

    private void interpreted(long policy) {
        trail.submitAndClear(policy);
        String number = trail.publish(policy);
        PaperTrail.Policy known = trail.policy(policy);
        Unit body = bodies.stream().filter(unit -> unit.code().equals(known.agency())).findFirst().orElseThrow();
        Paper made = author.write(body, "政策解读", "政策解读", 2000 + written++, today);
        Paper paper = made.reading("《" + known.title() + "》解读", "现对《" + known.title() + "》作如下解读。\n\n" + made.body(), known.theme());
        published(trail.draftInterpreting(paper, number));
    }

}
