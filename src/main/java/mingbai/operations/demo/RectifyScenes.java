package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.intake.ImportReport;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.AssignFinding;
import mingbai.inspection.rectify.ExplainFinding;
import mingbai.inspection.rectify.ExtendTerm;
import mingbai.inspection.rectify.FollowOrder;
import mingbai.inspection.rectify.ImportFindings;
import mingbai.inspection.rectify.JudgeFinding;
import mingbai.inspection.rectify.RectifyOrder;
import mingbai.inspection.rectify.Shown;
import mingbai.inspection.rectify.WriteOrder;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * A year of what a monitor outside found: four quarterly reports, most of it mended and struck off, some late, some found again; two orders to rectify,
 * one closed and one running; a longer term and an explanation that was accepted.
 */
@Component
class RectifyScenes {

    private static final String HEAD = "agency_code,found_on,source,ref,rule,title,description,due_on,mended_on,done";
    private static final List<String[]> FAULTS = List.of(
            new String[] {"link.inside-dead", "办事指南中的链接打不开", "点击办事指南第二段的链接，提示没有这个页面。", "已改为现行页面的地址，并检查了同类指南。"},
            new String[] {"column.notices", "通知公告栏目超过半年没有更新", "抽查时最近一条信息已是半年前。", "已补充本年度的通知公告，明确专人每周检查。"},
            new String[] {"paper.attachment-broken", "预算公开的附件打不开", "下载后提示文件损坏。", "已重新上传附件，公开前由第二人打开核对。"},
            new String[] {"paper.old-body-name", "文件中仍使用改革前的机构名称", "正文两处写的是已经撤销的机构。", "已更正机构名称。"},
            new String[] {"", "咨询电话无人接听", "工作时间拨打三次均无人接听。", "已更换为值班电话，并在指南中更新。"});

    private final ImportFindings imports;
    private final FindingReading findings;
    private final JudgeFinding judge;
    private final ExplainFinding explain;
    private final ExtendTerm extend;
    private final AssignFinding assign;
    private final WriteOrder write;
    private final FollowOrder follow;
    private final Team team;

    RectifyScenes(ImportFindings imports, FindingReading findings, JudgeFinding judge, ExplainFinding explain, ExtendTerm extend, AssignFinding assign, WriteOrder write,
            FollowOrder follow, Team team) {
        this.imports = imports;
        this.findings = findings;
        this.judge = judge;
        this.explain = explain;
        this.extend = extend;
        this.assign = assign;
        this.write = write;
        this.follow = follow;
        this.team = team;
    }

    /** @return how many findings were taken in */
    long play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        List<Unit> units = bodies.workplaces().stream().filter(body -> !body.equals(bodies.town())).toList();
        long taken = 0;
        for (int quarter = 4; quarter >= 1; quarter--) {
            taken += report(units, quarter == 1 ? today.minusDays(10) : today.minusMonths(quarter * 3L - 3), quarter, today, folder);
        }
        Actor city = team.at("city", bodies.city().code());
        strikeOff(units, city);
        order(bodies, units.get(1), city, true);
        order(bodies, units.get(2), city, false);
        single(units, city, today);
        return taken;
    }

    /** Every unit has one or two; those of the last quarter are still open for some, two were mended late. */
    private long report(List<Unit> units, LocalDate found, int quarter, LocalDate today, Path folder) throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < units.size(); i++) {
            for (int n = 0; n < 2; n++) {
                String[] fault = FAULTS.get((i + n * 2 + (n == 0 ? 0 : quarter)) % FAULTS.size());
                LocalDate due = found.plusDays(21);
                LocalDate mended = quarter == 1 ? null : (i + quarter) % 5 == 0 ? due.plusDays(12) : found.plusDays(5 + i);
                rows.add(String.join(",", units.get(i).code(), found.toString(), "第三方监测", found.getYear() + "年第" + (5 - quarter) + "次-" + (i * 2 + n + 1), fault[0], fault[1],
                        fault[2], due.toString(), mended == null || mended.isAfter(today) ? "" : mended.toString(), mended == null ? "" : fault[3]));
            }
        }
        Path file = Files.write(folder.resolve("findings-" + quarter + ".csv"), rows);
        ImportReport report = imports.run(file, Actor.PROGRAM, true, (done, total) -> { });
        if (report.refused() > 0) {
            throw new IllegalStateException(report.refused() + " findings of the demonstration were refused, see " + file + ": " + report.flaws().getFirst());
        }
        return report.taken();
    }

    private List<FindingReading.Row> outside(Unit unit, FindingState state) {
        return findings.list(FindingFilter.of(List.of(unit.code())).in(state), 0, 50).stream().filter(row -> row.source() == FindingSource.OUTSIDE).toList();
    }

    /** The city's office rechecks what was mended and strikes it off; of the last unit some waits. */
    private void strikeOff(List<Unit> units, Actor city) {
        for (Unit unit : units) {
            List<FindingReading.Row> mended = outside(unit, FindingState.MENDED);
            for (FindingReading.Row row : unit.equals(units.getLast()) ? mended.subList(0, Math.min(2, mended.size())) : mended) {
                judge.recheck(city, row.id(), row.version(), true, "已经打开核对，问题不再存在。", Shown.NOTHING);
                judge.close(city, row.id(), row.version() + 1, "");
            }
        }
    }

    private void order(Bodies bodies, Unit unit, Actor city, boolean closed) {
        List<FindingReading.Row> open = outside(unit, FindingState.OPEN);
        RectifyOrder draft = write.draft(city, bodies.city().code(), open.stream().map(FindingReading.Row::id).toList());
        RectifyOrder signed = write.sign(team.at("leader", bodies.city().code()), draft.id(), draft.version());
        if (!closed) {
            follow.urge(city, signed.id(), "请抓紧整改，确有困难的请在期限届满前说明。");
            return;
        }
        Map<Long, FollowOrder.Done> done = open.stream().collect(Collectors.toMap(FindingReading.Row::id,
                row -> new FollowOrder.Done("已经整改，并检查了其他页面。", Shown.at("/agencies"))));
        RectifyOrder answered = follow.answer(team.at("drafter", unit.code()), signed.id(), signed.version(), "通知书所列问题已经全部整改。今后每月自查一次，由专人核对。", done);
        for (FindingReading.Row row : findings.find(done.keySet())) {
            judge.recheck(city, row.id(), row.version(), true, "已经打开核对，整改到位。", Shown.NOTHING);
            judge.close(city, row.id(), row.version() + 1, "");
        }
        follow.close(city, answered.id(), answered.version(), "");
    }

    /** A longer term, an explanation that holds, a person named. */
    private void single(List<Unit> units, Actor city, LocalDate today) {
        Unit unit = units.get(3);
        Actor drafter = team.at("drafter", unit.code());
        List<FindingReading.Row> open = outside(unit, FindingState.OPEN);
        if (open.size() < 2) {
            return;
        }
        FindingReading.Row longer = open.getFirst();
        assign.assign(drafter, longer.id(), drafter.accountId());
        if (!longer.isLate(today)) {
            extend.ask(drafter, longer.id(), 5, "需要软件公司配合，本周内无法完成。");
            extend.decide(city, longer.id(), true, "情况属实，同意延期。");
        }
        FindingReading.Row none = open.getLast();
        explain.explain(drafter, none.id(), none.version(), "监测时正在例行维护，页面当日已经恢复，附件可以正常打开。", Shown.NOTHING);
        judge.accept(city, none.id(), none.version() + 1, "核对维护记录，情况属实，不属问题。");
    }
}
