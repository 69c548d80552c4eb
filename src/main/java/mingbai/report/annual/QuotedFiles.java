package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of 规章 and 规范性文件 in a sentence: “制发行政规范性文件8件，废止26件，现行有效66件”. Verb and noun carry on until another comes. */
final class QuotedFiles {

    private static final Pattern TOKEN = Pattern.compile("(?<issued>制发|制定(?:出台|印发|发布|并公开|并公布)?|印发|出台|新制定|新制发)|(?<repealed>废止(?:(?:和|或者?|、)?(?:宣布)?失效)?)|(?<force>现行有效|继续有效)"
            + "|(?<regulation>(?:政府|部门)?规章(?!制度))|(?<normative>(?:行政)?规范性文件)|(?<n>\\d+)(?:件|部|份|个)(?!次)");
    /** What may stand between the words and the number. */
    private static final Pattern BETWEEN = Pattern.compile("(?:共计|共有|共|合计|的|了|为|计|有|本年|本年度|新|件数)*");
    /** Files that were not made, repealed or in force but dealt with otherwise. */
    private static final Pattern COUNTED_OTHERWISE = Pattern.compile("审查|审核|备案|清理|征求|修订|修改|解读|公开|评估");

    private static final Map<String, QuotedFigure> FIGURES = Map.of(
            "regulation.issued", figure("规章本年制发件数", report -> report.table1().regulations().issued()),
            "regulation.repealed", figure("规章本年废止件数", report -> report.table1().regulations().repealed()),
            "regulation.force", figure("规章现行有效件数", report -> report.table1().regulations().inForce()),
            "normative.issued", figure("行政规范性文件本年制发件数", report -> report.table1().normative().issued()),
            "normative.repealed", figure("行政规范性文件本年废止件数", report -> report.table1().normative().repealed()),
            "normative.force", figure("行政规范性文件现行有效件数", report -> report.table1().normative().inForce()));

    private QuotedFiles() {}

    static List<QuotedFigure.Found> of(String sentence) {
        List<QuotedFigure.Found> found = new ArrayList<>();
        String verb = "";
        String noun = "";
        int end = -1;
        int from = 0;
        Matcher token = TOKEN.matcher(sentence);
        while (token.find()) {
            String digits = token.group("n");
            if (digits == null) {
                verb = token.group("issued") != null ? "issued" : token.group("repealed") != null ? "repealed" : token.group("force") != null ? "force" : verb;
                noun = token.group("regulation") != null ? "regulation" : token.group("normative") != null ? "normative" : noun;
                from = end < 0 || token.start() - end > 1 ? token.start() : from;
                end = token.end();
            } else if (end >= 0 && BETWEEN.matcher(sentence.substring(end, token.start())).matches() && FIGURES.containsKey(noun + "." + verb)
                    && !COUNTED_OTHERWISE.matcher(before(sentence, from)).find()) {
                QuotedFigure.Amount amount = new QuotedFigure.Amount(new BigDecimal(digits), BigDecimal.ONE);
                found.add(new QuotedFigure.Found(FIGURES.get(noun + "." + verb), amount, sentence.substring(from, token.end()), from));
            }
            if (digits != null) {
                end = -1;
            }
        }
        return found;
    }

    private static String before(String sentence, int at) {
        int comma = Math.max(sentence.lastIndexOf('，', at - 1), Math.max(sentence.lastIndexOf('；', at - 1), sentence.lastIndexOf('、', at - 1)));
        return sentence.substring(comma + 1, at);
    }

    private static QuotedFigure figure(String label, Function<AnnualReport, Long> cell) {
        return new QuotedFigure(label, Pattern.compile("(?!)"), null, report -> QuotedFigure.either(QuotedFigure.decimal(cell.apply(report))), true);
    }
}
