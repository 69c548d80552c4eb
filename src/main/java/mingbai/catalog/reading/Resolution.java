package mingbai.catalog.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import mingbai.agency.Agency;
import mingbai.catalog.Matter;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.MatterVersion;
import mingbai.catalog.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one agency: the matters of the standards meant for it, of two standards that bring the same one the nearer, with what
 * the agency added, adjusted or declined over them.
 *
 * @param standards those that hold for the agency, the nearest first
 * @param matters   versions by the code of their standard
 * @param local     the agency's own versions
 */
record Resolution(Agency agency, List<Standard> standards, Map<String, List<MatterVersion>> matters, List<MatterVersion> local) {

    /** By their codes. */
    Map<String, Matter> ofStandards(LocalDate day) {
        Map<String, Matter> found = new TreeMap<>();
        if (agency.validOn(day)) {
            for (Standard standard : standards) {
                for (MatterVersion version : matters.getOrDefault(standard.code(), List.of())) {
                    if (version.inForceOn(day) && concerns(version.facts())) {
                        found.putIfAbsent(version.code(), new Matter(version.code(), version.facts(), "", standard.code(), version.effectiveOn(), version.endsOn()));
                    }
                }
            }
        }
        return found;
    }

    private boolean concerns(MatterFacts facts) {
        return facts.level().isEmpty() || MatterFacts.split(facts.level()).contains(agency.level().code());
    }

    List<Matter> on(LocalDate day) {
        Map<String, Matter> found = ofStandards(day);
        for (MatterVersion version : local) {
            if (version.inForceOn(day) && agency.validOn(day)) {
                @Nullable Matter standard = found.get(version.code());
                switch (version.kind()) {
                    case OWN -> found.put(version.code(), made(version, "", version.facts()));
                    case DECLINED -> found.remove(version.code());
                    case ADJUSTED -> {
                        if (standard != null) {
                            found.put(version.code(), made(version, standard.standard(), standard.facts().under(version.facts(), version.changed())));
                        }
                    }
                    case STANDARD -> throw new IllegalStateException("a standard's matter among those of an agency: " + version.id());
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Matter made(MatterVersion version, String standard, MatterFacts facts) {
        return new Matter(version.code(), facts, agency.code(), standard, version.effectiveOn(), version.endsOn());
    }

    /** Every stretch of days on which a matter held in the same words; those of one matter follow each other. */
    List<Matter> history() {
        List<LocalDate> days = List.copyOf(turningDays());
        Map<String, List<Matter>> stretches = new TreeMap<>();
        for (int i = 0; i < days.size(); i++) {
            @Nullable LocalDate last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : null;
            for (Matter matter : on(days.get(i))) {
                append(stretches.computeIfAbsent(matter.code(), code -> new ArrayList<>()), matter.during(days.get(i), last));
            }
        }
        return stretches.values().stream().flatMap(List::stream).toList();
    }

    private static void append(List<Matter> stretches, Matter next) {
        if (!stretches.isEmpty() && stretches.getLast().saysTheSameAs(next) && next.effectiveOn().minusDays(1).equals(stretches.getLast().endsOn())) {
            stretches.set(stretches.size() - 1, next.during(stretches.getLast().effectiveOn(), next.endsOn()));
        } else {
            stretches.add(next);
        }
    }

    private SortedSet<LocalDate> turningDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        List<MatterVersion> all = new ArrayList<>(local);
        standards.forEach(standard -> all.addAll(matters.getOrDefault(standard.code(), List.of())));
        all.forEach(version -> {
            days.add(version.effectiveOn());
            if (version.endsOn() != null) {
                days.add(Objects.requireNonNull(version.endsOn()).plusDays(1));
            }
        });
        @Nullable LocalDate from = agency.facts().validFrom();
        @Nullable LocalDate to = agency.facts().validTo();
        if (from != null) {
            days.add(from);
        }
        if (to != null) {
            days.add(to.plusDays(1));
        }
        return days;
    }

    /** The agencies with their own, by code. */
    static Map<String, List<MatterVersion>> byAgency(List<MatterVersion> versions) {
        Map<String, List<MatterVersion>> found = new LinkedHashMap<>();
        versions.forEach(version -> found.computeIfAbsent(version.agency(), code -> new ArrayList<>()).add(version));
        return found;
    }

    static Map<String, List<MatterVersion>> byStandard(List<MatterVersion> versions) {
        Map<String, List<MatterVersion>> found = new LinkedHashMap<>();
        versions.forEach(version -> found.computeIfAbsent(version.standard(), code -> new ArrayList<>()).add(version));
        return found;
    }
}
