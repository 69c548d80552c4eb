package mingbai.storage;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes clean HTML of plain text: a line is a paragraph, and the numbering of official papers (GB/T 9704) tells the headings. */
final class PlainText {

    private static final String NUMERAL = "[一二三四五六七八九十百零〇]{1,5}";
    private static final Pattern LEVEL_1 = Pattern.compile("(?:" + NUMERAL + "、|第" + NUMERAL + "[编章][\\s\\u3000]).{1,40}");
    private static final Pattern LEVEL_2 = Pattern.compile("(?:[（(]" + NUMERAL + "[）)]|第" + NUMERAL + "节[\\s\\u3000]).{1,40}");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[。；，：:;,！？]$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—\\-–－\\s]*[0-9]{1,4}[—\\-–－\\s]*|第\\s*[0-9]+\\s*页.*");
    private static final Pattern BEGINS = Pattern.compile(
            "(?:" + NUMERAL + "、|[（(]" + NUMERAL + "[）)]|[（(][0-9]{1,2}[）)]|[0-9]{1,2}[.、．]|第" + NUMERAL + "[编章节条]|附件|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$).*");

    private PlainText() {}

    static String toHtml(String text) {
        return HtmlCleaner.withoutControls(text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n')).lines()
                .map(Spaces::strip).filter(line -> !line.isEmpty())
                .map(PlainText::block).collect(Collectors.joining());
    }

    private static String block(String line) {
        boolean sentence = ENDS_A_SENTENCE.matcher(line).matches();
        String tag = !sentence && LEVEL_1.matcher(line).matches() ? "h2" : !sentence && LEVEL_2.matcher(line).matches() ? "h3" : "p";
        return "<" + tag + ">" + CleanBlocks.escape(line) + "</" + tag + ">";
    }

    /**
     * Puts the lines of a printed page together again: a line goes on in the next unless that one is indented or numbered, or this one
     * is clearly shorter than the widest and ends a sentence or stands alone. Lines that are only a page number go.
     */
    static String joined(String printed) {
        List<String> lines = printed.lines().filter(line -> !PAGE_NUMBER.matcher(line.strip()).matches()).toList();
        int widest = lines.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        boolean goesOn = false;
        for (String line : lines) {
            String words = Spaces.strip(line);
            if (words.isEmpty()) {
                continue;
            }
            boolean indented = line.startsWith("  ") || line.startsWith("　");
            text.append(goesOn && !indented && !BEGINS.matcher(words).matches() ? between(text, words) : "\n").append(words);
            goesOn = words.length() >= widest - 4 && !(words.length() < widest && ENDS_A_SENTENCE.matcher(words).matches() && words.endsWith("。"));
        }
        return text.toString().strip();
    }

    /** Latin words of two lines need their space. */
    private static String between(StringBuilder text, String words) {
        return text.length() > 0 && text.charAt(text.length() - 1) < 0x80 && words.charAt(0) < 0x80 ? " " : "";
    }
}
