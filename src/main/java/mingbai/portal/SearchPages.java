package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.index.Facet;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.inquiry.library.LibraryReading;
import mingbai.ledger.Published;
import mingbai.portal.Narrowings.Counted;
import mingbai.publication.reading.PublicListReading;
import mingbai.web.ClientAddress;
import mingbai.web.ColumnTags;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Full-text search over what is public. */
@Controller
class SearchPages {

    private static final String BASE = "/search";
    private static final int ROWS = 20;
    private static final int OFTEN = 10;
    private static final int ANSWERS = 3;
    /** Longer questions are not questions; the index would cut them anyway. */
    private static final int LONGEST = 200;

    private static final ColumnTags COLUMN = ColumnTags.catalog("全文检索", "检索各机关公开文件的标题、文号、索引号、正文和附件");

    private final FullTextIndex index;
    private final PublicListReading lists;
    private final Narrowings narrowings;
    private final HotTerms hot;
    private final SearchTermReading terms;
    private final LibraryReading library;
    private final ClientAddress addresses;
    private final Published log;
    private final Clock clock;

    SearchPages(@Qualifier("publicIndex") FullTextIndex index, PublicListReading lists, Narrowings narrowings, HotTerms hot,
            SearchTermReading terms, LibraryReading library, ClientAddress addresses, Published log, Clock clock) {
        this.index = index;
        this.lists = lists;
        this.narrowings = narrowings;
        this.hot = hot;
        this.terms = terms;
        this.library = library;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping(BASE)
    @MayCall(anyone = true)
    public String search(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        Narrowing at = shortened(Narrowing.of(asked));
        SearchPage answer = at.words().isEmpty() ? asking() : found(at, ListPages.number(page));
        if (!answer.rows().isEmpty() && answer.asked()) {
            hot.searched(at.words(), addresses.of(request));
        }
        model.addAttribute("page", answer);
        return "portal/search";
    }

    private static Narrowing shortened(Narrowing at) {
        String words = at.words().length() <= LONGEST ? at.words() : at.words().substring(0, LONGEST);
        return new Narrowing(words, at.agency(), at.under(), at.theme(), at.genre(), at.year(), at.valid(), at.sort(), "");
    }

    private SearchPage asking() {
        List<Link> often = terms.most(LocalDate.now(clock).minusDays(HotTerms.KEPT_DAYS), OFTEN).stream().map(HotPages::search).toList();
        return new SearchPage(COLUMN, "", "", List.of(), List.of(), Filters.NONE, List.of(), Paging.of(1, ROWS, 0, BASE), often, List.of());
    }

    private SearchPage found(Narrowing at, int page) {
        int first = (Math.clamp(page, 1, Paging.LAST_REACHABLE) - 1) * ROWS;
        Hits hits = index.search(query(at).page(first, ROWS));
        Paging paging = Paging.of(page, ROWS, Math.max(hits.total(), 0), at.address(BASE));
        List<Filters.Value> orders = List.of(new Filters.Value("最相关", 0, at.withSort("").address(BASE), at.sort().isEmpty()),
                new Filters.Value("最新", 0, at.withSort("newest").address(BASE), !at.sort().isEmpty()));
        return new SearchPage(COLUMN, at.words(), hits.totalText(), hits.notes().stream().map(Hits.Note::text).toList(), orders,
                narrowings.filters(BASE, at, counts(hits)), rows(hits), paging, List.of(), page > 1 ? List.of() : answered(at.words()));
    }

    /** What the answer library holds today on such a question. */
    private List<Link> answered(String words) {
        return library.like(words, ANSWERS).stream().map(entry -> Link.of(entry.question(), "/inquiry/library/" + entry.id())).toList();
    }

    private static Query query(Narrowing at) {
        Query query = Query.of(at.words()).counting(Facet.AGENCY, Facet.THEME, Facet.GENRE, Facet.YEAR, Facet.VALIDITY);
        query = at.agency().isEmpty() ? query : query.where(Facet.AGENCY, at.agency());
        query = at.theme().isEmpty() ? query : query.where(Facet.THEME, at.theme());
        query = at.genre().isEmpty() ? query : query.where(Facet.GENRE, at.genre());
        query = at.year().isEmpty() ? query : query.where(Facet.YEAR, at.year());
        query = at.valid().isEmpty() ? query : query.where(Facet.VALIDITY, at.valid());
        query = at.under().isEmpty() ? query : query.under(at.under());
        return at.sort().isEmpty() ? query : query.newestFirst();
    }

    private static Narrowings.Counts counts(Hits hits) {
        return new Narrowings.Counts(counted(hits, Facet.AGENCY), counted(hits, Facet.THEME), counted(hits, Facet.GENRE), counted(hits, Facet.YEAR),
                counted(hits, Facet.VALIDITY));
    }

    private static List<Counted> counted(Hits hits, Facet facet) {
        return hits.facets().getOrDefault(facet, List.of()).stream().map(count -> new Counted(count.value(), count.hits())).toList();
    }

    /** The index follows the ledger a moment behind; what was withdrawn in that moment is not shown. */
    private List<Row> rows(Hits hits) {
        Set<String> live = new HashSet<>(lists.liveAmong(hits.hits().stream().map(hit -> hit.entry().indexNumber()).toList()));
        return hits.hits().stream().filter(hit -> live.contains(hit.entry().indexNumber())).map(SearchPages::row).toList();
    }

    /** Without marks and excerpt. */
    static Row plainRow(Hits.Hit hit) {
        Hits.Stored entry = hit.entry();
        return Row.of(hit.plainTitle(), "/doc/" + entry.indexNumber(), entry.agencyName(), "/agency/" + entry.agency(), entry.documentNumber(),
                Written.day(entry.published()), Rows.mark(entry.validity().name()));
    }

    private static Row row(Hits.Hit hit) {
        Hits.Stored entry = hit.entry();
        return new Row(pieces(hit.title()), "/doc/" + entry.indexNumber(), entry.agencyName(), "/agency/" + entry.agency(), entry.documentNumber(),
                Written.day(entry.published()), Rows.mark(entry.validity().name()), excerpt(hit.fragments()));
    }

    private static List<Piece> pieces(List<Hits.Segment> segments) {
        return segments.stream().map(segment -> new Piece(segment.text(), segment.marked())).toList();
    }

    private static List<Piece> excerpt(List<Hits.Fragment> fragments) {
        List<Piece> pieces = new ArrayList<>();
        for (Hits.Fragment fragment : fragments.stream().limit(2).toList()) {
            pieces.add(new Piece(fragment.source() == Hits.Source.ATTACHMENT ? "附件：" : pieces.isEmpty() ? "" : "……", false));
            pieces.addAll(pieces(fragment.segments()));
        }
        return pieces;
    }
}
