package mingbai.catalog;

import java.time.LocalDate;
import mingbai.catalog.TimeLimit.AfterPeriod;
import mingbai.catalog.TimeLimit.ByDay;
import mingbai.catalog.TimeLimit.CalendarDays;
import mingbai.catalog.TimeLimit.Standing;
import mingbai.catalog.TimeLimit.WorkingDays;
import mingbai.catalog.reading.DutyRow;
import mingbai.law.LegalTerm;

/**
 * Why a duty is due on its day: the rule in one sentence with its provision.
 *
 * @param workingDays length of the term in working days, -1 where it is not counted in them
 */
public record DutyRule(String text, int workingDays) {

    public static DutyRule of(Matter matter, DutyRow duty) {
        TimeLimit limit = matter.timeLimit();
        if (duty.period().matches("[FC]\\d{4}-.*")) {
            return inWorkingDays("信息" + (duty.period().startsWith("F") ? "形成" : "变更") + "之日 " + duty.from() + " 起", limit, duty.from());
        }
        return switch (limit) {
            case CalendarDays(int days) -> duty.due().equals(duty.from().plusDays(days))
                    ? new DutyRule("批准之日 " + duty.from() + " 起" + days + "日内（日历日，含节假日；《中华人民共和国预算法》第十四条）。", -1)
                    : new DutyRule("批准日期还没有登记：暂以" + duty.periodLabel() + "最后一天 " + duty.due() + " 为限；登记后按批准之日起" + days + "日计算。", -1);
            case ByDay(var day) -> new DutyRule(limit.label() + "公布上一年度的情况。", -1);
            case AfterPeriod(TimeLimit.Unit unit, int days) -> new DutyRule(duty.periodLabel() + "在 " + duty.from() + " 结束，目录规定“" + limit.label() + "”。", days);
            case Standing() -> inWorkingDays("应当始终公开：自 " + duty.from() + " 起", limit, duty.from());
            case WorkingDays(int days, TimeLimit.From from) -> inWorkingDays(duty.period().equals(Period.STANDING) ? "应当始终公开：自 " + duty.from() + " 起"
                    : duty.periodLabel() + "的信息在 " + duty.from() + " 期末形成，此后", limit, duty.from());
        };
    }

    private static DutyRule inWorkingDays(String since, TimeLimit limit, LocalDate from) {
        int days = DutyClock.workingDays(limit, from);
        String provision = LegalTerm.on(LegalTerm.PUBLICATION, from).filter(term -> term.days() == days).map(LegalTerm::provision).orElse("公开目录规定的时限");
        return new DutyRule(since + days + "个工作日内（" + provision + "）。", days);
    }
}
