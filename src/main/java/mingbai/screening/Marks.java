package mingbai.screening;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the marks a document carries about itself. A mark is told from a mention by its sign (★), by its place (a line or brackets of
 * its own, after "密级"), never by the word alone: statutes on secrecy and business secrets are full of the words.
 */
final class Marks {

    /** Possessive: two of them beside each other must not try every division of a long run of spaces. */
    private static final String S = "[ \\t\\u3000\\u00a0]*+";
    private static final String LEVEL = "(?:绝" + S + "密|机" + S + "密|秘" + S + "密)";
    private static final String STAR = "[★☆⭐✩✭✮✯✰]";
    private static final String TERM = "(?:[0-9]{1,2}" + S + "(?:年|个月|月|天|日)|长期|长" + S + "期)";
    private static final String OPEN = "[（(〔\\[【［]";
    private static final String CLOSE = "[）)〕\\]】］]";
    private static final String LINE = "(?m)^" + S;
    private static final String END = S + "(?=\\r?$)";

    /** The sign of a classified document: level ★ term (GB/T 9704, top left of the first page). */
    private static final Pattern STARRED = Pattern.compile(LEVEL + S + STAR + "(?:" + S + TERM + ")?");
    private static final Pattern ALONE = Pattern.compile(
            LINE + "(" + OPEN + "?" + S + LEVEL + "(?:" + S + "(?:级|件))?(?:" + S + TERM + ")?" + S + CLOSE + "?)" + END);
    private static final Pattern BRACKETED = Pattern.compile("[〔\\[【［]" + S + LEVEL + "(?:" + S + TERM + ")?" + S + "[〕\\]】］]");
    private static final Pattern DECLARED = Pattern.compile("(?:密" + S + "级|秘密等级)" + S + "[：:]" + S + LEVEL + "(?:" + S + TERM + ")?");

    private static final String INSIDE = "内" + S + "部" + S + "(?:资" + S + "料|文" + S + "件|材" + S + "料|刊物|情况|使用|参考|参阅|传阅|掌握)";
    private static final String KEEP = "(?:注意保存|注意保密|妥善保管|(?:严禁|不得|请勿|禁止)(?:外传|公开|翻印|复制|转载|传播))";
    private static final String NOT_PUBLIC = "(?:不得公开|不予公开|不宜公开|不对外公开|不公开(?:发布)?|工作秘密|依申请公开)";
    private static final Pattern KEPT = Pattern.compile(INSIDE + S + "[，,、。；;·]?" + S + KEEP);
    private static final Pattern ONLY_INSIDE = Pattern.compile("(?:仅供|仅限|限)(?:本单位|本机关|机关|系统)?内部(?:使用|参考|参阅|传阅|掌握|工作使用)");
    private static final Pattern INSIDE_ALONE = Pattern.compile(
            LINE + "(" + OPEN + "?" + S + "(?:" + INSIDE + "|" + NOT_PUBLIC + "|" + KEEP + ")" + S + CLOSE + "?)" + END);
    private static final Pattern INSIDE_BRACKETED = Pattern.compile(
            OPEN + S + "(?:" + INSIDE + "|(?:此件|本件|此文|该件)" + NOT_PUBLIC + ")" + S + CLOSE);
    private static final Pattern CLASS_DECLARED = Pattern.compile("(?:公开属性|公开方式|信息公开选项|公开选项)" + S + "[：:]" + S + NOT_PUBLIC);
    private static final Pattern THIS_PIECE = Pattern.compile("(?:此件|本件)" + S + NOT_PUBLIC);

    private Marks() {}

    static void find(String plain, String text, Findings found) {
        String secret = "国家秘密标志：涉密文件不得公开，请停止操作并送保密审查；仅为说明用例的，写明理由";
        if (plain.indexOf('密') >= 0) { // each of them ends its level with it
            for (Pattern pattern : List.of(STARRED, DECLARED, BRACKETED, ALONE)) {
                each(pattern, plain, text, Kind.SECRECY_MARK, secret, found);
            }
        }
        String inside = "文件自己标注为内部或不主动公开：请核对公开属性，确可公开的写明理由";
        for (Pattern pattern : List.of(KEPT, ONLY_INSIDE, CLASS_DECLARED, INSIDE_BRACKETED, THIS_PIECE, INSIDE_ALONE)) {
            each(pattern, plain, text, Kind.INTERNAL_MARK, inside, found);
        }
    }

    private static void each(Pattern pattern, String plain, String text, Kind kind, String note, Findings found) {
        Matcher match = pattern.matcher(plain);
        while (match.find()) {
            int group = match.groupCount();
            int start = match.start(group);
            int end = match.end(group);
            found.add(new Finding(kind, start, end, text.substring(start, end), true, note));
        }
    }
}
