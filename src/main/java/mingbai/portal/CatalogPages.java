package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.Published;
import mingbai.portal.Platform.Column;
import mingbai.portal.Platform.Further;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.publication.reading.PublishedReading.By;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An agency's catalog of matters, year by year, and as files together with the index of its documents that Art. 12 wants. */
@Controller("portalCatalogPages")
class CatalogPages {

    private static final int YEARS = 10;

    private static final List<Sheet.Column> MATTERS = List.of(new Sheet.Column("事项编码", 16), new Sheet.Column("一级事项", 20), new Sheet.Column("二级事项", 24),
            new Sheet.Column("公开内容", 40), new Sheet.Column("公开依据", 40), new Sheet.Column("公开时限", 24), new Sheet.Column("公开频次", 10),
            new Sheet.Column("公开渠道", 24), new Sheet.Column("公开对象", 16), new Sheet.Column("公开方式", 10), new Sheet.Column("条例依据", 20),
            new Sheet.Column("起始日期", 12), new Sheet.Column("终止日期", 12));

    private final Platforms platforms;
    private final CatalogReading catalog;
    private final PublishedReading published;
    private final DocumentSheet documents;
    private final Published log;
    private final Clock clock;

    CatalogPages(Platforms platforms, CatalogReading catalog, PublishedReading published, DocumentSheet documents, Published log, Clock clock) {
        this.platforms = platforms;
        this.catalog = catalog;
        this.published = published;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/agency/{code}/catalog")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String catalog(@PathVariable String code, @RequestParam(defaultValue = "") String year, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES, MadeFrom.documentsOf(code)).on(request);
        Agency agency = platforms.agency(code);
        int shown = year(year);
        Map<String, Long> counts = published.counts(PublishedFilter.ofAgency(code), By.MATTER).stream().collect(Collectors.toMap(count -> count.value(), count -> count.count()));
        Map<Integer, List<Matter>> byItem = matters(code, shown).stream().collect(Collectors.groupingBy(Matter::item));
        List<CatalogPage.Group> groups = new ArrayList<>();
        Stream.concat(Item.ALL.stream(), Stream.of(new Item(0, "其他事项", ""))).filter(item -> byItem.containsKey(item.number())).forEach(item -> groups
                .add(new CatalogPage.Group(item.name(), item.provision(), byItem.get(item.number()).stream().map(matter -> line(code, matter, counts)).toList())));
        model.addAttribute("page", new CatalogPage(platforms.of(agency, Further.CATALOG, ""), shown, years(code, shown),
                groups.stream().mapToInt(group -> group.lines().size()).sum(), groups));
        return "portal/catalog";
    }

    /** The last ten years in which something held, but for the one that is shown. */
    private List<Link> years(String code, int shown) {
        int first = catalog.history(code).stream().mapToInt(matter -> matter.effectiveOn().getYear()).min().orElse(thisYear());
        return IntStream.rangeClosed(Math.max(first, thisYear() - YEARS + 1), thisYear()).boxed().sorted(Comparator.reverseOrder()).filter(year -> year != shown)
                .map(year -> Link.of(year + "年", "/agency/" + code + "/catalog?year=" + year)).toList();
    }

    private static CatalogPage.Line line(String code, Matter matter, Map<String, Long> counts) {
        return new CatalogPage.Line(matter.code(), matter.name(), matter.content(), matter.basis(), matter.timeLimit().label(), matter.cadence().label(),
                String.join("、", matter.channels()), matter.audience(), matter.method(), counts.getOrDefault(matter.code(), 0L),
                ColumnListPages.base(code, Column.DISCLOSURE) + (matter.item() > 0 ? "?item=" + matter.item() : ""));
    }

    /** As it held at the end of the year; of the current one, today. */
    private List<Matter> matters(String code, int year) {
        LocalDate day = year == thisYear() ? LocalDate.now(clock) : LocalDate.of(year, 12, 31);
        return catalog.inForce(code, day).stream().sorted(Comparator.comparing(Matter::item).thenComparing(Matter::code)).toList();
    }

    @GetMapping("/agency/{code}/catalog.csv")
    @MayCall(anyone = true)
    public void csv(@PathVariable String code, @RequestParam(defaultValue = "") String year, HttpServletResponse response) throws IOException {
        send(code, year, true, response);
    }

    @GetMapping("/agency/{code}/catalog.xlsx")
    @MayCall(anyone = true)
    public void xlsx(@PathVariable String code, @RequestParam(defaultValue = "") String year, HttpServletResponse response) throws IOException {
        send(code, year, false, response);
    }

    private void send(String code, String year, boolean csv, HttpServletResponse response) throws IOException {
        Agency agency = platforms.agency(code);
        int shown = year(year);
        Sheet.send(response, csv, agency.name() + "公开目录" + shown + "年", MATTERS, matters(code, shown).stream().map(CatalogPages::cells));
    }

    private static List<Object> cells(Matter matter) {
        LocalDate ends = matter.endsOn();
        String provision = Item.ALL.stream().filter(item -> item.number() == matter.item()).map(Item::provision).findFirst().orElse("");
        return List.of(matter.code(), matter.level1(), matter.level2(), matter.content(), matter.basis(), matter.timeLimit().label(), matter.cadence().label(),
                String.join(";", matter.channels()), matter.audience(), matter.method(), provision, matter.effectiveOn(), ends == null ? "" : ends);
    }

    @GetMapping("/agency/{code}/documents.csv")
    @MayCall(anyone = true)
    public void documentsCsv(@PathVariable String code, @RequestParam(defaultValue = "") String year, HttpServletResponse response) throws IOException {
        sendDocuments(code, year, true, response);
    }

    @GetMapping("/agency/{code}/documents.xlsx")
    @MayCall(anyone = true)
    public void documentsXlsx(@PathVariable String code, @RequestParam(defaultValue = "") String year, HttpServletResponse response) throws IOException {
        sendDocuments(code, year, false, response);
    }

    private void sendDocuments(String code, String year, boolean csv, HttpServletResponse response) throws IOException {
        Agency agency = platforms.agency(code);
        int asked = Narrowing.of(Map.of("year", year)).yearNumber();
        String name = agency.name() + "公开文件" + (asked == 0 ? "" : asked + "年");
        Sheet.send(response, csv, name, DocumentSheet.COLUMNS, documents.rows(PublishedFilter.ofAgency(code).year(asked)));
    }

    private int year(String asked) {
        int year = Narrowing.of(Map.of("year", asked)).yearNumber();
        return year == 0 || year > thisYear() ? thisYear() : year;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
