package mingbai.report.annual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the tables and how part one of a report quotes it.
 *
 * @param pattern   with the group {@code n} (the digits; none means 没有) and maybe {@code u} (万, 亿, 元)
 * @param needs     words the sentence must have for the pattern to mean this figure, null when the pattern alone is plain
 * @param cells     what may rightly be quoted, the cell itself first; empty when the report does not have it
 * @param ofAllOnly whether a clause on one body or one way of asking means something else
 */
record QuotedFigure(String label, Pattern pattern, @Nullable Pattern needs, Function<AnnualReport, List<BigDecimal>> cells, boolean ofAllOnly) {

    private static final String N = "(?:共计|共有|共|合计|总计|总数|总量|数量|累计|为|是|计|达|的|有|“|”)*(?<n>\\d+(?:\\.\\d+)?)(?<u>万)?";
    private static final String PIECES = "(?:件|份|条|宗|例|起|个|次|项|部)";
    private static final String ASKING = "(?:政府信息公开申请|信息公开申请|公开申请|依申请公开(?:政府信息|信息)?(?:的)?(?:申请|事项|件)?|政府信息依申请公开(?:申请)?)";
    private static final String OF_WHOM = "(?:到|了|的|各类|群众|公众|社会公众|有效|公民、?法人(?:和|或者?|及)其他组织(?:的|提出的|提交的)?)*";
    private static final Pattern ON_REQUESTS = Pattern.compile("信息公开申请|依申请公开|公开申请");

    private static final List<QuotedFigure> ALL = all(new ArrayList<>());

    /** @param unit what a 1 of the quoted number stands for: 10000 for 万 */
    record Amount(BigDecimal quoted, BigDecimal unit) {

        BigDecimal value() {
            BigDecimal value = quoted.multiply(unit).stripTrailingZeros();
            return value.scale() < 0 ? value.setScale(0) : value;
        }

        /** “4.5万件” fits 45210: a number is right as far as it is written out. */
        boolean fits(BigDecimal cell) {
            return cell.divide(unit, quoted.scale(), RoundingMode.HALF_UP).compareTo(quoted) == 0;
        }
    }

    /** Where a figure stands in a sentence. */
    record Found(QuotedFigure figure, Amount number, String words, int at) {}

    static List<QuotedFigure> all() {
        return ALL;
    }

    Amount scaled(BigDecimal number, Matcher quote) {
        String unit = quote.group("u") == null ? "" : quote.group("u");
        if (label.contains("万元")) {
            return new Amount(number, switch (unit) {
                case "亿" -> BigDecimal.valueOf(10_000);
                case "万" -> BigDecimal.ONE;
                default -> new BigDecimal("0.0001");
            });
        }
        return new Amount(number, unit.isEmpty() ? BigDecimal.ONE : BigDecimal.valueOf(10_000));
    }

    private static List<QuotedFigure> all(List<QuotedFigure> all) {
        Function<AnnualReport, List<BigDecimal>> received = report -> either(cell(report, Row.R1_NEW));
        Function<AnnualReport, List<BigDecimal>> taken = report -> either(cell(report, Row.R1_NEW), sum(report, List.of(Row.R1_NEW, Row.R2_CARRIED_IN)));
        String label = "本年新收政府信息公开申请";
        all.add(figure(label, "(?:新收|收到|接到|接收|收悉)" + OF_WHOM + ASKING + N + PIECES, null, received, true));
        all.add(figure(label, ASKING + "(?:共|全年)*(?:新收|收到|接到)(?:到|申请)*" + N + PIECES, null, received, true));
        all.add(figure(label, "(?:新收|收到|接到)" + OF_WHOM + "申请" + N + PIECES, ON_REQUESTS, received, true));
        all.add(figure(label, "(?:未|没有|从未)(?:收到|接到|新收)(?:过|任何|" + OF_WHOM + ")*" + ASKING + "(?<n>(?!))?(?<u>(?!))?", null, received, true));
        all.add(figure(label, "受理" + OF_WHOM + ASKING + N + PIECES, null, taken, true));
        all.add(figure("上年结转政府信息公开申请", "(?:上年度?|上一年度?|去年|前一年度?)结转(?:办理)?(?:的|来的)?" + ASKING + "?" + N + PIECES, ON_REQUESTS,
                report -> either(cell(report, Row.R2_CARRIED_IN)), false));
        all.add(figure("结转下年度继续办理", "结转(?:至|到)?(?:下年度?|次年度?|下一年度?|20\\d\\d年度?)(?:继续)?(?:办理)?(?:的)?" + ASKING + "?" + N + PIECES, ON_REQUESTS,
                report -> either(cell(report, Row.R4_CARRIED_OUT)), false));
        all.add(figure("本年度办理结果总计", "(?:办结|办理完毕)(?:了|各类)*" + ASKING + "?" + N + PIECES, ON_REQUESTS,
                report -> either(cell(report, Row.R3_7), minus(cell(report, Row.R3_7), cell(report, Row.R2_CARRIED_IN))), true));
        outcomes(all);
        decisions(all);
        applicants(all);
        return List.copyOf(all);
    }

    private static void outcomes(List<QuotedFigure> all) {
        outcome(all, "予以公开", "(?<!不|部分|决定不|没有)予以公开", List.of(Row.R3_1));
        outcome(all, "部分公开", "(?:予以)?部分公开", List.of(Row.R3_2));
        outcome(all, "不予公开", "不予公开", group("r3_3_"));
        outcome(all, "无法提供", "无法提供", group("r3_4_"));
        outcome(all, "不予处理", "不予处理", group("r3_5_"));
        outcome(all, "其他处理", "其他处理", group("r3_6_"));
    }

    private static void outcome(List<QuotedFigure> all, String label, String words, List<Row> rows) {
        all.add(figure(label, words + "(?:的)?(?:申请)?(?:”|）)?" + N + "(?:件|份|条|宗|例|起)", ON_REQUESTS, report -> either(sum(report, rows)), false));
    }

    private static void decisions(List<QuotedFigure> all) {
        decision(all, "许可", report -> either(decimal(report.table1().licences())));
        decision(all, "处罚", report -> either(decimal(report.table1().punishments())));
        decision(all, "强制", report -> either(decimal(report.table1().coercions())));
        all.add(new QuotedFigure("行政事业性收费金额（万元）", Pattern.compile("行政事业性收费(?:收入|金额|总额|收取)*" + N.replace("(?<u>万)?", "(?<u>万|亿)?") + "元"), null,
                report -> either(report.table1().feesWanYuan()), true));
        all.add(figure("行政复议总计", "行政复议(?:案件|案|申请)*" + N + "(?:件|起|宗|例)", Pattern.compile("信息公开"),
                report -> either(decimal(report.table3().cell(RemedyRow.RECONSIDERATION, RemedyColumn.TOTAL))), true));
        all.add(figure("行政诉讼总计", "行政诉讼(?:案件|案)*" + N + "(?:件|起|宗|例)", Pattern.compile("信息公开"), QuotedFigure::suits, true));
    }

    private static void decision(List<QuotedFigure> all, String what, Function<AnnualReport, List<BigDecimal>> cells) {
        all.add(figure("行政" + what + "处理决定", "(?:(?:作出|办理)(?:的)?行政" + what + "(?:处理)?(?:决定)?|行政" + what + "(?:处理)?决定)" + N + "(?:件|项|宗|起|个|次|例)", null, cells, true));
    }

    private static void applicants(List<QuotedFigure> all) {
        Pattern received = Pattern.compile("(?:收到|新收|受理)[^；]*申请");
        all.add(figure("本年新收政府信息公开申请（自然人）", "自然人(?:的)?(?:申请|提出|提出的申请)?" + N + "(?:件|份|条|宗|例)", received,
                report -> either(decimal(report.table2().cell(Row.R1_NEW, Column.NATURAL)), decimal(report.table2().sum(List.of(Row.R1_NEW, Row.R2_CARRIED_IN), Column.NATURAL))), false));
        all.add(figure("本年新收政府信息公开申请（法人或其他组织）", "法人(?:或者?|和|及|、)其他组织(?:的)?(?:申请|提出|提出的申请)?" + N + "(?:件|份|条|宗|例)", received,
                report -> either(minus(cell(report, Row.R1_NEW), decimal(report.table2().cell(Row.R1_NEW, Column.NATURAL))),
                        minus(sum(report, List.of(Row.R1_NEW, Row.R2_CARRIED_IN)), decimal(report.table2().sum(List.of(Row.R1_NEW, Row.R2_CARRIED_IN), Column.NATURAL)))), false));
    }

    private static QuotedFigure figure(String label, String pattern, @Nullable Pattern needs, Function<AnnualReport, List<BigDecimal>> cells, boolean ofAllOnly) {
        return new QuotedFigure(label, Pattern.compile(pattern), needs, cells, ofAllOnly);
    }

    private static List<BigDecimal> suits(AnnualReport report) {
        BigDecimal direct = decimal(report.table3().cell(RemedyRow.SUIT_DIRECT, RemedyColumn.TOTAL));
        BigDecimal after = decimal(report.table3().cell(RemedyRow.SUIT_AFTER_RECONSIDERATION, RemedyColumn.TOTAL));
        return direct == null || after == null ? List.of() : List.of(direct.add(after));
    }

    private static List<Row> group(String prefix) {
        return Row.leaves().stream().filter(row -> row.key().startsWith(prefix)).toList();
    }

    private static @Nullable BigDecimal cell(AnnualReport report, Row row) {
        return decimal(report.table2().cell(row, Column.TOTAL));
    }

    private static @Nullable BigDecimal sum(AnnualReport report, List<Row> rows) {
        return decimal(report.table2().sum(rows, Column.TOTAL));
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal from, @Nullable BigDecimal less) {
        return from == null || less == null ? null : from.subtract(less);
    }

    static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** The first is the cell itself: without it nothing can be said. */
    static List<BigDecimal> either(@Nullable BigDecimal... cells) {
        return cells[0] == null ? List.of() : Arrays.stream(cells).filter(Objects::nonNull).distinct().toList();
    }
}
