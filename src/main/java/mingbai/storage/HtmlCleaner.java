package mingbai.storage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * Cleans any HTML to the small one the program keeps: headings h2 to h5 (levels 1 to 4), paragraphs, lists, tables, quotations,
 * strong, em, links and pictures of our own address. A paragraph may have one class: {@code center}, {@code right}, or {@code flush}
 * (no first-line indent); all others are indented by two characters on the page. Where elements nest
 * deeper than any editor makes them only the words are kept. Scripts, styles, event handlers, forms and foreign
 * pictures do not get through. Cleaning its own result changes at most line breaks.
 */
public final class HtmlCleaner {

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s<>\"']+|/(?!/)[^\\s<>\"'\\\\]*|#[^\\s<>\"']*");
    private static final Pattern OWN_PICTURE = Pattern.compile("/(?!/)[A-Za-z0-9/_.\\-]+");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");
    private static final Pattern FIRST_HEADING = Pattern.compile("(?i)<h1[\\s>]");
    private static final Pattern CENTER = Pattern.compile("(?i).*text-align\\s*:\\s*center.*", Pattern.DOTALL);
    private static final Pattern RIGHT = Pattern.compile("(?i).*text-align\\s*:\\s*(?:right|end).*", Pattern.DOTALL);
    private static final Pattern FLUSH = Pattern.compile("(?i).*text-indent\\s*:\\s*0(?:[a-z.%0 ]*)?(?:;.*|$)", Pattern.DOTALL);

    private static final Pattern BOX = Pattern.compile("(?i)<(/?)(?:div|section|article)(?=[\\s>/])");
    private static final Pattern NESTS = Pattern.compile("(?i)<(/?)(?:b|strong|i|em|u|s|a|span|font|small|big|sub|sup|ul|ol|table|blockquote|center|form|svg|object)(?=[\\s>/])");
    /** The sanitizer drops what stands deeper than 256 elements. */
    private static final int DEEPEST = 200;

    private static final PolicyFactory WITH_FIRST_HEADING = policy(1);
    private static final PolicyFactory WITHOUT_FIRST_HEADING = policy(0);

    private HtmlCleaner() {}

    /** Where the text uses h1 for its sections, every heading goes one down, since the title of the page is the only h1. */
    public static String clean(String html) {
        PolicyFactory policy = FIRST_HEADING.matcher(html).find() ? WITH_FIRST_HEADING : WITHOUT_FIRST_HEADING;
        String boxless = BOX.matcher(withoutControls(html)).replaceAll("<$1p");
        if (depth(boxless) > DEEPEST) {
            return PlainText.toHtml(CleanBlocks.words(boxless));
        }
        CleanBlocks blocks = new CleanBlocks();
        HtmlSanitizer.sanitize(boxless, policy.apply(blocks));
        return blocks.html();
    }

    private static int depth(String html) {
        int depth = 0;
        int deepest = 0;
        for (Matcher tag = NESTS.matcher(html); tag.find();) {
            depth = Math.max(0, depth + (tag.group(1).isEmpty() ? 1 : -1));
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** The words of clean HTML, a line a block, cells separated by tabs: for search and screening. */
    public static String text(String cleanHtml) {
        return CleanBlocks.words(cleanHtml);
    }

    /** XML and PostgreSQL refuse NUL and most control characters. */
    static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= 0x20 && c != 0x7f && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static PolicyFactory policy(int down) {
        return new HtmlPolicyBuilder()
                .allowElements(heading(down), "h1", "h2", "h3", "h4", "h5", "h6")
                .allowElements(HtmlCleaner::paragraph, "p", "center", "caption", "pre", "dt", "dd", "address")
                .allowElements(renamed("strong"), "strong", "b").allowElements(renamed("em"), "em", "i")
                .allowElements("ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "blockquote", "br", "a", "img")
                .allowAttributes("href").matching(LINK).onElements("a")
                .allowAttributes("src").matching(OWN_PICTURE).onElements("img")
                .allowAttributes("alt").onElements("img")
                .allowAttributes("colspan", "rowspan").matching(SPAN).onElements("th", "td")
                .allowAttributes("start").matching(SPAN).onElements("ol")
                .allowAttributes("style", "class", "align").onElements("p", "center", "caption", "pre", "dt", "dd", "address")
                .allowUrlProtocols("http", "https", "mailto")
                .disallowWithoutAttributes("img", "a")
                .toFactory();
    }

    private static ElementPolicy heading(int down) {
        return (name, attributes) -> {
            attributes.clear();
            return "h" + Math.clamp(name.charAt(1) - '0' + down, 2, 5);
        };
    }

    private static ElementPolicy renamed(String to) {
        return (name, attributes) -> to;
    }

    /** Of a paragraph's look only its alignment and a missing indent mean something. */
    private static String paragraph(String name, List<String> attributes) {
        String kept = name.equals("center") ? "center" : null;
        for (int i = 0; i + 1 < attributes.size() && kept == null; i += 2) {
            kept = placement(attributes.get(i), attributes.get(i + 1));
        }
        attributes.clear();
        if (kept != null) {
            attributes.add("class");
            attributes.add(kept);
        }
        return "p";
    }

    private static @Nullable String placement(String attribute, String value) {
        return switch (attribute) {
            case "class" -> value.equals("center") || value.equals("right") || value.equals("flush") ? value : null;
            case "align" -> value.equalsIgnoreCase("center") ? "center" : value.equalsIgnoreCase("right") ? "right" : null;
            default -> CENTER.matcher(value).matches() ? "center" : RIGHT.matcher(value).matches() ? "right"
                    : FLUSH.matcher(value).matches() ? "flush" : null;
        };
    }
}
