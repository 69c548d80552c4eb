package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * numbers that part one (总体情况) quotes against the cells of the tables. Only a number whose meaning is plain is compared: not one of another
 * year, of part of a year or of one body among several, not “近300件”. Where a figure is quoted several times and one fits, the others count as
 * quoting something narrower unless they say 全年.
 */
final class NarrativeFigures {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(?:自|从)?(?:20\\d\\d年)?1月1日起?(?:至|到|—|-|－)(?:20\\d\\d年)?12月31日|截[至止](?:20\\d\\d年)?(?:12月31日|12月底|年底)");
    private static final Pattern PART_OF_YEAR = Pattern.compile("半年|季度|截[至止]|\\d月|月份|当月|每月|月均|日均");
    private static final Pattern OTHER_YEAR = Pattern.compile("去年|前年|上年|上一年|同期|历年|以来");
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("其中|部门|县区|县（|区县|乡镇|街道|单位|窗口|网络|网上|信函|邮寄|现场|传真|当面|各(?!级|类|项)");
    private static final Pattern ALL_OF_IT = Pattern.compile("全年|全市共|全县共|全区共|全省共|合计|总计|本年度?共");

    private final AnnualReport report;
    private final Map<QuotedFigure, List<Quote>> quotes = new LinkedHashMap<>();

    private record Quote(BigDecimal number, String words, boolean fits, boolean ofAll) {}

    private NarrativeFigures(AnnualReport report) {
        this.report = report;
    }

    static List<Broken> check(AnnualReport report) {
        String text = report.narrative().get(1);
        if (text == null) {
            return List.of();
        }
        NarrativeFigures figures = new NarrativeFigures(report);
        Matcher sentence = SENTENCE.matcher(normal(text));
        while (sentence.find()) {
            figures.read(sentence.group());
        }
        return figures.broken();
    }

    /** Digits are ASCII, no separators of thousands, no blanks. */
    private static String normal(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(c -> ascii.append((char) (c >= '０' && c <= '９' || c == '．' ? c - 0xfee0 : c)));
        return ascii.toString().replaceAll("[ \\t\\u3000\\u00a0]+", "").replaceAll("(?<=\\d)[,，](?=\\d{3}(?!\\d))", "");
    }

    private void read(String sentence) {
        for (QuotedFigure figure : QuotedFigure.all()) {
            Matcher quote = figure.pattern().matcher(sentence);
            while (quote.find()) {
                if (figure.needs() == null || figure.needs().matcher(sentence).find()) {
                    take(figure, quote, sentence);
                }
            }
        }
        for (QuotedFigure.Found found : QuotedFiles.of(sentence)) {
            take(found.figure(), found.number(), found.words(), sentence, found.at());
        }
    }

    private void take(QuotedFigure figure, Matcher quote, String sentence) {
        String digits = quote.group("n");
        BigDecimal number = digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
        take(figure, figure.scaled(number, quote), quote.group(), sentence, quote.start());
    }

    private void take(QuotedFigure figure, QuotedFigure.Amount amount, String words, String sentence, int at) {
        List<BigDecimal> cells = figure.cells().apply(report);
        if (!cells.isEmpty() && meansTheYear(figure, sentence, at)) {
            boolean fits = cells.stream().anyMatch(amount::fits);
            quotes.computeIfAbsent(figure, any -> new ArrayList<>())
                    .add(new Quote(amount.value(), words, fits, ALL_OF_IT.matcher(clause(sentence, at, words.length())).find()));
        }
    }

    private boolean meansTheYear(QuotedFigure figure, String sentence, int at) {
        Matcher year = YEAR.matcher(sentence.substring(0, at));
        String last = "";
        while (year.find()) {
            last = year.group(1);
        }
        if (!last.isEmpty() && Integer.parseInt(last) != report.year()) {
            return false;
        }
        String before = clause(sentence, at, 0);
        String since = WHOLE_YEAR.matcher(sentence.substring(Math.max(sentence.lastIndexOf('；', at), 0), at)).replaceAll("");
        return !PART_OF_YEAR.matcher(since).find() && !OTHER_YEAR.matcher(before).find() && (!figure.ofAllOnly() || !ONE_OF_SEVERAL.matcher(before).find());
    }

    /** From the last full clause mark on; “其中，” belongs to the clause after it. */
    private static String clause(String sentence, int at, int length) {
        int begin = at;
        while (begin > 0 && !endsClause(sentence, begin - 1)) {
            begin--;
        }
        return sentence.substring(begin, at + length);
    }

    private static boolean endsClause(String sentence, int at) {
        return sentence.charAt(at) == '，' ? !sentence.startsWith("其中", Math.max(0, at - 2)) : "；;：:（(".indexOf(sentence.charAt(at)) >= 0;
    }

    private List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        quotes.forEach((figure, all) -> {
            boolean oneFits = all.stream().anyMatch(Quote::fits);
            all.stream().filter(quote -> !quote.fits() && (!oneFits || quote.ofAll())).distinct().forEach(quote -> {
                BigDecimal cell = figure.cells().apply(report).getFirst();
                broken.add(Broken.warning("X-1", "narrative.1", cell, quote.number(),
                        "“总体情况”写“" + quote.words() + "”，表中" + figure.label() + "为" + Broken.text(cell)));
            });
        });
        return broken;
    }
}
