package mingbai.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers a person typed where a figure belongs. Not figures are days, years, numbers of documents and articles, names of documents, ordinals
 * and telephone services; a sentence that names its evidence ({@code 【据：…】}) may hold the number it proves.
 */
final class BareNumbers {

    private static final String NUMERAL = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅";
    private static final String UNITS = "个工作日|工作日|件次|人次|公里|平方米|万元|亿元|个|件|条|次|人|份|项|家|元|角|天|日|期|场|名|篇|起|宗|户|倍|成|处|批|类|种|部门|栏目|号|页|字";

    /** What may hold digits and is no figure, in the order in which it is taken out. */
    private static final List<Pattern> INNOCENT = List.of(
            Pattern.compile("《[^》]*》"),
            Pattern.compile("[〔\\[（(【]\\d{4}[〕\\]）)】]\\s*(?:第)?\\d+号"),
            Pattern.compile("\\d{4}[—\\-－至到]\\d{4}年(?:度)?"),
            Pattern.compile("(?:\\d{4}年(?:度)?)?\\d{1,2}[—\\-－至到、]\\d{1,2}月(?:份)?"),
            Pattern.compile("\\d{4}年(?:度)?(?:\\d{1,2}月(?:份)?(?:\\d{1,2}日)?)?"),
            Pattern.compile("\\d{1,2}月(?:份)?(?:\\d{1,2}日)?"),
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            Pattern.compile("\\d{1,2}[:：]\\d{2}"),
            Pattern.compile("[〇零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月)?(?:[一二三四五六七八九十]{1,3}日)?"),
            Pattern.compile("第[\\d" + NUMERAL + "]+(?:条|款|项|章|节|届|次|号|期|批|季度|编|部分)?(?:之[" + NUMERAL + "]+)?"),
            Pattern.compile("(?<!\\d)1\\d{4}(?:热线|专线|平台|电话)"),
            Pattern.compile("“1\\d{4}”"),
            Pattern.compile("“[^”\\d]*”"),
            Pattern.compile("(?:每|同|任何|某|另|哪|这|那|上|下|前|后)一(?:个|件|条|次|项|名|份|批|类|种|期|天)"),
            Pattern.compile("一(?:次性|个|批|类|种|部分|日|字|成不变|条龙|站式|件事)"),
            Pattern.compile("[一二两三四五六七八九十]个(?:方面|环节|层面|重点|阶段|时间节点)|千家万户|万无一失|三公|十分"));

    /** The time limits of the law may be told with the law that sets them. */
    private static final Pattern TERM = Pattern.compile("[\\d" + NUMERAL + "]+(?:个)?(?:工作日|日|天)");
    private static final Pattern LAW = Pattern.compile("《[^》]+》|条例|法律法规");
    private static final Pattern FIGURE = Pattern.compile(
            "[\\d０-９][\\d０-９.,，．]*(?:余|多)?(?:%|％|‰|" + UNITS + ")?|百分之[" + NUMERAL + "点]+|[一二两三四五六七八九十几数壹贰叁肆伍陆柒捌玖拾廿卅][" + NUMERAL + "几]*(?:余|多)?(?:" + UNITS + ")");
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；!?;]*[。！？；!?;]?");
    /** A figure of a list of points: 1. （2） 3、 at its beginning. */
    private static final Pattern POINT = Pattern.compile("^\\s*(?:[（(]?[\\d" + NUMERAL + "]{1,3}[）).、．]|[①-⑳])");

    private BareNumbers() {}

    /** The numbers of a paragraph as typed, without those of placeholders. */
    static List<String> in(Line line) {
        if (line.kind() != Line.Kind.PARAGRAPH) {
            return List.of();
        }
        StringBuilder text = new StringBuilder();
        for (Line.Piece piece : line.pieces()) {
            switch (piece) {
                case Line.Piece.Words words -> text.append(words.text());
                case Line.Piece.Ask(Placeholder asked) -> text.append(asked.verb() == Verb.EVIDENCE ? "\uE000" : "\uE001");
            }
        }
        return in(text.toString());
    }

    /** @param text in which U+E000 stands for evidence, U+E001 for other placeholders */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(POINT.matcher(text).replaceFirst(""));
        boolean provenBefore = false;
        List<String> last = List.of();
        while (sentences.find()) {
            String sentence = sentences.group();
            // 【据：…】 may stand behind the full stop of the sentence it belongs to
            provenBefore = sentence.startsWith("\uE000");
            if (!provenBefore) {
                found.addAll(last);
            }
            last = sentence.replaceFirst("^\uE000", "").contains("\uE000") ? List.of() : ofSentence(sentence);
        }
        found.addAll(last);
        return found;
    }

    private static List<String> ofSentence(String sentence) {
        String rest = LAW.matcher(sentence).find() ? TERM.matcher(sentence).replaceAll("\uE002") : sentence;
        for (Pattern innocent : INNOCENT) {
            rest = innocent.matcher(rest).replaceAll("\uE002");
        }
        return FIGURE.matcher(rest).results().map(result -> result.group()).toList();
    }
}
