package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Column;
import mingbai.catalog.reading.ColumnReading;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.ledger.Published;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublishedReading;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The columns of the regions. An address that was renamed, split or merged leads on for ever (301). */
@Controller("portalColumnPages")
class ColumnPages {

    static final String BASE = "/column";
    private static final int ROWS = 20;
    private static final int FEW = 10;

    private final ColumnReading columns;
    private final ColumnLists lists;
    private final PublishedReading published;
    private final PublicListReading live;
    private final AgencyReading agencies;
    private final FullTextIndex index;
    private final Rows rows;
    private final Published log;

    ColumnPages(ColumnReading columns, ColumnLists lists, PublishedReading published, PublicListReading live, AgencyReading agencies,
            @Qualifier("publicIndex") FullTextIndex index, Rows rows, Published log) {
        this.columns = columns;
        this.lists = lists;
        this.published = published;
        this.live = live;
        this.agencies = agencies;
        this.index = index;
        this.rows = rows;
        this.log = log;
    }

    @GetMapping(BASE)
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String all(HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        List<ColumnsPage.Region> regions = columns.regions().stream().map(code -> new ColumnsPage.Region("region-" + code, agencies.nameOf(code), nodes(columns.open(code))))
                .filter(region -> !region.columns().isEmpty()).toList();
        model.addAttribute("page", new ColumnsPage(ColumnTags.catalog("栏目导航", "各地区公开栏目的全部目录"), List.of(Crumb.here("栏目导航")), regions));
        return "portal/columns";
    }

    private static List<ColumnsPage.Node> nodes(List<ColumnReading.Node> nodes) {
        return nodes.stream().map(node -> new ColumnsPage.Node(link(node), nodes(node.below()))).toList();
    }

    private static Link link(ColumnReading.Node node) {
        return new Link(node.column().name(), node.column().address(), node.count());
    }

    @GetMapping(BASE + "/{*path}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public Object column(@PathVariable String path, @RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        String asked = path.replaceAll("^/+|/+$", "");
        Column column = columns.byPath(asked).orElse(null);
        if (column == null) {
            String today = columns.redirectOf(asked).orElseThrow(NotFound::new);
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(BASE + "/" + today)).build();
        }
        model.addAttribute("page", page(column, ListPages.number(page)));
        return "portal/column";
    }

    private ColumnPage page(Column column, int number) {
        List<Link> below = find(columns.open(column.region()), column.id()).stream().flatMap(node -> node.below().stream()).map(ColumnPages::link).toList();
        List<ColumnLists.Part> parts = lists.parts(column);
        List<Row> shown = List.of();
        List<ColumnPage.Group> groups = new ArrayList<>();
        Paging paging = Paging.of(1, ROWS, 0, column.address());
        if (parts.size() == 1) {
            paging = Paging.of(number, ROWS, published.count(parts.getFirst().filter()), column.address());
            shown = rows.of(published.list(parts.getFirst().filter(), ROWS, paging.offset()));
        } else if (column.shows() == Column.Shows.SEARCH) {
            Hits hits = index.search(query(column).page((Math.clamp(number, 1, Paging.LAST_REACHABLE) - 1) * ROWS, ROWS));
            paging = Paging.of(number, ROWS, Math.max(0, hits.total()), column.address());
            shown = found(hits);
        }
        if (parts.size() > 1) {
            IntStream.range(0, parts.size()).forEach(i -> group(i, parts.get(i), groups));
        }
        return new ColumnPage(ColumnTags.catalog(column.name(), agencies.nameOf(column.region()) + "公开栏目：" + column.name()), crumbs(column), column.name(), below, shown,
                paging, groups, parts.isEmpty() ? "" : "/feed?list=column&path=" + column.path());
    }

    private void group(int number, ColumnLists.Part part, List<ColumnPage.Group> groups) {
        List<Row> newest = rows.of(published.list(part.filter(), FEW, 0));
        if (!newest.isEmpty()) {
            groups.add(new ColumnPage.Group("part-" + number, part.label(), part.address(), newest));
        }
    }

    private static Query query(Column column) {
        return Query.of(column.shown().replace(';', ' ')).under(column.region()).newestFirst();
    }

    private List<Row> found(Hits hits) {
        Set<String> still = new HashSet<>(live.liveAmong(hits.hits().stream().map(hit -> hit.entry().indexNumber()).toList()));
        return hits.hits().stream().filter(hit -> still.contains(hit.entry().indexNumber())).map(SearchPages::plainRow).toList();
    }

    private List<Crumb> crumbs(Column column) {
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("栏目导航", BASE)));
        columns.line(column).stream().filter(above -> above.id() != column.id()).forEach(above -> crumbs.add(new Crumb(above.name(), above.address())));
        crumbs.add(Crumb.here(column.name()));
        return crumbs;
    }

    private static List<ColumnReading.Node> find(List<ColumnReading.Node> nodes, long id) {
        for (ColumnReading.Node node : nodes) {
            if (node.column().id() == id) {
                return List.of(node);
            }
            List<ColumnReading.Node> below = find(node.below(), id);
            if (!below.isEmpty()) {
                return below;
            }
        }
        return List.of();
    }
}
