package mingbai.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.index.Facet;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.merkle.ProofFile;
import mingbai.publication.ProvePublication;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicListReading.Count;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.web.NotFound;
import mingbai.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What the public interface says of documents, agencies and catalogs, in the shapes of {@link ApiSchemas}. Days that nobody knows are null. */
@Component
class ApiViews {

    private final PublishedReading published;
    private final PublicListReading lists;
    private final PublicDocumentReading documents;
    private final CatalogReading catalog;
    private final AgencyReading agencies;
    private final ProvePublication prove;
    private final FullTextIndex index;
    private final Site site;
    private final Clock clock;

    ApiViews(PublishedReading published, PublicListReading lists, PublicDocumentReading documents, CatalogReading catalog, AgencyReading agencies,
            ProvePublication prove, @Qualifier("publicIndex") FullTextIndex index, Site site, Clock clock) {
        this.published = published;
        this.lists = lists;
        this.documents = documents;
        this.catalog = catalog;
        this.agencies = agencies;
        this.prove = prove;
        this.index = index;
        this.site = site;
        this.clock = clock;
    }

    record Asked(String agency, String catalog, String theme, @Nullable LocalDate from, @Nullable LocalDate to, String q, String cursor, int limit) {}

    Map<String, ?> documents(Asked asked) {
        return asked.q().isBlank() ? newest(asked) : found(asked);
    }

    private Map<String, ?> newest(Asked asked) {
        PublishedFilter filter = PublishedFilter.of(asked.agency().isEmpty() ? List.of() : List.of(asked.agency()))
                .matters(asked.catalog().isEmpty() ? List.of() : List.of(asked.catalog())).theme(asked.theme()).between(asked.from(), asked.to());
        PublishedReading.Slice slice = published.page(filter, asked.cursor(), asked.limit());
        Map<String, String> names = agencies.namesOf(slice.rows().stream().map(PublicRow::agency).distinct().toList());
        return page(slice.rows().stream().map(row -> line(row, names)).toList(), slice.next());
    }

    private static Map<String, ?> page(List<?> items, @Nullable String next) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", items);
        page.put("next", next);
        return page;
    }

    /** The cursor of a search is the number of the hit to go on from. A matter narrows what was found: the index does not know matters. */
    private Map<String, ?> found(Asked asked) {
        int from = asked.cursor().matches("\\d{1,5}") ? Integer.parseInt(asked.cursor()) : 0;
        Query query = Query.of(asked.q().length() > 200 ? asked.q().substring(0, 200) : asked.q()).publishedBetween(asked.from(), asked.to()).page(from, asked.limit());
        query = asked.agency().isEmpty() ? query : query.where(Facet.AGENCY, asked.agency());
        query = asked.theme().isEmpty() ? query : query.where(Facet.THEME, asked.theme());
        Hits hits = index.search(query);
        Set<String> live = new HashSet<>(lists.liveAmong(hits.hits().stream().map(hit -> hit.entry().indexNumber()).toList()));
        List<Map<String, ?>> items = new ArrayList<>();
        hits.hits().stream().filter(hit -> live.contains(hit.entry().indexNumber())).forEach(hit -> rowOf(hit.entry().indexNumber(), asked.catalog()).ifPresent(items::add));
        boolean more = hits.hits().size() == asked.limit() && from + asked.limit() < Math.min(hits.total(), Query.DEEPEST);
        return page(items, more ? Integer.toString(from + asked.limit()) : null);
    }

    private java.util.Optional<Map<String, ?>> rowOf(String indexNumber, String matter) {
        int slash = indexNumber.indexOf('/');
        return documents.byIndex(indexNumber.substring(0, slash), indexNumber.substring(slash + 1)).filter(document -> document.content() != null)
                .filter(document -> matter.isEmpty() || published.matterOf(document.id()).orElse("").equals(matter)).map(this::line);
    }

    private Map<String, ?> line(PublicRow row, Map<String, String> names) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        head(line, row.indexNumber(), row.title(), row.agency(), names.getOrDefault(row.agency(), row.agency()), row.issuer(), row.documentNumber(), row.theme(),
                row.genre(), row.validity(), row.summary(), row.writtenOn());
        line.put("published_on", row.publishedAt() == null ? null : Written.day(row.publishedAt(), clock.getZone()));
        line.put("url", site.baseAddress() + row.address());
        return line;
    }

    private Map<String, ?> line(PublicDocument document) {
        Shown content = java.util.Objects.requireNonNull(document.content());
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        head(line, document.indexNumber(), content.title(), document.agency(), agencies.nameOf(document.agency()), content.issuer(), content.documentNumber(),
                content.theme(), content.genre(), document.validity(), content.summary(), content.writtenOn());
        line.put("published_on", document.publishedAt() == null ? null : Written.day(document.publishedAt(), clock.getZone()));
        line.put("url", site.baseAddress() + document.address());
        return line;
    }

    private static void head(Map<String, @Nullable Object> into, String indexNumber, String title, String agency, String agencyName, String issuer, String number,
            String theme, String genre, String validity, String summary, @Nullable LocalDate writtenOn) {
        into.put("index_no", indexNumber);
        into.put("title", title);
        into.put("agency_code", agency);
        into.put("agency", agencyName);
        into.put("issuer", issuer);
        into.put("document_number", number);
        into.put("theme", theme);
        into.put("genre", genre);
        into.put("validity", validity.toLowerCase(Locale.ROOT));
        into.put("summary", summary);
        into.put("written_on", text(writtenOn));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private PublicDocument live(String org, String no) {
        return documents.byIndex(org, no).filter(document -> document.content() != null).orElseThrow(NotFound::new);
    }

    Map<String, ?> document(String org, String no) {
        PublicDocument document = live(org, no);
        Shown content = java.util.Objects.requireNonNull(document.content());
        Map<String, @Nullable Object> said = new LinkedHashMap<>(line(document));
        said.remove("published_on");
        said.put("published_at", document.publishedAt() == null ? null : document.publishedAt().toString());
        said.put("ended_on", text(document.endedOn()));
        said.put("effective_on", text(content.effectiveOn()));
        said.put("expires_on", text(content.expiresOn()));
        said.put("edition", content.number());
        said.put("keywords", content.keywords());
        said.put("body_html", content.body());
        said.put("digest", content.digest());
        said.put("attachments", content.files().stream().map(file -> Map.of("name", file.name(), "media_type", file.mediaType(), "size", file.size(),
                "sha256", file.hash(), "url", site.baseAddress() + document.address() + "/file/" + file.n())).toList());
        return said;
    }

    String proof(String org, String no) {
        return prove.proof(live(org, no).id()).map(ProofFile::text).orElseThrow(NotFound::new);
    }

    List<Map<String, ?>> agencies(LocalDate today) {
        Map<String, Long> counts = lists.byAgency(PublicFilter.ALL).stream().collect(Collectors.toMap(Count::value, Count::count));
        return agencies.list(new AgencyReading.Filter("", "", null, null, today), 0, 100_000).agencies().stream().filter(agency -> agency.kind() != AgencyKind.SECTION)
                .<Map<String, ?>>map(agency -> agency(agency, counts.getOrDefault(agency.code(), 0L))).toList();
    }

    private Map<String, ?> agency(Agency agency, long count) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("code", agency.code());
        said.put("name", agency.name());
        said.put("kind", agency.kind().code());
        said.put("level", agency.level().code());
        said.put("parent_code", agency.parent());
        said.put("address", agency.facts().contact().address());
        said.put("phone", agency.facts().contact().phone());
        said.put("office_hours", agency.facts().contact().officeHours());
        said.put("documents", count);
        said.put("url", site.baseAddress() + "/agency/" + agency.code());
        return said;
    }

    Map<String, ?> catalog(String code, LocalDate day) {
        Agency agency = agencies.byCode(code).filter(found -> found.kind() != AgencyKind.SECTION).orElseThrow(NotFound::new);
        return Map.of("agency_code", code, "agency", agency.name(), "on", day.toString(), "items",
                catalog.inForce(code, day).stream().sorted(java.util.Comparator.comparing(Matter::item).thenComparing(Matter::code)).map(ApiViews::matter).toList());
    }

    private static Map<String, ?> matter(Matter matter) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("code", matter.code());
        said.put("item", matter.item());
        said.put("level1", matter.level1());
        said.put("level2", matter.level2());
        said.put("content", matter.content());
        said.put("basis", matter.basis());
        said.put("time_limit", matter.timeLimit().code());
        said.put("channels", List.copyOf(matter.channels()));
        said.put("audience", matter.audience());
        said.put("method", matter.method());
        said.put("cadence", matter.cadence().code());
        said.put("quota", matter.quota());
        said.put("effective_on", matter.effectiveOn().toString());
        said.put("ends_on", text(matter.endsOn()));
        return said;
    }
}
