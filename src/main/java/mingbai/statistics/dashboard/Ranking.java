package mingbai.statistics.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Label;
import mingbai.web.chart.Mark;
import mingbai.web.chart.Numbers;
import mingbai.web.chart.Series;
import mingbai.web.chart.Shade;
import mingbai.web.chart.Shape;
import org.springframework.stereotype.Component;

/**
 * Agencies by the share of what was done in time. A share of few cases says nothing: below the least number an agency is listed, with its numbers, but not ranked
 * (样本不足). Equal shares have the same rank. Agencies are never ranked by mere number.
 */
@Component
class Ranking {

    /**
     * @param part  key of the measure of what was in time; @param whole key of the measure it is a share of
     * @param least below so many an agency is not ranked
     */
    record Rule(String part, String whole, long least) {}

    static final Rule DUTIES = new Rule("duty.on-time", "duty.due", 10);
    static final Rule REQUESTS = new Rule("request.in-time", "request.closed", 5);

    private static final long FULL = 10_000;

    private final Drawn drawn;

    Ranking(Drawn drawn) {
        this.drawn = drawn;
    }

    /** One agency. @param rank 0 where it is not ranked */
    record Place(String agency, int rank, long part, long whole, long partBefore, long wholeBefore) {

        /** In hundredths of a percent. */
        long share() {
            return hundredths(part, whole);
        }
    }

    private static long hundredths(long part, long whole) {
        return whole == 0 ? 0 : part * FULL / whole;
    }

    /** Ranked ones first, then those with too few cases. */
    List<Place> places(Look look, Rule rule) {
        Map<String, Long> part = drawn.byAgency(rule.part(), look.asked());
        Map<String, Long> whole = drawn.byAgency(rule.whole(), look.asked());
        Map<String, Long> partBefore = drawn.byAgency(rule.part(), look.asked(look.before()));
        Map<String, Long> wholeBefore = drawn.byAgency(rule.whole(), look.asked(look.before()));
        List<Place> all = whole.keySet().stream().filter(agency -> whole.get(agency) > 0).map(agency -> new Place(agency, 0, part.getOrDefault(agency, 0L), whole.get(agency), partBefore.getOrDefault(agency, 0L),
                wholeBefore.getOrDefault(agency, 0L))).toList();
        return ranked(all, rule.least());
    }

    static List<Place> ranked(List<Place> all, long least) {
        List<Place> enough = all.stream().filter(place -> place.whole() >= least).sorted(Ranking::compare).toList();
        List<Place> places = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < enough.size(); i++) {
            Place place = enough.get(i);
            rank = i > 0 && sameShare(enough.get(i - 1), place) ? rank : i + 1;
            places.add(new Place(place.agency(), rank, place.part(), place.whole(), place.partBefore(), place.wholeBefore()));
        }
        all.stream().filter(place -> place.whole() < least).sorted(Comparator.comparingLong(Place::whole).reversed().thenComparing(Place::agency)).forEach(places::add);
        return places;
    }

    /** The greater share first; of equal ones who had more to do. */
    private static int compare(Place a, Place b) {
        int byShare = Long.compare(b.part() * a.whole(), a.part() * b.whole());
        int byNumber = Long.compare(b.whole(), a.whole());
        return byShare != 0 ? byShare : byNumber != 0 ? byNumber : a.agency().compareTo(b.agency());
    }

    private static boolean sameShare(Place a, Place b) {
        return a.part() * b.whole() == b.part() * a.whole();
    }

    Chart chart(Look look, String id, String title, Rule rule, int most) {
        List<Place> all = places(look, rule);
        List<Place> shown = shown(all, most);
        Map<String, String> names = drawn.agencyNames(shown.stream().map(Place::agency).toList());
        String unit = drawn.measure(rule.whole()).unit().label();
        long unranked = all.stream().filter(place -> place.rank() == 0).count();
        String note = "“" + drawn.measure(rule.part()).title() + "”占“" + drawn.measure(rule.whole()).title() + "”的比例。本期不足" + rule.least() + unit + "的机关不排名，标明“样本不足”"
                + (unranked == 0 ? "。" : "，共" + unranked + "个。") + (shown.size() < all.size() ? "图中列出排名最前和最后的共" + shown.size() + "个机关，全部" + all.size() + "个见下载的表格。" : "");
        return new Chart(id, Shape.BARS, title, note, "机关", shown.stream().map(place -> Label.of(names.get(place.agency()),
                look.address(place.agency(), mingbai.figure.Scope.OWN, Part.OVERVIEW))).toList(), series(look, shown, rule, unit), FULL, Drawn.files(look, id));
    }

    /** All, or where they are too many the first and the last of those ranked: who leads and who is behind. */
    static List<Place> shown(List<Place> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<Place> ranked = all.stream().filter(place -> place.rank() > 0).toList();
        if (ranked.size() <= most) {
            return all.subList(0, most);
        }
        return Stream.concat(ranked.stream().limit(most / 2), ranked.stream().skip(ranked.size() - (most - most / 2))).toList();
    }

    private List<Series> series(Look look, List<Place> shown, Rule rule, String unit) {
        String ofWhole = drawn.stand(look, drawn.measure(rule.whole()), look.period());
        String ofPart = drawn.stand(look, drawn.measure(rule.part()), look.period());
        return List.of(
                new Series("名次", "", Shade.NONE, shown.stream().map(place -> Mark.said(place.rank() == 0 ? "样本不足" : Integer.toString(place.rank()))).toList()),
                new Series(drawn.measure(rule.whole()).title(), unit, Shade.NONE, shown.stream()
                        .map(place -> Mark.of(place.whole(), look.recordsOf(place.agency(), drawn.measure(rule.whole()), look.period()) + ofWhole)).toList()),
                new Series("比例", "", Shade.MAIN, shown.stream().map(place -> share(look, rule, place, ofPart)).toList()),
                new Series("比上期", "", Shade.NONE, shown.stream().map(place -> Mark.said(change(place, rule.least()))).toList()));
    }

    private Mark share(Look look, Rule rule, Place place, String stand) {
        String share = Numbers.share(place.part(), place.whole());
        return new Mark(place.rank() == 0 ? 0 : place.share(), share, share, look.recordsOf(place.agency(), drawn.measure(rule.part()), look.period()) + stand);
    }

    /** In percentage points, with a sign and in words. */
    static String change(Place place, long least) {
        if (place.rank() == 0) {
            return "";
        }
        if (place.wholeBefore() < least) {
            return "上期样本不足";
        }
        long points = place.share() - hundredths(place.partBefore(), place.wholeBefore());
        if (points == 0) {
            return "→ 持平";
        }
        return (points > 0 ? "↑ 上升" : "↓ 下降") + java.math.BigDecimal.valueOf(Math.abs(points), 2).stripTrailingZeros().toPlainString() + "个百分点";
    }
}
