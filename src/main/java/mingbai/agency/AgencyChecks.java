package mingbai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingbai.web.Issue;

/** What must be right of an agency's facts, by themselves and beside the agencies on record. The fields are the import's columns. */
final class AgencyChecks {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private AgencyChecks() {}

    static List<Issue> ofCode(String code) {
        return CODE.matcher(code).matches() ? List.of()
                : List.of(Issue.of("code", "机构代码“" + code + "”不合要求：请用 1 至 32 个字母、数字、点、横线或下划线，以字母或数字开头。"));
    }

    static List<Issue> ofFacts(AgencyFacts facts) {
        List<Issue> issues = new ArrayList<>();
        if (facts.name().isBlank()) {
            issues.add(Issue.of("name", "请填写机构名称。"));
        }
        tooLong(issues, "name", "机构名称", facts.name(), 200);
        tooLong(issues, "short_name", "简称", facts.shortName(), 100);
        tooLong(issues, "address", "地址", facts.contact().address(), 400);
        tooLong(issues, "phone", "电话", facts.contact().phone(), 100);
        tooLong(issues, "fax", "传真", facts.contact().fax(), 100);
        tooLong(issues, "email", "电子邮箱", facts.contact().email(), 200);
        tooLong(issues, "office_hours", "办公时间", facts.contact().officeHours(), 400);
        tooLong(issues, "person_in_charge", "负责人", facts.personInCharge(), 100);
        if (!facts.contact().email().isEmpty() && !EMAIL.matcher(facts.contact().email()).matches()) {
            issues.add(Issue.of("email", "电子邮箱“" + facts.contact().email() + "”不像一个邮箱地址，请核对。"));
        }
        if (!facts.contact().postcode().matches("|\\d{6}")) {
            issues.add(Issue.of("postcode", "邮政编码“" + facts.contact().postcode() + "”应为 6 位数字。"));
        }
        if (!facts.creditCode().isEmpty() && !CreditCode.isValid(facts.creditCode())) {
            issues.add(Issue.of("credit_code", "统一社会信用代码“" + facts.creditCode() + "”的位数或校验码不对，请核对。"));
        }
        if (facts.validFrom() != null && facts.validTo() != null && facts.validTo().isBefore(facts.validFrom())) {
            issues.add(Issue.of("valid_to", "失效日期早于生效日期，请核对。"));
        }
        return issues;
    }

    /** Asked inside the transaction that holds the tree. */
    static List<Issue> ofPlace(String code, AgencyFacts facts, AgencyTable table) {
        List<Issue> issues = new ArrayList<>();
        if (!facts.parent().isEmpty()) {
            table.find(facts.parent()).ifPresentOrElse(parent -> {
                if (parent.path().contains("/" + code + "/")) {
                    issues.add(Issue.of("parent_code", "上级机构“" + parent.name() + "”在本机构之下，会形成循环，请另选上级。"));
                }
            }, () -> issues.add(Issue.of("parent_code", "没有代码为“" + facts.parent() + "”的上级机构，请先登记上级或改正代码。")));
        }
        known(issues, "acted_for_by", "代管机构", facts.actedForBy(), code, table);
        known(issues, "successor_code", "承继机构", facts.successor(), code, table);
        if (!facts.creditCode().isEmpty()) {
            table.holderOf(facts.creditCode()).filter(holder -> !holder.equals(code)).ifPresent(holder -> issues.add(
                    Issue.of("credit_code", "统一社会信用代码“" + facts.creditCode() + "”已登记在机构 " + holder + " 名下，请核对。")));
        }
        return issues;
    }

    private static void known(List<Issue> issues, String field, String label, String other, String code, AgencyTable table) {
        if (other.equals(code) && !code.isEmpty()) {
            issues.add(Issue.of(field, label + "不能是本机构自己。"));
        } else if (!other.isEmpty() && table.find(other).isEmpty()) {
            issues.add(Issue.of(field, "没有代码为“" + other + "”的" + label + "，请先登记或改正代码。"));
        }
    }

    private static void tooLong(List<Issue> issues, String field, String label, String text, int limit) {
        if (text.length() > limit) {
            issues.add(Issue.of(field, label + "过长：最多 " + limit + " 个字，现有 " + text.length() + " 个。"));
        }
    }
}
