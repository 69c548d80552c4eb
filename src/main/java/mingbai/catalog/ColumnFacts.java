package mingbai.catalog;

import java.util.ArrayList;
import java.util.List;
import mingbai.agency.AgencyKind;
import mingbai.catalog.Column.Shows;
import mingbai.web.Issue;

/**
 * What a person says of a column.
 *
 * @param slug     its part of the address: small letters, digits, hyphens
 * @param shown    see {@link Column}
 * @param position columns beside it are in the order of these, then of their names
 */
public record ColumnFacts(String slug, String name, Shows shows, String shown, int position) {

    private static final int DEEPEST = 4;

    public ColumnFacts {
        slug = slug.strip();
        name = name.strip();
        shown = String.join(";", MatterFacts.split(shown));
    }

    List<Issue> issues(String path) {
        List<Issue> issues = new ArrayList<>();
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            issues.add(Issue.of("slug", "地址段“" + MatterChecks.cut(slug) + "”不合要求：请用 1 至 40 个小写字母、数字或连字符。"));
        } else if (path.split("/").length > DEEPEST || path.length() > 200) {
            issues.add(Issue.of("slug", "栏目最多 " + DEEPEST + " 级，请放在上一级。"));
        }
        if (name.isEmpty() || name.length() > 100) {
            issues.add(Issue.of("name", "请填写栏目名称，最多 100 个字。"));
        }
        if (position < 0 || position > 9_999) {
            issues.add(Issue.of("position", "顺序应为 0 至 9999。"));
        }
        rule(issues);
        return issues;
    }

    private void rule(List<Issue> issues) {
        if (shown.length() > 1_000) {
            issues.add(Issue.of("shown", "栏目内容的规则最多 1000 个字。"));
        } else if (shows != Shows.GROUP && shown.isEmpty()) {
            issues.add(Issue.of("shown", "请填写这个栏目按" + shows.label() + "选取什么。"));
        }
        for (String part : MatterFacts.split(shown)) {
            if (shows == Shows.AGENCY_KIND && AgencyKind.ofCode(part).isEmpty()) {
                issues.add(Issue.of("shown", "没有“" + MatterChecks.cut(part) + "”这种机构类别。"));
            }
            if (shows == Shows.MATTER && part.startsWith("item:") && !part.matches("item:(1[0-6]|[1-9])")) {
                issues.add(Issue.of("shown", "条例第二十条的项号应写成 item:1 至 item:15，第二十一条写成 item:16。"));
            }
        }
    }
}
