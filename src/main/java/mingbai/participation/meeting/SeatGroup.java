package mingbai.participation.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingbai.web.Issue;
import mingbai.web.Refused;

/**
 * Seats for one group of people (听证代表、旁听席). Art. 16 of 国令713号: all sides concerned are represented.
 *
 * @param code     a letter from A on; the numbers of its applicants begin with it
 * @param observer listens without speaking (旁听)
 * @param who      may apply, in words
 */
public record SeatGroup(String code, String name, int seats, boolean observer, String who) {

    public static final int MOST_GROUPS = 12;
    public static final int MOST_SEATS = 500;
    private static final int LONGEST = 60;
    private static final int LONGEST_WHO = 200;

    /** A line each: {@code 代表|市民代表|10|在本市居住的成年人} or {@code 旁听|旁听席|5|任何人}. @throws Refused in the field {@code groups} */
    public static List<SeatGroup> of(String lines) {
        List<SeatGroup> groups = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int n = 0;
        for (String line : lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            n++;
            SeatGroup group = n > MOST_GROUPS ? null : line(line.split("[|｜]", -1), n);
            if (group == null || !names.add(group.name())) {
                issues.add(Issue.of("groups", "第" + n + "行看不懂：每行写“代表或旁听|组名|席位数|谁可以报名”，组名不重复，席位1至" + MOST_SEATS + "，最多" + MOST_GROUPS + "组"));
            } else {
                groups.add(group);
            }
        }
        if (n == 0) {
            issues.add(Issue.of("groups", "请写明席位怎样分组，每行一组，如：代表|市民代表|10|在本市居住的成年人"));
        }
        Refused.ifAny(issues.size() > 3 ? issues.subList(0, 3) : issues);
        return List.copyOf(groups);
    }

    private static @org.jspecify.annotations.Nullable SeatGroup line(String[] parts, int n) {
        if (parts.length != 4 || !parts[2].strip().matches("[1-9]\\d{0,2}") || Integer.parseInt(parts[2].strip()) > MOST_SEATS) {
            return null;
        }
        String kind = parts[0].strip();
        String name = parts[1].strip();
        String who = parts[3].strip();
        if (!(kind.equals("代表") || kind.equals("旁听")) || name.isEmpty() || name.length() > LONGEST || who.isEmpty() || who.length() > LONGEST_WHO) {
            return null;
        }
        return new SeatGroup(Character.toString('A' + n - 1), name, Integer.parseInt(parts[2].strip()), kind.equals("旁听"), who);
    }

    /** The lines {@link #of} reads. */
    public static String lines(List<SeatGroup> groups) {
        return String.join("\n", groups.stream().map(group -> (group.observer() ? "旁听|" : "代表|") + group.name() + "|" + group.seats() + "|" + group.who()).toList());
    }
}
