package mingbai.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mingbai.agency.reading.AgencyReading;
import mingbai.portal.Filters.Group;
import mingbai.portal.Filters.Value;
import org.springframework.stereotype.Component;

/** Turns counts of facets into the links a reader narrows a list by. */
@Component
class Narrowings {

    /** Values of a filter that stand open; the rest is folded away. */
    private static final int OPEN = 8;
    /** Nobody picks from more by hand; the agencies have their own page. */
    private static final int MOST = 60;

    /** A value of a facet and how many documents have it. */
    record Counted(String value, long count) {}

    /** The counts of a list, each as if its own filter were not set. */
    record Counts(List<Counted> agencies, List<Counted> items, List<Counted> themes, List<Counted> genres, List<Counted> years, List<Counted> validities) {

        Counts(List<Counted> agencies, List<Counted> themes, List<Counted> genres, List<Counted> years, List<Counted> validities) {
            this(agencies, List.of(), themes, genres, years, validities);
        }
    }

    private final AgencyReading agencies;

    Narrowings(AgencyReading agencies) {
        this.agencies = agencies;
    }

    Filters filters(String base, Narrowing at, Counts counts) {
        Map<String, String> names = agencies.namesOf(counts.agencies().stream().map(Counted::value).limit(MOST).toList());
        List<Group> groups = new ArrayList<>();
        add(groups, "机关", counts.agencies(), at.agency(), code -> names.getOrDefault(code, code), value -> at.withAgency(value).address(base));
        add(groups, "公开事项", counts.items(), at.item(), Filings::label, value -> at.withItem(value).address(base));
        add(groups, "主题", counts.themes(), at.theme(), value -> value, value -> at.withTheme(value).address(base));
        add(groups, "体裁", counts.genres(), at.genre(), value -> value, value -> at.withGenre(value).address(base));
        add(groups, "年份", counts.years().stream().sorted(Comparator.comparing(Counted::value).reversed()).toList(), at.year(), value -> value + "年",
                value -> at.withYear(value).address(base));
        add(groups, "有效性", counts.validities(), at.valid(), value -> Narrowing.VALIDITY.getOrDefault(value, value), value -> at.withValid(value).address(base));
        return new Filters(groups, chosen(base, at));
    }

    private static void add(List<Group> groups, String label, List<Counted> counts, String chosen, Function<String, String> name, Function<String, String> address) {
        List<Value> values = counts.stream().filter(counted -> !counted.value().isEmpty()).limit(MOST)
                .map(counted -> new Value(name.apply(counted.value()), counted.count(), address.apply(counted.value()), counted.value().equals(chosen))).toList();
        if (!values.isEmpty()) {
            int open = values.size() == OPEN + 1 ? OPEN + 1 : Math.min(OPEN, values.size()); // no fold for a single one
            groups.add(new Group(label, values.subList(0, open), values.subList(open, values.size())));
        }
    }

    private List<Link> chosen(String base, Narrowing at) {
        List<Link> chosen = new ArrayList<>();
        if (!at.under().isEmpty()) {
            chosen.add(Link.of(agencies.nameOf(at.under()) + "及所属机关", at.withUnder("").address(base)));
        }
        if (!at.agency().isEmpty()) {
            chosen.add(Link.of(agencies.nameOf(at.agency()), at.withAgency("").address(base)));
        }
        if (!at.item().isEmpty()) {
            chosen.add(Link.of(Filings.label(at.item()), at.withItem("").address(base)));
        }
        if (!at.theme().isEmpty()) {
            chosen.add(Link.of(at.theme(), at.withTheme("").address(base)));
        }
        if (!at.genre().isEmpty()) {
            chosen.add(Link.of(at.genre(), at.withGenre("").address(base)));
        }
        if (!at.year().isEmpty()) {
            chosen.add(Link.of(at.year() + "年", at.withYear("").address(base)));
        }
        if (!at.valid().isEmpty()) {
            chosen.add(Link.of(Narrowing.VALIDITY.getOrDefault(at.valid(), at.valid()), at.withValid("").address(base)));
        }
        return chosen;
    }
}
