package mingbai.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes what the sanitizer let through as well-formed blocks: every text stands in a paragraph, heading, list item or cell, paragraphs do
 * not nest, empty ones go, spaces that stood for an indent go. The result is well-formed XML but for its missing root.
 */
final class CleanBlocks implements HtmlStreamEventReceiver {

    private static final Set<String> PHRASES = Set.of("p", "h2", "h3", "h4", "h5");
    private static final Set<String> INLINE = Set.of("strong", "em", "a");
    private static final Set<String> HOLDS_TEXT = Set.of("li", "td", "th");
    private static final Set<String> HOLDS_BOXES = Set.of("", "li", "td", "th", "blockquote");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]*");
    private static final Pattern INDENT = Pattern.compile(
            "^((?:<(?:strong|em|a)(?: [^>]*)?>)*+)(?:[\\s\\u00a0\\u3000\\u200b\\ufeff]|<br />)++");
    private static final Pattern EMPTY = Pattern.compile("<(strong|em|a)(?: [^>]*)?>[\\s\\u00a0\\u3000]*</\\1>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final StringBuilder out = new StringBuilder();
    /** Open containers, outermost last. */
    private final Deque<String> containers = new ArrayDeque<>();
    /** Where in the output each open container begins. */
    private final Deque<Integer> starts = new ArrayDeque<>();
    /** For each container the sanitizer opened, innermost first, whether it was written. */
    private final Deque<Boolean> written = new ArrayDeque<>();
    /** Open inline elements with their whole tags, so that a new block can open them again. */
    private final Deque<String[]> inlines = new ArrayDeque<>();
    /** The paragraph, heading, item or cell being written; null when there is none. */
    private StringBuilder block = new StringBuilder();
    private String openTag = "";

    String html() {
        closeBlock();
        return out.toString();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {
        closeBlock();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        String tag = tag(name, attributes);
        switch (name) {
            case "br" -> inText("<br />");
            case "img" -> inText(tag.replace(">", " />"));
            default -> {
                if (INLINE.contains(name)) {
                    inlines.push(new String[] {name, tag});
                    block.append(tag);
                } else if (PHRASES.contains(name)) {
                    openPhrase(tag);
                } else {
                    openContainer(name, tag);
                }
            }
        }
    }

    @Override
    public void closeTag(String name) {
        if (INLINE.contains(name)) {
            if (!inlines.isEmpty() && inlines.peek()[0].equals(name)) {
                inlines.pop();
                block.append("</").append(name).append('>');
            }
        } else if (PHRASES.contains(name)) {
            endPhrase();
        } else if (!written.isEmpty() && written.pop()) {
            closeBlock();
            containers.pop();
            starts.pop();
            out.append("</").append(name).append('>');
        }
    }

    @Override
    public void text(String text) {
        if (!HOLDS_BOXES.contains(top()) && BLANK.matcher(text).matches()) {
            return; // spaces between rows and items
        }
        block.append(escape(Spaces.single(text)));
    }

    private void inText(String tag) {
        block.append(tag);
    }

    /** In an item or a cell a paragraph is a line; elsewhere it is a block. */
    private void openPhrase(String tag) {
        if (HOLDS_TEXT.contains(top())) {
            lineBreak();
            return;
        }
        closeBlock();
        openTag = tag;
    }

    private void endPhrase() {
        if (HOLDS_TEXT.contains(top())) {
            lineBreak();
        } else {
            closeBlock();
        }
    }

    private void lineBreak() {
        if (!block.toString().endsWith("<br />") && !BLANK.matcher(TAG.matcher(block).replaceAll("")).matches()) {
            block.append("<br />");
        }
    }

    private void openContainer(String name, String tag) {
        boolean fits = fits(name);
        written.push(fits);
        if (!fits) {
            lineBreak(); // out of its place: the words stay, the box goes
            return;
        }
        closeBlock();
        containers.push(name);
        starts.push(out.length());
        out.append(tag);
    }

    private boolean fits(String name) {
        return switch (name) {
            case "td", "th" -> top().equals("tr");
            case "tr" -> top().equals("table") || top().equals("thead") || top().equals("tbody") || top().equals("tfoot");
            case "thead", "tbody", "tfoot" -> top().equals("table");
            case "li" -> top().equals("ul") || top().equals("ol");
            case "table" -> HOLDS_BOXES.contains(top()) && !containers.contains("table");
            default -> HOLDS_BOXES.contains(top());
        };
    }

    private String top() {
        String top = containers.peek();
        return top == null ? "" : top;
    }

    /** Ends the text under way: inline elements are closed and, where the next text begins, opened again. */
    private void closeBlock() {
        for (String[] inline : inlines) {
            block.append("</").append(inline[0]).append('>');
        }
        String text = withoutTail(INDENT.matcher(withoutEmpty(block.toString())).replaceFirst("$1"));
        boolean empty = BLANK.matcher(TAG.matcher(text.replace("<img", "图<img")).replaceAll("")).matches();
        if (!empty) {
            write(text);
        }
        openTag = "";
        block = new StringBuilder();
        inlines.descendingIterator().forEachRemaining(inline -> block.append(inline[1]));
    }

    private void write(String text) {
        if (HOLDS_TEXT.contains(top())) {
            out.append(text);
            return;
        }
        String tag = openTag.isEmpty() ? "<p>" : openTag;
        String whole = tag + text + "</" + tag.substring(1, tag.indexOf(' ') < 0 ? tag.length() - 1 : tag.indexOf(' ')) + ">";
        if (HOLDS_BOXES.contains(top())) {
            out.append(whole);
        } else {
            writeBefore(text, whole);
        }
    }

    /** Words between rows or items (a caption) go before the table or list they stand in. */
    private void writeBefore(String text, String whole) {
        int outer = 0;
        int place = out.length();
        String around = "";
        var start = starts.iterator();
        for (String container : containers) {
            if (HOLDS_BOXES.contains(container)) {
                around = container;
                break;
            }
            place = start.next();
            outer++;
        }
        String words = HOLDS_TEXT.contains(around) ? text + "<br />" : whole;
        out.insert(place, words);
        List<Integer> moved = new ArrayList<>(starts);
        starts.clear();
        for (int i = 0; i < moved.size(); i++) {
            starts.addLast(i < outer ? moved.get(i) + words.length() : moved.get(i));
        }
    }

    private static String withoutTail(String text) {
        String kept = Spaces.strip(text);
        while (kept.endsWith("<br />")) {
            kept = Spaces.strip(kept.substring(0, kept.length() - 6));
        }
        return kept;
    }

    private static String withoutEmpty(String text) {
        String before = text;
        String after = EMPTY.matcher(before).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = EMPTY.matcher(before).replaceAll("");
        }
        return after;
    }

    private static String tag(String name, List<String> attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            tag.append(' ').append(attributes.get(i)).append("=\"").append(escape(attributes.get(i + 1))).append('"');
        }
        return tag.append('>').toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String words(String html) {
        String lines = html.replaceAll("</(?:p|h[2-5]|tr|li|blockquote)>|<br />", "\n").replaceAll("</t[dh]>", "\t");
        String words = TAG.matcher(lines).replaceAll("").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        return words.replaceAll("[ \\t]*\\n\\s*", "\n").strip();
    }
}
