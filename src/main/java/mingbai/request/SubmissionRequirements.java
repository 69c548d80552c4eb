package mingbai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingbai.web.Issue;

/** What Art. 29 asks of a request, and what keeps it readable. Fields of the second and further applicants are named {@code name2}, {@code phone2} … */
final class SubmissionRequirements {

    static final int SUBJECT = 200;
    static final int DESCRIPTION = 5_000;
    static final int NAME = 100;
    static final int ADDRESS = 200;
    static final int MOST_APPLICANTS = 50;

    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 ()（）+-]{5,30}");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private SubmissionRequirements() {}

    /** What an applicant sends from the online form: proof of identity is asked of everybody, and the way of supply must lead somewhere. */
    static List<Issue> online(Submission submission, LocalDate today) {
        List<Issue> issues = issues(submission, today);
        for (int n = 1; n <= submission.applicants().size(); n++) {
            if (submission.applicants().get(n - 1).identity().number().isEmpty()) {
                issues.addAll(IdentityRequirements.issues(submission.applicants().get(n - 1), true, n == 1 ? "" : Integer.toString(n), today));
            }
        }
        if (submission.way() == SupplyWay.EMAIL && submission.applicants().stream().allMatch(person -> person.email().isBlank())) {
            issues.add(Issue.of("way", "选择用电子邮件取得的，请在申请人一步填写电子邮箱"));
        }
        if (submission.way() == SupplyWay.POST && submission.applicants().stream().allMatch(person -> person.address().isBlank())) {
            issues.add(Issue.of("way", "选择邮寄的，请在申请人一步填写通信地址"));
        }
        return issues;
    }

    static List<Issue> issues(Submission submission, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        text(issues, "subject", submission.subject(), SUBJECT, "请用一句话写明所需信息的名称或者主题");
        text(issues, "description", submission.description(), DESCRIPTION, "请写明信息的名称、文号或者便于查找的其他特征");
        if (submission.submittedOn().isAfter(today)) {
            issues.add(Issue.of("submittedOn", "日期不能晚于今天，请核对"));
        }
        if (submission.submittedOn().isBefore(LocalDate.of(2008, 5, 1))) {
            issues.add(Issue.of("submittedOn", "日期早于条例施行之日（2008年5月1日），请核对"));
        }
        if (submission.applicants().isEmpty() || submission.applicants().size() > MOST_APPLICANTS) {
            issues.add(Issue.of("name", "申请人为1至" + MOST_APPLICANTS + "名"));
        }
        for (int n = 1; n <= submission.applicants().size(); n++) {
            String suffix = n == 1 ? "" : Integer.toString(n);
            person(issues, submission.applicants().get(n - 1), suffix);
            issues.addAll(IdentityRequirements.issues(submission.applicants().get(n - 1), false, suffix, today));
        }
        atMost(issues, "help", submission.help(), ADDRESS);
        return issues;
    }

    private static void person(List<Issue> issues, Submission.Person person, String n) {
        text(issues, "name" + n, person.name(), NAME, person.kind().isOrganisation() ? "请填写单位名称" : "请填写姓名");
        if (person.phone().isBlank() && person.email().isBlank() && person.address().isBlank()) {
            issues.add(Issue.of("phone" + n, "请至少填写一种联系方式：电话、电子邮箱或者通信地址"));
        }
        if (!person.phone().isBlank() && !PHONE.matcher(person.phone().strip()).matches()) {
            issues.add(Issue.of("phone" + n, "电话号码只能由数字、空格、括号和短横组成，例如 0991-0000000"));
        }
        if (!person.email().isBlank() && (person.email().length() > 190 || !EMAIL.matcher(person.email().strip()).matches())) {
            issues.add(Issue.of("email" + n, "电子邮箱的写法不对，例如 name@example.org"));
        }
        atMost(issues, "address" + n, person.address(), ADDRESS);
        atMost(issues, "contact" + n, person.contact(), NAME);
        atMost(issues, "agent" + n, person.agent(), NAME);
        atMost(issues, "postcode" + n, person.postcode(), 20);
    }

    private static void text(List<Issue> issues, String field, String text, int most, String missing) {
        if (text.isBlank()) {
            issues.add(Issue.of(field, missing));
        }
        atMost(issues, field, text, most);
    }

    private static void atMost(List<Issue> issues, String field, String text, int most) {
        if (text.length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        } else if (text.indexOf('\0') >= 0) {
            issues.add(Issue.of(field, "含有不能保存的字符，请重新填写"));
        }
    }
}
