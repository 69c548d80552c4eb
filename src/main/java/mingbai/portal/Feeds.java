package mingbai.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Column;
import mingbai.catalog.reading.ColumnReading;
import mingbai.participation.reading.ActivityReading;
import mingbai.participation.reading.ActivityRow;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.publication.reading.RulesReading;
import mingbai.web.NotFound;
import mingbai.web.Site;
import org.springframework.stereotype.Component;

/** Which lists can be subscribed to, and what they hold. Every list of documents is one; its filters stand in the address. */
@Component
class Feeds {

    static final int ENTRIES = 50;

    private final PublicListReading lists;
    private final PublishedReading published;
    private final RulesReading rules;
    private final Filings filings;
    private final ColumnReading columns;
    private final ColumnLists columnLists;
    private final ActivityReading activities;
    private final AgencyReading agencies;
    private final Site site;
    private final ZoneId zone;

    Feeds(PublicListReading lists, PublishedReading published, RulesReading rules, Filings filings, ColumnReading columns, ColumnLists columnLists,
            ActivityReading activities, AgencyReading agencies, Site site, Clock clock) {
        this.lists = lists;
        this.published = published;
        this.rules = rules;
        this.filings = filings;
        this.columns = columns;
        this.columnLists = columnLists;
        this.activities = activities;
        this.agencies = agencies;
        this.site = site;
        this.zone = clock.getZone();
    }

    /** @param asked the address: {@code list} is one of the special lists (rules, annual, interpretations), else documents by their filters */
    Feed of(Map<String, String> asked) {
        Narrowing at = Narrowing.of(asked).asList();
        return switch (asked.getOrDefault("list", "")) {
            case "rules" -> feed("rules", at, "/agency/" + at.agency() + "/rules", name(at.agency()) + "政府信息公开制度", rules.library(at.agency()));
            case "annual" -> feed("annual", at, "/agency/" + at.under() + "/annual", name(at.under()) + "政府信息公开年报",
                    lists.annualReports(agencies.subtree(at.under()), ENTRIES));
            case "participation" -> participation();
            case "column" -> column(asked.getOrDefault("path", ""));
            case "interpretations" -> feed("interpretations", Narrowing.NONE, "/", site.name() + "政策解读", lists.interpretations(ENTRIES));
            default -> documents(at);
        };
    }

    /** What the public is asked now and was asked before; an entry is as old as its beginning. */
    private Feed participation() {
        List<ActivityRow> rows = activities.shown(ActivityReading.Narrowed.NOT, ENTRIES, 0);
        Map<String, String> names = agencies.namesOf(rows.stream().map(ActivityRow::agency).distinct().toList());
        List<Feed.Entry> entries = rows.stream().map(row -> new Feed.Entry(site.baseAddress() + row.address(), row.title(), row.begins() == null ? row.openedAt() : row.begins(),
                names.getOrDefault(row.agency(), row.agency()), row.kind().label() + "，" + row.state().label())).toList();
        return new Feed(site.baseAddress() + address("/feed", "participation", Narrowing.NONE), site.baseAddress() + address("/feed.json", "participation", Narrowing.NONE),
                site.baseAddress() + "/participation", site.name() + " 公众参与", entries);
    }

    /** A column that selects by one value; of several each is a list of its own. */
    private Feed column(String path) {
        Column column = columns.byPath(path).orElseThrow(NotFound::new);
        List<PublicRow> rows = columnLists.parts(column).stream().limit(1).flatMap(part -> published.list(part.filter(), ENTRIES, 0).stream()).toList();
        Feed feed = feed("column", Narrowing.NONE, column.address(), site.name() + " " + column.name(), rows);
        return new Feed(feed.self() + "&path=" + path, feed.json() + "&path=" + path, feed.list(), feed.title(), feed.entries());
    }

    private Feed documents(Narrowing at) {
        String title = at.agency().isEmpty() ? site.name() : site.name() + " " + agencies.nameOf(at.agency());
        String part = List.of(at.item().isEmpty() ? "" : Filings.label(at.item()), at.theme(), at.genre(), at.year().isEmpty() ? "" : at.year() + "年").stream()
                .filter(text -> !text.isEmpty()).reduce("", (a, b) -> a + " " + b);
        String list = at.item().isEmpty() ? at.address(ListPages.BASE) : at.withAgency("").address("/agency/" + at.agency() + "/disclosure");
        return feed("", at, list, title + part, published.list(filter(at), ENTRIES, 0));
    }

    /** As the list itself is narrowed; an item is one of an agency's catalog and means nothing without the agency. */
    PublishedFilter filter(Narrowing at) {
        List<String> codes = at.agency().isEmpty() ? at.under().isEmpty() ? List.of() : agencies.subtree(at.under()) : List.of(at.agency());
        boolean nobody = codes.isEmpty() && !at.under().isEmpty();
        PublishedFilter filter = PublishedFilter.of(nobody ? List.of("") : codes).theme(at.theme()).genre(at.genre()).year(at.yearNumber())
                .validity(at.valid().isEmpty() ? "" : at.validity());
        return at.agency().isEmpty() ? filter : filings.under(at.agency(), at.item(), filter);
    }

    private String name(String code) {
        return code.isEmpty() ? site.name() : agencies.nameOf(code);
    }

    private Feed feed(String list, Narrowing at, String page, String title, List<PublicRow> rows) {
        Map<String, String> names = agencies.namesOf(rows.stream().map(PublicRow::agency).distinct().toList());
        List<Feed.Entry> entries = rows.stream().limit(ENTRIES).map(row -> new Feed.Entry(site.baseAddress() + row.address(), row.title(), changed(row),
                names.getOrDefault(row.agency(), row.agency()), row.summary())).toList();
        return new Feed(site.baseAddress() + address("/feed", list, at), site.baseAddress() + address("/feed.json", list, at), site.baseAddress() + page, title, entries);
    }

    static String address(String base, String list, Narrowing at) {
        String address = at.address(base);
        return list.isEmpty() ? address : base + "?list=" + list + (address.equals(base) ? "" : "&" + address.substring(base.length() + 1));
    }

    /** Atom wants a moment of every entry; of what was published on an unknown day it is the day of writing, else the beginning of time. */
    private Instant changed(PublicRow row) {
        Instant at = row.publishedAt();
        if (at != null) {
            return at;
        }
        return row.writtenOn() == null ? Instant.EPOCH : row.writtenOn().atStartOfDay(zone).toInstant();
    }
}
