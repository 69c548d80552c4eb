package mingbai.inspection.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link as it stands in a text.
 *
 * @param address as it was written
 * @param words   what the reader clicks on; of a picture its alternative text
 */
record Anchor(String address, String words) {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\shref=\"([^\"]*)\"[^>]*>(.*?)</a>|<img\\b[^>]*?\\ssrc=\"([^\"]*)\"[^>]*>", Pattern.DOTALL);
    private static final Pattern ALT = Pattern.compile("\\salt=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");
    private static final int LONGEST = 2_000;
    private static final int MOST_WORDS = 200;

    /** All links and pictures of clean HTML, in reading order. */
    static List<Anchor> of(String cleanHtml) {
        List<Anchor> anchors = new ArrayList<>();
        for (Matcher link = LINK.matcher(cleanHtml); link.find();) {
            boolean picture = link.group(3) != null;
            anchors.add(new Anchor(cut(plain(picture ? link.group(3) : link.group(1)).strip(), LONGEST), cut(picture ? alt(link.group()) : words(link.group(2)), MOST_WORDS)));
        }
        return anchors;
    }

    private static String alt(String picture) {
        Matcher alt = ALT.matcher(picture);
        return alt.find() ? plain(alt.group(1)).strip() : "";
    }

    private static String words(String html) {
        return plain(html.replaceAll("<[^>]*>", "")).strip();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** Without the entities of HTML. */
    private static String plain(String html) {
        String decoded = CODE.matcher(html).replaceAll(code -> Matcher.quoteReplacement(character(code.group(1))));
        return decoded.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&nbsp;", " ").replace("&amp;", "&");
    }

    private static String character(String code) {
        int point = code.startsWith("x") ? Integer.parseInt(code.substring(1), 16) : Integer.parseInt(code);
        return Character.isValidCodePoint(point) && point != 0 ? Character.toString(point) : "";
    }
}
