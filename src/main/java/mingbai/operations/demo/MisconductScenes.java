package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import mingbai.inquiry.misconduct.FollowReport;
import mingbai.inquiry.misconduct.HandleReport;
import mingbai.inquiry.misconduct.NameReportKeepers;
import mingbai.inquiry.misconduct.OpenReport;
import mingbai.inquiry.misconduct.ReportKeeper;
import mingbai.inquiry.misconduct.Step;
import mingbai.inquiry.misconduct.TakeReport;
import mingbai.inquiry.misconduct.Told;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/** Somebody named to receive reports of misconduct, and two made-up reports. Numbers and codes are printed nowhere, as nowhere else. */
@Component
class MisconductScenes {

    private final NameReportKeepers naming;
    private final TakeReport take;
    private final FollowReport follow;
    private final OpenReport open;
    private final HandleReport handle;
    private final Team team;

    MisconductScenes(NameReportKeepers naming, TakeReport take, FollowReport follow, OpenReport open, HandleReport handle, Team team) {
        this.naming = naming;
        this.take = take;
        this.follow = follow;
        this.open = open;
        this.handle = handle;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        String office = bodies.office().code();
        ReportKeeper keeper = naming.name(team.at("leader", office), office, "inspector", "负责内部监督工作");
        naming.confirm(team.at("first", office), keeper.id(), keeper.version());
        LocalDate received = Author.workday(today.minusDays(8));
        take.run(Actor.PROGRAM, new Told(office, false, "一名负责印刷采购的经办人，姓名不详", "（演示）去年年底印制公开指南，报价单上的三家公司地址是同一个门牌，验收单上的册数比实际多。", "", "", true,
                "担心被调离现在的岗位。", "web", received), List.of(), "demonstration report of misconduct 1");
        TakeReport.Receipt receipt = take.run(Actor.PROGRAM, new Told(office, false, "窗口一名工作人员", "（演示）办事时暗示交“加急费”才能当天取件，没有开收据。", "示例来信人", "0990-0000099", false,
                "", "letter", received), List.of(), "demonstration report of misconduct 2");
        handled(team.at("inspector", office), receipt, received);
    }

    private void handled(Actor keeper, TakeReport.Receipt receipt, LocalDate on) {
        long report = open.list(keeper.accountId()).stream().filter(one -> one.number().equals(receipt.number())).findFirst().orElseThrow().id();
        open.open(keeper, report, "决定是否受理");
        handle.step(keeper, report, 1, Step.ACCEPT, on, "已经受理，需要核实时会在这里留言。", "");
        handle.write(keeper, report, 2, "请问是哪一天、哪个窗口？");
        follow.write(follow.enter(receipt.number(), receipt.code()).orElseThrow(), "上个月最后一个星期五上午，靠门的窗口。", List.of());
        open.close(keeper);
    }
}
