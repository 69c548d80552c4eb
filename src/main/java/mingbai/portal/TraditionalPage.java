package mingbai.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a page into traditional characters: its texts and what is read out of its attributes. Addresses, what was typed, and the tags of the
 * norm in the head stay as they are; links and forms to our own pages stay within {@code /zh-hant}.
 */
final class TraditionalPage {

    static final String PREFIX = "/zh-hant";

    private static final Pattern READ_OUT = Pattern.compile(" (aria-label|alt|title|placeholder|data-stop)=\"([^\"]*)\"");
    /** Addresses that are no pages, or must not be entered by another way. */
    private static final Pattern OWN_PAGE = Pattern.compile(" (href|action)=\"(/(?!/|zh-hant|assets/|desk|sign-|view|log/|api/)[^\"]*)\"");

    private TraditionalPage() {}

    static String of(String html) {
        StringBuilder out = new StringBuilder(html.length() + 2048);
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int textEnd = open < 0 ? html.length() : open;
            Traditional.append(html, at, textEnd, out);
            if (open < 0) {
                break;
            }
            int close = html.indexOf('>', open);
            int end = close < 0 ? html.length() : close + 1;
            out.append(tag(html.substring(open, end)));
            at = end;
        }
        return out.toString();
    }

    private static String tag(String tag) {
        if (tag.startsWith("</") || tag.startsWith("<!") || tag.startsWith("<meta ") || tag.contains(" data-as-is")) {
            return tag;
        }
        if (tag.startsWith("<html ")) {
            return tag.replace("lang=\"zh-CN\"", "lang=\"zh-Hant\"");
        }
        String read = READ_OUT.matcher(tag).replaceAll(found -> Matcher.quoteReplacement(" " + found.group(1) + "=\"" + Traditional.of(found.group(2)) + "\""));
        return tag.startsWith("<a ") || tag.startsWith("<form ") ? OWN_PAGE.matcher(read).replaceAll(" $1=\"" + PREFIX + "$2\"") : read;
    }
}
