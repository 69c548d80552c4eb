package mingbai.inspection.paper;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.storage.HtmlCleaner;

/** Whether everybody can read a published text, also with a screen reader (GB/T 37668-2019): pictures, tables, headings and links that say what they are. */
final class Reachable implements Judge {

    static final String IMAGE_WORDS = "paper.image-words";
    static final String TABLE_PICTURE = "paper.table-picture";
    static final String HEADING_SKIP = "paper.heading-skip";
    static final String LINK_WORDS = "paper.link-words";
    static final String TABLE_HEAD = "paper.table-head";

    private static final Pattern IMAGE = Pattern.compile("<img\\b([^>]*)>");
    private static final Pattern ALT = Pattern.compile("\\balt=\"([^\"]*)\"");
    private static final Pattern SAYS_NOTHING = Pattern.compile("(?i)\\s*(?:图片?|照片|截图|image|img|pic|picture|未标题.*|[\\w\\-]*\\.(?:png|jpe?g|gif|bmp|webp))?[0-9_\\- ]*");
    private static final Pattern TABLE_AHEAD = Pattern.compile("(?:如下表|见下表|下表所示|(?:明细|统计|一览|汇总|情况)表)[：:。）)]?\\s*$");
    private static final Pattern HEADING = Pattern.compile("<h([2-5])\\b");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern EMPTY_WORDS = Pattern.compile("(?i)(?:请)?(?:点击|点|单击)(?:此处|这里|此|查看|进入|链接)?|这里|此处|链接|详情|查看详情|click here|here");
    private static final Pattern TABLE = Pattern.compile("<table\\b.*?</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr\\b.*?</tr>", Pattern.DOTALL);

    @Override
    public List<String> rules() {
        return List.of(IMAGE_WORDS, TABLE_PICTURE, HEADING_SKIP, LINK_WORDS, TABLE_HEAD);
    }

    @Override
    public void judge(ReadPaper paper) {
        String body = paper.shown().body();
        if (body.contains("<img")) {
            images(paper, body);
        }
        headings(paper, body);
        if (body.contains("<a ")) {
            links(paper, body);
        }
        if (body.contains("<table")) {
            tables(paper, body);
        }
    }

    private static void images(ReadPaper paper, String body) {
        int wordless = 0;
        int tables = 0;
        for (Matcher image = IMAGE.matcher(body); image.find();) {
            Matcher alt = ALT.matcher(image.group(1));
            String words = alt.find() ? alt.group(1) : "";
            wordless += SAYS_NOTHING.matcher(words).matches() ? 1 : 0;
            String before = HtmlCleaner.text(body.substring(Math.max(0, image.start() - 400), image.start()));
            tables += !body.contains("<table") && (TABLE_AHEAD.matcher(before).find() || TABLE_AHEAD.matcher(words).find()) ? 1 : 0;
        }
        if (wordless > 0) {
            paper.found(IMAGE_WORDS, "", "正文有" + wordless + "幅图片没有文字说明，读屏软件只能读出“图片”。");
        }
        if (tables > 0) {
            paper.found(TABLE_PICTURE, "", "正文有" + tables + "处疑似把表格做成了图片，读不出、查不到、也不能复制。请核对，是表格的改用表格。");
        }
    }

    /** Where a text begins with a lower heading nothing was left out: the title stands above it all. */
    private static void headings(ReadPaper paper, String body) {
        int before = 0;
        for (Matcher heading = HEADING.matcher(body); heading.find();) {
            int level = heading.group(1).charAt(0) - '0';
            if (before > 0 && level > before + 1) {
                paper.found(HEADING_SKIP, "", "正文标题从第" + (before - 1) + "级直接到第" + (level - 1) + "级，中间少了一级，按标题浏览的读者会以为缺了内容。");
                return;
            }
            before = level;
        }
    }

    private static void links(ReadPaper paper, String body) {
        int empty = 0;
        String first = "";
        for (Matcher link = LINK.matcher(body); link.find();) {
            String words = HtmlCleaner.text(link.group(1)).strip();
            if (EMPTY_WORDS.matcher(words).matches()) {
                first = empty++ == 0 ? words : first;
            }
        }
        if (empty > 0) {
            paper.found(LINK_WORDS, "", "正文有" + empty + "处链接只写“" + first + "”，离开上下文不知道通向哪里。");
        }
    }

    /** A table of one row or one column is a frame, not a table. */
    private static void tables(ReadPaper paper, String body) {
        int headless = 0;
        for (Matcher table = TABLE.matcher(body); table.find();) {
            long rows = ROW.matcher(table.group()).results().filter(row -> row.group().indexOf("<td") != row.group().lastIndexOf("<td")).count();
            headless += rows >= 2 && !table.group().contains("<th>") && !table.group().contains("<th ") ? 1 : 0;
        }
        if (headless > 0) {
            paper.found(TABLE_HEAD, "", "正文有" + headless + "个表格没有表头单元格，读屏软件读不出每个数字是什么。");
        }
    }
}
