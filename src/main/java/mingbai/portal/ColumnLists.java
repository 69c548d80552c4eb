package mingbai.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Column;
import mingbai.catalog.reading.ColumnReading;
import mingbai.publication.reading.PublishedFilter;
import org.springframework.stereotype.Component;

/** What the rule of a column selects among the documents of its region. */
@Component
class ColumnLists {

    private final ColumnReading columns;
    private final AgencyReading agencies;

    ColumnLists(ColumnReading columns, AgencyReading agencies) {
        this.columns = columns;
        this.agencies = agencies;
    }

    /** One value of the rule and the list it makes. @param address of the same list among all documents */
    record Part(String label, PublishedFilter filter, String address) {}

    /** None for a column that only holds others, or that searches for words. */
    List<Part> parts(Column column) {
        PublishedFilter region = PublishedFilter.of(agencies.subtree(column.region()));
        Narrowing under = Narrowing.NONE.withUnder(column.region());
        return switch (column.shows()) {
            case GROUP, SEARCH -> List.of();
            case MATTER -> List.of(new Part(column.name(), region.matters(orNone(columns.mattersOf(column))), ""));
            case THEME -> values(column).map(theme -> new Part(theme, region.theme(theme), under.withTheme(theme).address(ListPages.BASE))).toList();
            case GENRE -> values(column).map(genre -> new Part(genre, region.genre(genre), under.withGenre(genre).address(ListPages.BASE))).toList();
            case AGENCY_KIND -> List.of(new Part(column.name(), PublishedFilter.of(orNone(ofKinds(column))), ""));
        };
    }

    private static java.util.stream.Stream<String> values(Column column) {
        return Arrays.stream(column.shown().split(";")).map(String::strip).filter(value -> !value.isEmpty());
    }

    private List<String> ofKinds(Column column) {
        Set<String> kinds = Set.of(column.shown().split(";"));
        return agencies.within(column.region()).stream().filter(agency -> kinds.contains(agency.kind().code()) && agency.kind() != AgencyKind.SECTION)
                .map(Agency::code).toList();
    }

    /** An empty list would narrow nothing. */
    private static List<String> orNone(java.util.Collection<String> codes) {
        return codes.isEmpty() ? List.of("(none)") : List.copyOf(codes);
    }
}
