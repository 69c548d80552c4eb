package mingbai.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Column;
import mingbai.catalog.ColumnContents;
import mingbai.index.FullTextIndex;
import mingbai.index.Query;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Counts what each column of a region would show: one statement for each way of selecting that occurs, whatever the number of columns. */
@Component
class ColumnFilings implements ColumnContents {

    private final PublishedReading published;
    private final AgencyReading agencies;
    private final FullTextIndex index;

    ColumnFilings(PublishedReading published, AgencyReading agencies, @Qualifier("publicIndex") FullTextIndex index) {
        this.published = published;
        this.agencies = agencies;
        this.index = index;
    }

    @Override
    public Map<Long, Long> counts(String region, Collection<Column> columns, Map<Long, Collection<String>> matters) {
        List<Agency> bodies = agencies.within(region);
        Map<PublishedReading.By, Map<String, Long>> counted = new HashMap<>();
        Map<Long, Long> counts = new HashMap<>();
        for (Column column : columns) {
            counts.put(column.id(), switch (column.shows()) {
                case GROUP -> 0L;
                case MATTER -> sum(by(PublishedReading.By.MATTER, bodies, counted), matters.getOrDefault(column.id(), List.of())::contains);
                case THEME -> sum(by(PublishedReading.By.THEME, bodies, counted), theme -> parts(column).stream()
                        .anyMatch(wanted -> theme.equals(wanted) || theme.startsWith(wanted + "\\")));
                case GENRE -> sum(by(PublishedReading.By.GENRE, bodies, counted), parts(column)::contains);
                case AGENCY_KIND -> {
                    Collection<String> codes = bodies.stream().filter(body -> parts(column).contains(body.kind().code())).map(Agency::code).collect(Collectors.toSet());
                    yield sum(by(PublishedReading.By.AGENCY, bodies, counted), codes::contains);
                }
                case SEARCH -> index.search(Query.of(column.shown().replace(';', ' ')).under(region)).total();
            });
        }
        return counts;
    }

    private Map<String, Long> by(PublishedReading.By by, List<Agency> bodies, Map<PublishedReading.By, Map<String, Long>> counted) {
        return counted.computeIfAbsent(by, way -> published.counts(PublishedFilter.of(bodies.stream().map(Agency::code).toList()), way).stream()
                .collect(Collectors.toMap(PublicListReading.Count::value, PublicListReading.Count::count)));
    }

    private static long sum(Map<String, Long> counts, Predicate<String> wanted) {
        return counts.entrySet().stream().filter(entry -> wanted.test(entry.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    private static List<String> parts(Column column) {
        return List.of(column.shown().split(";"));
    }
}
