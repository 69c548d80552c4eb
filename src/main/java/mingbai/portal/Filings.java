package mingbai.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.portal.Narrowings.Counted;
import mingbai.portal.Platform.Column;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.publication.reading.PublishedReading.By;
import org.springframework.stereotype.Component;

/** Under which item of Arts. 20 and 21 an agency's documents are filed: by the matters its catalog has or ever had. */
@Component
class Filings {

    /** Documents filed under no matter, or one the catalog never had. */
    private static final int NONE = 0;
    private static final String NONE_LABEL = "尚未归入事项";

    private final CatalogReading catalog;
    private final PublishedReading published;
    private final Clock clock;

    Filings(CatalogReading catalog, PublishedReading published, Clock clock) {
        this.catalog = catalog;
        this.published = published;
        this.clock = clock;
    }

    /** Item by code of matter, past ones included. */
    private Map<String, Integer> items(String agency) {
        Map<String, Integer> items = new LinkedHashMap<>();
        catalog.history(agency).forEach(matter -> items.put(matter.code(), matter.item()));
        return items;
    }

    /** The matters of an item; for none at all a code nothing has, so that an item without matters is an empty list and not everything. */
    PublishedFilter under(String agency, String item, PublishedFilter filter) {
        if (item.isEmpty()) {
            return filter;
        }
        Map<String, Integer> items = items(agency);
        int number = Integer.parseInt(item);
        List<String> codes = number == NONE ? foreign(agency, items) : items.entrySet().stream().filter(entry -> entry.getValue() == number).map(Map.Entry::getKey).toList();
        return filter.matters(codes.isEmpty() ? List.of("(none)") : codes);
    }

    private List<String> foreign(String agency, Map<String, Integer> items) {
        return published.counts(PublishedFilter.ofAgency(agency), By.MATTER).stream().map(count -> count.value()).filter(code -> items.getOrDefault(code, NONE) == NONE).toList();
    }

    /** How many documents each item has, in the order of the items. */
    List<Counted> counts(String agency, PublishedFilter filter) {
        Map<String, Integer> items = items(agency);
        Map<Integer, Long> counts = new TreeMap<>();
        published.counts(filter, By.MATTER).forEach(count -> counts.merge(items.getOrDefault(count.value(), NONE), count.count(), Long::sum));
        Long none = counts.remove(NONE);
        List<Counted> counted = new java.util.ArrayList<>(counts.entrySet().stream().map(entry -> new Counted(entry.getKey().toString(), entry.getValue())).toList());
        if (none != null) {
            counted.add(new Counted(Integer.toString(NONE), none));
        }
        return counted;
    }

    static String label(String item) {
        return Item.ALL.stream().filter(known -> Integer.toString(known.number()).equals(item)).map(Item::name).findFirst().orElse(NONE_LABEL);
    }

    /** The items of the agency's catalog in force, each with what is published under it: also none. Without a catalog, those of the law. */
    List<Link> links(String agency) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts(agency, PublishedFilter.ofAgency(agency)).forEach(counted -> counts.put(counted.value(), counted.count()));
        catalog.inForce(agency, LocalDate.now(clock)).stream().map(Matter::item).distinct().filter(item -> item > 0).sorted()
                .forEach(item -> counts.putIfAbsent(item.toString(), 0L));
        if (counts.keySet().stream().allMatch(item -> item.equals(Integer.toString(NONE)))) {
            return Item.ALL.stream().map(item -> new Link(item.name(), ColumnListPages.base(agency, Column.DISCLOSURE), -1)).toList();
        }
        String base = "/agency/" + agency + "/" + Column.DISCLOSURE.path() + "?item=";
        return Item.ALL.stream().map(item -> Integer.toString(item.number())).filter(counts::containsKey)
                .map(item -> new Link(label(item), base + item, counts.get(item))).toList();
    }
}
