package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.DutyPlan.Days;
import mingbai.catalog.DutyPlan.OnRecord;
import mingbai.catalog.DutyPlan.Owed;
import mingbai.catalog.reading.CatalogReading;

/** What the plans of some agencies are made from, besides calendar and record: their catalogs and their own days. Read once for all of them. */
final class DutyInputs {

    /** How far ahead a coming period is shown before it begins. */
    private static final int DAYS_AHEAD = 7;

    private final Map<String, Life> lives = new HashMap<>();
    private final Map<String, Map<String, List<Matter>>> matters = new HashMap<>();

    private DutyInputs() {}

    /** The days of an agency and who carries on its duties: the first body that follows it, over as many reforms as there were (Art. 10). */
    private record Life(String owedBy, LocalDate first, LocalDate last, boolean heirless) {

        /** An agency that ends on a later day is not gone yet. */
        Days days(LocalDate counted, LocalDate today) {
            return new Days(counted.isAfter(first) ? counted : first, last, heirless && last.isBefore(today), today, today.plusDays(DAYS_AHEAD));
        }
    }

    static DutyInputs read(CatalogReading catalog, AgencyReading agencies, Collection<String> codes, LocalDate today) {
        DutyInputs inputs = new DutyInputs();
        for (Agency agency : agencies.byCodes(codes)) {
            LocalDate from = agency.facts().validFrom();
            LocalDate to = agency.facts().validTo();
            boolean heir = !agency.facts().successor().isEmpty();
            boolean followed = heir && (to == null || to.isBefore(today)); // a reform of a later day has not come yet
            inputs.lives.put(agency.code(), new Life(followed ? agencies.successorOf(agency.code()) : agency.code(), from == null ? LocalDate.MIN : from,
                    to == null ? LocalDate.MAX : to, to != null && !heir));
        }
        catalog.historyOf(codes).forEach((agency, history) -> {
            Map<String, List<Matter>> byCode = new LinkedHashMap<>();
            history.forEach(matter -> byCode.computeIfAbsent(matter.code(), code -> new ArrayList<>(1)).add(matter));
            inputs.matters.put(agency, byCode);
        });
        return inputs;
    }

    /** Everything the agency owes; nothing for one that is not known. */
    List<Duty> planned(String agency, LocalDate counted, LocalDate today, DutyClock dates, Map<String, OnRecord> record) {
        List<Duty> planned = new ArrayList<>();
        matters.getOrDefault(agency, Map.of()).keySet().forEach(matter -> planned.addAll(planned(agency, matter, counted, today, dates, record)));
        return planned;
    }

    List<Duty> planned(String agency, String matter, LocalDate counted, LocalDate today, DutyClock dates, Map<String, OnRecord> record) {
        Life life = lives.get(agency);
        List<Matter> versions = versions(agency, matter);
        if (life == null || versions.isEmpty()) {
            return List.of();
        }
        return DutyPlan.of(new Owed(agency, life.owedBy, matter, versions), life.days(counted, today), dates, record.getOrDefault(matter, OnRecord.NOTHING));
    }

    /** The wordings of a matter for the agency, in the order of their days. */
    List<Matter> versions(String agency, String matter) {
        return matters.getOrDefault(agency, Map.of()).getOrDefault(matter, List.of());
    }
}
