package mingbai.participation.solicitation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.participation.ActivityContent;
import mingbai.storage.HtmlCleaner;

/**
 * What a solicitation asks about: the part of its content.
 *
 * @param period   code of a {@link Period}
 * @param shortened why the period is shorter than the law asks for in general, "" when it is not
 * @param text     the draft, one passage a line; empty lines only part them
 */
public record DraftText(String period, String shortened, String text) {

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
