package mingbai.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingbai.agency.AgencyLevel;
import mingbai.web.Issue;

/** What must be right of a matter by itself. The fields are the import's columns. */
public final class MatterChecks {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z\\p{IsHan}][0-9A-Za-z\\p{IsHan}._/-]{0,63}");

    private MatterChecks() {}

    static List<Issue> ofCode(String code) {
        return CODE.matcher(code).matches() ? List.of()
                : List.of(Issue.of("code", "事项编号“" + cut(code) + "”不合要求：请用 1 至 64 个字母、数字、汉字、点、横线、斜线或下划线，以字母、数字或汉字开头。"));
    }

    static List<Issue> ofFacts(MatterFacts facts) {
        List<Issue> issues = new ArrayList<>();
        if (facts.level1().isBlank() && facts.level2().isBlank()) {
            issues.add(Issue.of("level1", "请填写一级事项（或二级事项）的名称。"));
        }
        tooLong(issues, "level1", "一级事项", facts.level1(), 200);
        tooLong(issues, "level2", "二级事项", facts.level2(), 300);
        tooLong(issues, "content", "公开内容", facts.content(), 4_000);
        tooLong(issues, "basis", "公开依据", facts.basis(), 4_000);
        tooLong(issues, "channels", "公开渠道", String.join(";", facts.channels()), 600);
        tooLong(issues, "audience", "公开对象", facts.audience(), 200);
        tooLong(issues, "genre", "体裁", facts.genre(), 60);
        tooLong(issues, "theme", "主题", facts.theme(), 100);
        facts.columns().forEach((column, text) -> {
            if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f)) {
                issues.add(Issue.of(column, "含有看不见的控制字符，请重新录入这一项。"));
            }
        });
        if (!facts.method().equals(MatterFacts.PROACTIVE) && !facts.method().equals(MatterFacts.ON_REQUEST)) {
            issues.add(Issue.of("method", "公开方式“" + cut(facts.method()) + "”应为“主动”或“依申请”。"));
        }
        for (String level : MatterFacts.split(facts.level())) {
            if (AgencyLevel.ofCode(level).isEmpty()) {
                issues.add(Issue.of("level", "没有“" + cut(level) + "”这个公开层级，应为 province、city、county、town 或 village。"));
            }
        }
        if (facts.item() < 0 || facts.item() > 16) {
            issues.add(Issue.of("item", "条例第二十条的项号应为 1 至 15，第二十一条的事项为 16，都不是则为 0。"));
        }
        if (facts.quota() < 1 || facts.quota() > 366) {
            issues.add(Issue.of("quota", "每期应公开的件数应为 1 至 366。"));
        }
        return issues;
    }

    static List<Issue> ofReason(String reason) {
        return reason.isBlank() || reason.length() > 1_000 ? List.of(Issue.of("reason", "请写明理由或依据，最多 1000 个字。")) : List.of();
    }

    private static void tooLong(List<Issue> issues, String field, String label, String text, int limit) {
        if (text.length() > limit) {
            issues.add(Issue.of(field, label + "过长：最多 " + limit + " 个字，现有 " + text.length() + " 个。"));
        }
    }

    /** A day on which a catalog can begin or end to hold. */
    public static List<Issue> ofDay(String field, java.time.LocalDate day) {
        return day.getYear() >= 1949 && day.getYear() <= 2100 ? List.of() : List.of(Issue.of(field, "日期“" + day + "”不合常理，请核对年份。"));
    }

    /** What was typed, short enough for a sentence. */
    static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
