package mingbai.inspection.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Column;
import mingbai.catalog.reading.ColumnReading;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.publication.reading.FreshnessReading;
import mingbai.publication.reading.FreshnessReading.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How all columns of the regions stand: everything that is live is gone through once, whatever the number of columns. */
@Component
@Transactional(readOnly = true)
public class ColumnStates {

    private final ColumnReading columns;
    private final FreshnessReading freshness;
    private final AgencyReading agencies;
    private final ColumnTermTable terms;
    private final FullTextIndex index;

    ColumnStates(ColumnReading columns, FreshnessReading freshness, AgencyReading agencies, ColumnTermTable terms, @Qualifier("publicIndex") FullTextIndex index) {
        this.columns = columns;
        this.freshness = freshness;
        this.agencies = agencies;
        this.terms = terms;
        this.index = index;
    }

    /**
     * A region with columns.
     *
     * @param updated day on which anything of the region was last published, null when nothing with a date is live
     */
    public record Region(String code, List<ColumnState> columns, @Nullable LocalDate updated) {}

    /** How much, and when last. */
    private record Seen(long documents, @Nullable LocalDate newest) {

        static final Seen NOTHING = new Seen(0, null);

        Seen and(Seen other) {
            return new Seen(documents + other.documents, newest == null || other.newest != null && other.newest.isAfter(newest) ? other.newest : newest);
        }
    }

    /** @param only codes of regions, null for all */
    public List<Region> regions(@Nullable Collection<String> only) {
        Map<String, List<Column>> byRegion = new LinkedHashMap<>();
        columns.inUse().stream().filter(column -> only == null || only.contains(column.region()))
                .forEach(column -> byRegion.computeIfAbsent(column.region(), region -> new ArrayList<>()).add(column));
        if (byRegion.isEmpty()) {
            return List.of();
        }
        Map<String, List<Agency>> bodies = new HashMap<>();
        byRegion.keySet().forEach(region -> bodies.put(region, agencies.within(region)));
        Map<String, List<Group>> live = new HashMap<>();
        freshness.each(only == null ? null : bodies.values().stream().flatMap(List::stream).map(Agency::code).distinct().toList(),
                group -> live.computeIfAbsent(group.agency(), agency -> new ArrayList<>()).add(group));
        Map<Long, ColumnTerm> set = terms.all();
        return byRegion.entrySet().stream().map(entry -> region(entry.getKey(), entry.getValue(), bodies.getOrDefault(entry.getKey(), List.of()), live, set)).toList();
    }

    private Region region(String code, List<Column> all, List<Agency> bodies, Map<String, List<Group>> live, Map<Long, ColumnTerm> set) {
        List<Group> groups = bodies.stream().flatMap(body -> live.getOrDefault(body.code(), List.of()).stream()).toList();
        Map<Long, Seen> seen = new HashMap<>();
        Map<Long, ColumnClass> kinds = new HashMap<>();
        for (Column column : all) {
            Long parent = column.parent();
            ColumnClass above = parent == null ? ColumnClass.OTHER : kinds.getOrDefault(parent, ColumnClass.OTHER);
            ColumnTerm term = set.get(column.id());
            kinds.put(column.id(), term == null ? ColumnClasses.of(column.name(), above) : term.kind());
            seen.put(column.id(), own(column, groups, bodies));
        }
        for (Column column : all.reversed()) { // by path, so that those below are added before what they stand in
            if (column.parent() != null) {
                seen.computeIfPresent(column.parent(), (id, before) -> before.and(Objects.requireNonNull(seen.get(column.id()))));
            }
        }
        List<ColumnState> states = all.stream().map(column -> {
            Seen one = Objects.requireNonNull(seen.get(column.id()));
            ColumnTerm term = set.get(column.id());
            return new ColumnState(column, Objects.requireNonNull(kinds.get(column.id())), one.documents, one.newest, term == null ? 0 : term.days());
        }).toList();
        return new Region(code, states, sum(groups, group -> true).newest);
    }

    private Seen own(Column column, List<Group> groups, List<Agency> bodies) {
        return switch (column.shows()) {
            case GROUP -> Seen.NOTHING;
            case MATTER -> {
                Set<String> matters = columns.mattersOf(column);
                yield sum(groups, group -> matters.contains(group.matter()));
            }
            case THEME -> sum(groups, group -> values(column).anyMatch(theme -> group.theme().equals(theme) || group.theme().startsWith(theme + "\\")));
            case GENRE -> sum(groups, group -> values(column).anyMatch(group.genre()::equals));
            case AGENCY_KIND -> {
                Set<String> kinds = new HashSet<>(values(column).toList());
                Set<String> codes = new HashSet<>();
                bodies.stream().filter(body -> kinds.contains(body.kind().code()) && body.kind() != AgencyKind.SECTION).forEach(body -> codes.add(body.code()));
                yield sum(groups, group -> codes.contains(group.agency()));
            }
            case SEARCH -> searched(column);
        };
    }

    private Seen searched(Column column) {
        Hits hits = index.search(Query.of(column.shown().replace(';', ' ')).under(column.region()).newestFirst().page(0, 1));
        return new Seen(hits.total(), hits.hits().isEmpty() ? null : hits.hits().getFirst().entry().published());
    }

    private static Seen sum(List<Group> groups, Predicate<Group> wanted) {
        return groups.stream().filter(wanted).map(group -> new Seen(group.documents(), group.newest())).reduce(Seen.NOTHING, Seen::and);
    }

    private static Stream<String> values(Column column) {
        return Stream.of(column.shown().split(";")).map(String::strip).filter(value -> !value.isEmpty());
    }
}
