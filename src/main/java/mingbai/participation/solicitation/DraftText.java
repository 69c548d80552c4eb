package mingbai.participation.solicitation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.participation.ActivityContent;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Issue;

/**
 * What a solicitation asks about: the part of its content.
 *
 * @param period   code of a {@link Period}
 * @param shortened why the period is shorter than the law asks for in general, "" when it is not
 * @param text     the draft, one passage a line; empty lines only part them
 */
public record DraftText(String period, String shortened, String text) {

    private static final int LONGEST = 100_000;
    private static final int PASSAGES = 1_000;
    private static final int REASON = 500;

    public static DraftText of(ActivityContent content) {
        return new DraftText(string(content, "period"), string(content, "shortened"), string(content, "draft"));
    }

    private static String string(ActivityContent content, String key) {
        return content.part().get(key) instanceof String text ? text : "";
    }

    public Map<String, ?> part() {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("period", period);
        part.put("shortened", shortened);
        part.put("draft", text);
        return part;
    }

    /** What keeps it from being saved. */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        if (text.length() > LONGEST || passages().size() > PASSAGES) {
            issues.add(Issue.of("draft", "征求意见稿最多" + LONGEST + "字、" + PASSAGES + "段，请改用附件，在这里写要点"));
        }
        if (shortened.length() > REASON) {
            issues.add(Issue.of("shortened", "理由最多" + REASON + "字"));
        }
        return issues;
    }

    /** In their order, numbered from 1. */
    public List<String> passages() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A passage as one reads it in a list; 0 is the whole draft. */
    public static String name(int passage) {
        return passage == 0 ? "对全文" : "第" + passage + "段";
    }

    /** A line that is a heading: 第一章, 一、 */
    static boolean heading(String passage) {
        return passage.length() <= 40 && passage.matches("第[一二三四五六七八九十百]+[章节编].*|[一二三四五六七八九十]+、[^。；]*|附件.{0,30}");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** As reviewers read it; the numbers are those of the passages. */
    String html() {
        StringBuilder html = new StringBuilder();
        List<String> passages = passages();
        for (int n = 1; n <= passages.size(); n++) {
            html.append("<p>").append(n).append("　").append(escaped(passages.get(n - 1))).append("</p>\n");
        }
        return HtmlCleaner.clean(html.toString());
    }
}
