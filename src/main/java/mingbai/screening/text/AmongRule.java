package mingbai.screening.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A total and, after 其中, its parts: 共受理咨询250人次，其中网上50人次、来访153人次…. More than the total is a contradiction. Less is advice, and only where
 * every piece of the list is a part; 等 and 主要 leave it open. Silent where parts may overlap: channels, qualities of people, a part as large as the whole.
 */
final class AmongRule implements Rule {

    private static final Pattern AMONG = Pattern.compile("其中[：，、]?");
    /** Between the total and 其中 nothing else is told. */
    private static final int NEAR = 16;
    private static final Pattern CHANNEL = Pattern.compile("网站|微信|微博|公众号|公开栏|公示栏|渠道|平台|媒体|报刊|广播|电视|客户端|公报|手机");
    private static final Pattern QUALITY = Pattern.compile("党员|女|男|岁|学历|本科|研究生|大专|博士|硕士|民族|职称|中级|高级|贫困|低保|残疾|以上|以下|户籍|持证");
    private static final Pattern OPEN = Pattern.compile("等|主要|包括|重点|还有|特别|仅|左右|例如");
    private static final Pattern COMPARES = Pattern.compile("比|较|增|减|占|上年|去年|同期|历年|往年|下降|上升|率");
    /** Here the list of parts ends: another total is told, or something else that was done. */
    private static final Pattern NEW_TOTAL = Pattern.compile("共(?![同享和])|合计|累计|总|小计|另|此外|同时|还|结转|更正|撤下|撤回|废止|到期|按时|编发|举办|召开|展示");

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Matcher among = AMONG.matcher(text.plain()); among.find();) {
            total(text, among.start()).ifPresent(total -> judge(text, total, list(text, among), found));
        }
    }

    private static Optional<Quantity> total(Reading text, int among) {
        List<Quantity> before = text.quantities(Math.max(0, among - 40), among);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Quantity last = before.getLast();
        String between = text.plain().substring(Math.min(among, last.end()), among);
        return last.exact() && !last.countsNothing() && between.length() <= NEAR && between.indexOf('\n') < 0 && !between.contains("比") && !between.contains("增")
                && (between.indexOf('。') < 0 || between.indexOf('。') == between.length() - 1) ? Optional.of(last) : Optional.empty();
    }

    /** What follows, up to the full stop, the closing bracket or the next 其中. */
    private static Reading.Span list(Reading text, Matcher among) {
        int end = text.sentenceEnd(among.end());
        boolean bracketed = among.start() > 0 && text.plain().charAt(among.start() - 1) == '（';
        int close = text.plain().indexOf('）', among.end());
        int next = text.plain().indexOf("其中", among.end());
        end = bracketed && close >= 0 ? Math.min(end, close) : end;
        return new Reading.Span(among.end(), next >= 0 ? Math.min(end, next) : end);
    }

    private static void judge(Reading text, Quantity total, Reading.Span list, Consumer<Doubt> found) {
        String words = text.plain(list);
        Parts parts = Parts.of(text, total, list);
        if (parts.all.size() < 2 || parts.unclear || Blank.in(words, total.unit())) {
            return;
        }
        Sum sum = new Sum(parts.all, total);
        int over = sum.over().signum();
        boolean qualities = "人名户".contains(total.unit()) && QUALITY.matcher(words).find();
        if (over > 0 && !qualities && !sum.hasPartAsLargeAsTotal() && !CHANNEL.matcher(words).find()) {
            found.accept(text.doubt(DoubtKind.PARTS_TOTAL, total.start(), parts.end(), "所列各部分之和大于总数", sum.computed()));
        } else if (over < 0 && parts.whole && !qualities && !OPEN.matcher(words).find()) {
            found.accept(text.doubt(DoubtKind.PARTS_BELOW, total.start(), parts.end(), "所列各部分之和小于总数，如果没有列全，请写明“等”", sum.computed()));
        }
    }

    /** The parts that a list tells; whole when every piece of it is one. */
    private static final class Parts {

        private final List<Quantity> all = new ArrayList<>();
        private boolean whole = true;
        private boolean unclear;

        static Parts of(Reading text, Quantity total, Reading.Span list) {
            Parts parts = new Parts();
            for (Reading.Span group : groups(text, total, list)) {
                if (NEW_TOTAL.matcher(text.plain(group)).find()) {
                    break;
                }
                parts.read(text, total, group);
            }
            return parts;
        }

        /** Semicolons part the list where each stretch holds one part; where the first holds several, the list ends with it. */
        private static List<Reading.Span> groups(Reading text, Quantity total, Reading.Span list) {
            List<Reading.Span> groups = text.pieces(list, "；");
            boolean several = !groups.isEmpty() && text.pieces(groups.getFirst(), "，、").stream().mapToInt(piece -> same(text, total, piece).size()).sum() > 1;
            return several ? text.pieces(groups.getFirst(), "，、") : groups;
        }

        private void read(Reading text, Quantity total, Reading.Span group) {
            List<Quantity> same = new ArrayList<>();
            for (Reading.Span piece : text.pieces(group, "，、")) {
                if (!COMPARES.matcher(text.plain(piece)).find()) {
                    same.addAll(same(text, total, piece));
                }
            }
            whole &= same.size() == 1;
            unclear |= same.size() > 1 || same.stream().anyMatch(quantity -> !quantity.exact());
            all.addAll(same);
        }

        /** Quantities of the total's unit; what stands in brackets explains a part. */
        private static List<Quantity> same(Reading text, Quantity total, Reading.Span piece) {
            return text.quantities(piece.start(), piece.end()).stream().filter(quantity -> quantity.isOf(total.unit()))
                    .filter(quantity -> !bracketed(text.plain().substring(piece.start(), quantity.start()))).toList();
        }

        private static boolean bracketed(String before) {
            return before.lastIndexOf('（') > before.lastIndexOf('）');
        }

        int end() {
            return all.getLast().end();
        }
    }
}
