package mingbai.request.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.paper.Block;
import mingbai.paper.Run;
import mingbai.web.Issue;

/**
 * What a letter says, as its clerk edits it: plain text, a line is a paragraph, lines that begin with {@code |} are the rows of a table whose
 * first row is its head, a short line that begins with 一、 is a heading. A field nobody filled in stands as 【…】.
 *
 * @param remark whom to ask (附注), or ""
 */
public record LetterText(String title, String addressee, String body, String remark) {

    static final int TITLE = 200;
    static final int ADDRESSEE = 300;
    static final int BODY = 50_000;
    static final int REMARK = 200;

    private static final Pattern FIELD = Pattern.compile("【([^【】]*)】");
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]+、[^。；：]{1,30}");

    public LetterText {
        title = title.strip();
        addressee = addressee.strip();
        body = body.strip();
        remark = remark.strip();
    }

    /** Fields that are still empty, each once, in the order of reading. */
    public Set<String> emptyFields() {
        Set<String> fields = new LinkedHashSet<>();
        Stream.of(title, addressee, body, remark).forEach(text -> {
            Matcher found = FIELD.matcher(text);
            while (found.find()) {
                fields.add(found.group(1));
            }
        });
        return fields;
    }

    /** What no letter may be like, whatever it is for; fields may still be empty. */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        longest(issues, "title", "标题", title, TITLE);
        longest(issues, "addressee", "主送", addressee, ADDRESSEE);
        longest(issues, "body", "正文", body, BODY);
        if (remark.length() > REMARK) {
            issues.add(Issue.of("remark", "附注最多" + REMARK + "字"));
        }
        return issues;
    }

    private static void longest(List<Issue> issues, String field, String label, String text, int most) {
        if (text.isEmpty()) {
            issues.add(Issue.of(field, "请填写" + label));
        } else if (text.length() > most) {
            issues.add(Issue.of(field, label + "最多" + most + "字"));
        }
    }

    /** Nothing is signed with an empty field: each is named where it stands. */
    List<Issue> beforeSigning() {
        List<Issue> issues = new ArrayList<>(issues());
        empty(issues, "title", title);
        empty(issues, "addressee", addressee);
        empty(issues, "body", body);
        empty(issues, "remark", remark);
        return issues;
    }

    private static void empty(List<Issue> issues, String field, String text) {
        Matcher found = FIELD.matcher(text);
        Set<String> names = new LinkedHashSet<>();
        while (found.find()) {
            names.add(found.group(1));
        }
        names.forEach(name -> issues.add(Issue.of(field, "“【" + name + "】”还没有填写，请写上内容并去掉括号")));
    }

    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String line : body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            if (line.startsWith("|")) {
                rows.add(line);
                continue;
            }
            table(blocks, rows);
            List<Run> runs = List.of(Run.of(line));
            blocks.add(HEADING.matcher(line).matches() ? new Block.Heading(1, runs) : new Block.Paragraph(runs, Block.Placement.INDENTED));
        }
        table(blocks, rows);
        return List.copyOf(blocks);
    }

    private static void table(List<Block> blocks, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        List<Block.Row> rows = new ArrayList<>();
        for (String line : lines) {
            boolean head = rows.isEmpty();
            rows.add(new Block.Row(head, cells(line).stream().map(cell -> new Block.Cell(List.of(Run.of(cell)), head, 1, 1)).toList()));
        }
        blocks.add(new Block.Table(List.copyOf(rows)));
        lines.clear();
    }

    static List<String> cells(String line) {
        String inner = line.substring(1, line.length() > 1 && line.endsWith("|") ? line.length() - 1 : line.length());
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
