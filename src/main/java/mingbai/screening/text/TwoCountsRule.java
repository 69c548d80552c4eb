package mingbai.screening.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing counted twice with two results: 主动公开政府信息301条 in one section, 主动公开政府信息310条 in another. The words before the number must be the same after
 * those that say whose and when are taken off; within one report (a new 一、 begins another); silent where the words narrow the count to a channel or a time.
 */
final class TwoCountsRule implements Rule {

    private static final Pattern OFF = Pattern.compile("本年度|今年以来|今年|全年度|全年|年内|截至目前|目前|我[镇乡街道局委办县市区校站院]{1,2}|全[镇乡县市区局]|本(?:单位|机关|部门|局|委|镇|年)|(?:19|20)[0-9_xX]{2} ?年度?|一共|总共|共计|合计|总计|累计|共|已|了|各类|各种|[ （）]");
    private static final Pattern VERB = Pattern.compile("^(?:主动公开|公开|受理|收到|办理|发布|答复|召开|举办|组织|处理|接待|制定|印发|编发|开展)");
    private static final Pattern NARROWED = Pattern.compile("通过|网站|微信|微博|公众号|其中|上半年|下半年|季度|[0-9]月|日|比|较|上年|去年|往年|计划|拟|将|每|新增|分别|另|平均|至少|不少于|目标|任务|要求|应|须");
    private static final int SHORTEST = 6;

    /** What is counted, in which report, of which year. */
    private record Thing(int report, String year, String name, String unit) {}

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        Map<Thing, Quantity> first = new HashMap<>();
        int[] reports = reports(text);
        for (Quantity quantity : text.quantities()) {
            String clause = clause(text, quantity);
            String name = OFF.matcher(clause).replaceAll("");
            if (quantity.exact() && !quantity.countsNothing() && name.length() >= SHORTEST && VERB.matcher(name).find() && !NARROWED.matcher(clause).find()) {
                Thing thing = new Thing(report(reports, quantity.start()), year(clause), name, quantity.unit());
                Quantity before = first.putIfAbsent(thing, quantity);
                if (before != null && before.value().compareTo(quantity.value()) != 0) {
                    say(text, name, before, quantity, found);
                }
            }
        }
    }

    private static void say(Reading text, String name, Quantity before, Quantity quantity, Consumer<Doubt> found) {
        String other = text.plain().substring(before.start(), before.end()).strip();
        String here = text.plain().substring(quantity.start(), quantity.end()).strip();
        found.accept(text.doubt(DoubtKind.TWO_COUNTS, Math.max(0, quantity.start() - name.length()), quantity.end(), "“" + name + "”前后两个数字不同",
                "第" + text.lineOf(before.start()) + "行为" + other + "，第" + text.lineOf(quantity.start()) + "行为" + here));
    }

    private static String clause(Reading text, Quantity quantity) {
        int start = quantity.start();
        while (start > 0 && "，。；：、\n".indexOf(text.plain().charAt(start - 1)) < 0 && quantity.start() - start < 40) {
            start--;
        }
        return text.plain().substring(start, quantity.start()).strip();
    }

    private static String year(String clause) {
        Matcher year = Pattern.compile("(?:19|20)[0-9]{2}(?= ?年)").matcher(clause);
        return year.find() ? year.group() : "";
    }

    /** Where a first heading begins another report. */
    private static int[] reports(Reading text) {
        List<Integer> starts = new java.util.ArrayList<>();
        for (Matcher heading = Numerals.HEADING.matcher(text.plain()); heading.find();) {
            starts.add(heading.start());
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int report(int[] reports, int at) {
        int report = 0;
        while (report < reports.length && reports[report] <= at) {
            report++;
        }
        return Math.max(1, report);
    }
}
