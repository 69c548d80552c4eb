package mingbai.report.annual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.ledger.Published;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.report.annual.AnnualBook;
import mingbai.report.annual.AnnualCellReading;
import mingbai.report.annual.AnnualFigures;
import mingbai.report.annual.AnnualReading;
import mingbai.report.annual.AnnualReading.PublicAnnual;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /report/annual}: published annual reports, each number of which opens what may be seen of its records. */
@Controller
class AnnualPublicPages {

    private static final int PAGE = 50;
    private static final int DOCUMENTS = 500;
    private static final Crumb LIST = new Crumb("年度报告", "/report/annual");

    private final AnnualReading reports;
    private final AnnualCellReading cells;
    private final PublicDocumentReading documents;
    private final AgencyReading agencies;
    private final Published log;

    AnnualPublicPages(AnnualReading reports, AnnualCellReading cells, PublicDocumentReading documents, AgencyReading agencies, Published log) {
        this.reports = reports;
        this.cells = cells;
        this.documents = documents;
        this.agencies = agencies;
        this.log = log;
    }

    /** The short address leads to the reports. */
    @GetMapping("/report")
    @MayCall(anyone = true)
    public String overview() {
        return "redirect:/report/annual";
    }

    @GetMapping("/report/annual")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        int asked = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
        String code = agencies.byCode(agency).isPresent() ? agency : "";
        String address = "/report/annual" + (asked == 0 ? "" : "?year=" + asked) + (code.isEmpty() ? "" : (asked == 0 ? "?" : "&") + "agency=" + code);
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, PAGE, reports.count(code, asked), address);
        List<Choice> years = reports.years().stream().map(one -> Choice.of(Integer.toString(one), one + "年")).toList();
        model.addAttribute("page", new AnnualPublicListPage(asked, years, code, code.isEmpty() ? "" : agencies.nameOf(code),
                reports.list(code, asked, PAGE, paging.offset()), paging, column(), List.of(Crumb.here("年度报告"))));
        return "report/annual-public-list";
    }

    @GetMapping("/report/annual/{agency}/{year}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String show(@PathVariable String agency, @PathVariable String year, @RequestParam(defaultValue = "") String scope, HttpServletRequest request, Model model) {
        PublicAnnual annual = annual(agency, year, scope, request);
        String name = agencies.nameOf(agency);
        model.addAttribute("page", new AnnualPublicPage(annual, name, AnnualBook.title(name, annual.year()), column(),
                List.of(LIST, new Crumb(name, "/report/annual?agency=" + agency), Crumb.here(annual.year() + "年"))));
        return "report/annual-public";
    }

    private PublicAnnual annual(String agency, String year, String scope, HttpServletRequest request) {
        long position = log.size();
        if (!year.matches("\\d{4}")) {
            throw new NotFound();
        }
        int number = Integer.parseInt(year);
        Optional<Scope> which = Scope.ofCode(scope);
        PublicAnnual annual = (which.isPresent() ? reports.published(agency, number, which.get()) : reports.published(agency, number)).orElseThrow(NotFound::new);
        MadeFrom.of(position, MadeFrom.document(annual.document()), MadeFrom.agency(agency), MadeFrom.DOCUMENTS).on(request);
        return annual;
    }

    @GetMapping("/report/annual/{agency}/{year}/number")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String number(@PathVariable String agency, @PathVariable String year, @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String scope, HttpServletRequest request, Model model) {
        PublicAnnual annual = annual(agency, year, scope, request);
        if (!AnnualFigures.isCell(where)) {
            throw new NotFound();
        }
        boolean open = where.startsWith("table1.normative.");
        List<AnnualCellReading.Line> records = open ? cells.published(annual, where, DOCUMENTS) : List.of();
        List<AnnualNumberPage.Entry> entries = records.stream().flatMap(line -> entry(line).stream()).toList();
        String name = agencies.nameOf(agency);
        model.addAttribute("page", new AnnualNumberPage(annual, AnnualFigures.label(where), AnnualFigures.text(AnnualFigures.of(annual.report()).get(where)),
                explained(where, annual.year()), open, entries, records.size() - entries.size(), column(),
                List.of(LIST, new Crumb(name + annual.year() + "年", "/report/annual/" + agency + "/" + year), Crumb.here("数字说明"))));
        return "report/annual-number";
    }

    /** What of the records is a document the public can read today. */
    private Optional<AnnualNumberPage.Entry> entry(AnnualCellReading.Line line) {
        if (!line.id().matches("\\d{1,19}")) {
            return Optional.empty();
        }
        return documents.byId(Long.parseLong(line.id())).filter(document -> document.content() != null).map(document -> {
            PublicDocument.Shown content = Objects.requireNonNull(document.content());
            return new AnnualNumberPage.Entry(content.title(), document.address(), content.documentNumber(), Times.day(document.publishedAt()));
        });
    }

    private static String explained(String where, int year) {
        String table = where.substring(0, 6);
        return Map.of("table1", "按" + year + "年1月1日至12月31日的发文登记、清理决定和有关业务系统的数据统计；一件只计一次。",
                "table2", "按" + year + "年1月1日至12月31日的依申请公开登记逐件统计，每件申请只计入一种办理结果；到年底没有办结的，结转下年度。",
                "table3", "按行政复议、行政诉讼登记逐件统计：" + year + "年内提起的，以及上年结转、当年审结或者年底仍未审结的。").get(table);
    }

    private static ColumnTags column() {
        return new ColumnTags(ColumnTags.ANNUAL, "各机关的政府信息公开工作年度报告（条例第四十九条、第五十条）", "政府信息公开,年度报告", ColumnTags.ANNUAL);
    }

}
