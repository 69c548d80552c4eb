package mingbai.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingbai.notice.MailAddress;
import mingbai.web.Issue;

/** What keeps an inquiry readable and answerable; little more than words is asked of anybody. */
public final class IntakeRequirements {

    public static final int TITLE = 100;
    public static final int TEXT = 5_000;
    static final int LEAST_TEXT = 5;
    static final int NAME = 50;
    static final int ADDRESS = 200;
    static final int PAGE = 400;
    static final int FILES = 5;
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 ()（）+-]{5,30}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private IntakeRequirements() {}

    /** @return by field: {@code kind title text name phone email address page leader place receivedOn files} */
    public static List<Issue> issues(Intake intake, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        if (intake.text().strip().length() < LEAST_TEXT) {
            issues.add(Issue.of("text", "请写明要说的事，至少" + LEAST_TEXT + "个字"));
        }
        text(issues, "title", intake.title(), TITLE);
        text(issues, "text", intake.text(), TEXT);
        text(issues, "name", intake.asker().name(), NAME);
        text(issues, "address", intake.asker().address(), ADDRESS);
        text(issues, "page", intake.about().page(), PAGE);
        text(issues, "leader", intake.about().leader(), NAME);
        text(issues, "place", intake.about().place(), ADDRESS);
        if (intake.kind() == InquiryKind.MAILBOX && intake.about().leader().isBlank()) {
            issues.add(Issue.of("leader", "请选择写给哪一位领导"));
        }
        if (!intake.asker().phone().isBlank() && !PHONE.matcher(intake.asker().phone().strip()).matches()) {
            issues.add(Issue.of("phone", "电话号码只能由数字、空格、括号和短横组成，例如 0991-0000000"));
        }
        if (!intake.asker().email().isBlank()) {
            issues.addAll(MailAddress.issues("email", intake.asker().email().strip()));
        }
        if (intake.receivedOn().isAfter(today) || intake.receivedOn().isBefore(FIRST)) {
            issues.add(Issue.of("receivedOn", "收到日期应在" + FIRST + "至今天之间，请核对"));
        }
        if (intake.files().size() > FILES) {
            issues.add(Issue.of("files", "最多" + FILES + "个文件"));
        }
        return issues;
    }

    private static void text(List<Issue> issues, String field, String text, int most) {
        if (text.strip().length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.strip().length() + "字，请缩短"));
        }
        if (CONTROL.matcher(text).find()) {
            issues.add(Issue.of(field, "含有不能显示的控制字符，请删除后重新填写"));
        }
    }
}
