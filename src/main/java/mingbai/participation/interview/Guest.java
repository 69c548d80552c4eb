package mingbai.participation.interview;

import java.util.ArrayList;
import java.util.List;
import mingbai.web.Issue;
import mingbai.web.Refused;

/** Who is interviewed (嘉宾). @param post as it is announced */
public record Guest(String name, String post) {

    public static final int MOST = 10;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_POST = 100;

    /** A line each: {@code 示例甲|市水务局副局长}. @throws Refused in the field {@code guests} */
    public static List<Guest> of(String lines) {
        List<Guest> guests = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        int n = 0;
        for (String line : lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            n++;
            String[] parts = line.split("[|｜]", -1);
            if (n > MOST || parts.length != 2 || parts[0].isBlank() || parts[0].strip().length() > LONGEST_NAME || parts[1].isBlank() || parts[1].strip().length() > LONGEST_POST) {
                issues.add(Issue.of("guests", "第" + n + "行看不懂：每行写“姓名|职务”，最多" + MOST + "位嘉宾"));
            } else {
                guests.add(new Guest(parts[0].strip(), parts[1].strip()));
            }
        }
        if (n == 0) {
            issues.add(Issue.of("guests", "请写明嘉宾，每行一位，如：示例甲|市水务局副局长"));
        }
        Refused.ifAny(issues.size() > 3 ? issues.subList(0, 3) : issues);
        return List.copyOf(guests);
    }

    public static String lines(List<Guest> guests) {
        return String.join("\n", guests.stream().map(guest -> guest.name() + "|" + guest.post()).toList());
    }

    /** As it stands before what is said. */
    public String called() {
        return post + " " + name;
    }
}
