package mingbai.inspection.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingbai.inspection.Severity;
import mingbai.publication.Scrub;
import mingbai.web.Issue;

/**
 * The items of a list as an office writes them: a line {@code # 六有} opens a group, each further line is one item,
 * {@code 编号｜名称｜要求｜凭据｜整改工作日}.
 */
final class ChecklistText {

    private static final int MOST = 60;
    private static final int LONGEST = 300;

    private ChecklistText() {}

    static String of(List<CheckItem> items) {
        StringBuilder text = new StringBuilder();
        String group = "";
        for (CheckItem item : items) {
            if (!item.group().equals(group)) {
                group = item.group();
                text.append("# ").append(group).append('\n');
            }
            text.append(String.join("｜", item.key(), item.name(), item.what(), item.evidence(), Integer.toString(item.term()))).append('\n');
        }
        return text.toString();
    }

    static List<CheckItem> read(String text, List<Issue> issues) {
        List<CheckItem> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        String group = "";
        String[] lines = Scrub.clean(text).split("\\R");
        for (int n = 0; n < lines.length; n++) {
            String line = lines[n].strip();
            if (line.startsWith("#")) {
                group = line.substring(1).strip();
            } else if (!line.isEmpty()) {
                item(line, n + 1, group, keys, items, issues);
            }
        }
        if (items.isEmpty() && issues.isEmpty() || items.size() > MOST) {
            issues.add(Issue.of("items", "请写1至" + MOST + "项，现有" + items.size() + "项"));
        }
        return items;
    }

    private static void item(String line, int n, String group, Set<String> keys, List<CheckItem> items, List<Issue> issues) {
        String[] parts = line.replace('|', '｜').split("｜", -1);
        if (parts.length != 5) {
            issues.add(Issue.of("items", "第" + n + "行应有五部分：编号｜名称｜要求｜凭据｜整改工作日"));
            return;
        }
        String key = parts[0].strip();
        String term = parts[4].strip();
        if (group.isBlank() || group.length() > 60) {
            issues.add(Issue.of("items", "第" + n + "行前面缺少组名，或者组名超过60个字；组名单独一行，以#开头"));
        } else if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*") || key.length() > 30 || !keys.add(key)) {
            issues.add(Issue.of("items", "第" + n + "行的编号应是小写字母、数字和短横，最多30个字符，不能重复"));
        } else if (parts[1].isBlank() || parts[1].strip().length() > 60 || parts[2].isBlank() || parts[2].length() > LONGEST || parts[3].length() > LONGEST) {
            issues.add(Issue.of("items", "第" + n + "行要写明名称（最多60个字）和要求，要求和凭据各最多" + LONGEST + "个字"));
        } else if (!term.matches("[1-9]\\d{0,2}")) {
            issues.add(Issue.of("items", "第" + n + "行的整改期限应是1到999个工作日"));
        } else {
            items.add(new CheckItem(key, group, parts[1].strip(), parts[2].strip(), parts[3].strip(), Integer.parseInt(term), Severity.MINOR));
        }
    }
}
