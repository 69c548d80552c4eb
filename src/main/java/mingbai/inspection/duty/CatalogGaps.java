package mingbai.inspection.duty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.catalog.Cadence;
import mingbai.catalog.Charge;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.ChargeReading;
import mingbai.catalog.reading.CountingReading;
import mingbai.catalog.reading.DutyPatternReading;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.ObligedAgencies;
import mingbai.inspection.Sweep;
import mingbai.publication.reading.FreshnessReading;
import org.springframework.stereotype.Component;

/**
 * Whether what agencies publish is complete against their catalogs and as frequent as these say (Arts. 12, 19-21, 26). Where duties are counted the clock of
 * each duty says so already and finer; here the others are looked at.
 */
@Component
class CatalogGaps implements Sweep {

    static final String NO_CATALOG = "duty.no-catalog";
    static final String NO_CHARGE = "duty.no-charge";
    static final String NEVER = "duty.never";
    static final String CADENCE = "duty.cadence";

    private static final int NAMED = 10;

    private final ObligedAgencies obliged;
    private final CatalogReading catalogs;
    private final ChargeReading charges;
    private final CountingReading counting;
    private final DutyPatternReading patterns;
    private final FreshnessReading freshness;

    CatalogGaps(ObligedAgencies obliged, CatalogReading catalogs, ChargeReading charges, CountingReading counting, DutyPatternReading patterns, FreshnessReading freshness) {
        this.obliged = obliged;
        this.catalogs = catalogs;
        this.charges = charges;
        this.counting = counting;
        this.patterns = patterns;
        this.freshness = freshness;
    }

    @Override
    public List<String> rules() {
        return List.of(NO_CATALOG, NO_CHARGE, NEVER, CADENCE);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        List<Agency> bodies = obliged.of(look);
        List<String> codes = bodies.stream().map(Agency::code).toList();
        Map<String, List<Matter>> catalog = catalogs.inForceOf(codes, look.day());
        Map<String, Map<String, Charge>> charged = charges.nowOf(codes);
        for (Agency body : bodies) {
            List<Matter> matters = catalog.getOrDefault(body.code(), List.of());
            if (matters.isEmpty()) {
                found.accept(new Fault(NO_CATALOG, body.code(), "agency", body.code(), "", "没有公开目录", "本机关没有在用的公开事项，应当编制、公布政府信息公开目录并及时更新（条例第十二条）。", "/desk/catalog"));
            }
            charge(body, matters, charged.getOrDefault(body.code(), Map.of()), found);
        }
        Published published = published(codes);
        Set<String> counted = counting.startsOf(codes).keySet();
        Set<String> stated = patterns.stated(codes);
        long looked = 0;
        for (Agency body : bodies.stream().filter(agency -> !counted.contains(agency.code())).toList()) {
            List<Matter> matters = catalog.getOrDefault(body.code(), List.of()).stream().filter(Matter::isProactive).toList();
            looked += matters.size();
            never(look, body, matters, published, stated, found);
            matters.forEach(matter -> cadence(look, body, matter, published, found));
        }
        long all = catalog.values().stream().mapToLong(List::size).sum();
        return Map.of(NO_CATALOG, (long) bodies.size(), NO_CHARGE, all, NEVER, looked, CADENCE, looked);
    }

    /** Day of the newest paper by agency and matter; a paper without a date leaves the matter published on no day. */
    private record Published(Map<String, LocalDate> newest) {

        boolean ever(String agency, String matter) {
            return newest.containsKey(agency + ":" + matter);
        }
    }

    private Published published(List<String> codes) {
        Map<String, LocalDate> newest = new HashMap<>();
        freshness.each(codes, group -> newest.merge(group.agency() + ":" + group.matter(), group.newest() == null ? LocalDate.MIN : group.newest(),
                (one, other) -> one.isAfter(other) ? one : other));
        return new Published(newest);
    }

    private static void charge(Agency body, List<Matter> matters, Map<String, Charge> charged, Consumer<Fault> found) {
        List<Matter> nobodys = matters.stream().filter(matter -> !charged.containsKey(matter.code())).toList();
        if (!nobodys.isEmpty()) {
            found.accept(new Fault(NO_CHARGE, body.code(), "agency", body.code(), "", "公开事项没有明确责任",
                    "目录在用事项" + matters.size() + "项，其中" + nobodys.size() + "项没有明确责任科室和责任人：" + named(nobodys) + "。", "/desk/catalog"));
        }
    }

    private static void never(Look look, Agency body, List<Matter> matters, Published published, Set<String> stated, Consumer<Fault> found) {
        LocalDate since = look.day().minusDays(look.threshold(NEVER, "days"));
        List<Matter> never = matters.stream().filter(matter -> matter.cadence() != Cadence.AD_HOC && !matter.effectiveOn().isAfter(since))
                .filter(matter -> !published.ever(body.code(), matter.code()) && !stated.contains(body.code() + ":" + matter.code())).toList();
        if (!never.isEmpty()) {
            found.accept(new Fault(NEVER, body.code(), "agency", body.code(), "", "目录事项从未公开",
                    "目录在用事项中有" + never.size() + "项从未公开过信息，也没有说明没有此类信息：" + named(never) + "。", "/desk/catalog"));
        }
    }

    private static void cadence(Look look, Agency body, Matter matter, Published published, Consumer<Fault> found) {
        LocalDate newest = published.newest().get(body.code() + ":" + matter.code());
        if (!matter.cadence().isPeriodic() || newest == null) {
            return;
        }
        long days = look.threshold(CADENCE, matter.cadence().code());
        if (newest.equals(LocalDate.MIN) || newest.plusDays(days).isBefore(look.day())) {
            found.accept(new Fault(CADENCE, body.code(), "matter", body.code() + ":" + matter.code(), "", matter.name(),
                    "目录规定" + matter.cadence().label() + "公开，" + (newest.equals(LocalDate.MIN) ? "已公开的信息都没有显示发布日期" : "最近一次公开在" + newest)
                            + "，超过" + days + "天没有再公开，也没有启用按期计算。", "/desk/catalog"));
        }
    }

    private static String named(List<Matter> matters) {
        return matters.stream().limit(NAMED).map(Matter::name).collect(Collectors.joining("、")) + (matters.size() > NAMED ? "等" : "");
    }
}
