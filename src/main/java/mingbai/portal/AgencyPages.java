package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.portal.AgencyPage.Column;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicListReading.Count;
import mingbai.publication.reading.PublicRow;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The agencies and each agency's platform with its five fixed columns (国办公开办函〔2019〕61号). */
@Controller
class AgencyPages {

    private static final int ROWS = 20;
    private static final int FOUND = 200;

    private final AgencyReading agencies;
    private final PublicListReading lists;
    private final Rows rows;
    private final Published log;
    private final Clock clock;

    AgencyPages(AgencyReading agencies, PublicListReading lists, Rows rows, Published log, Clock clock) {
        this.agencies = agencies;
        this.lists = lists;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/agency")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String all(@RequestParam(defaultValue = "") String name, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.AGENCIES, MadeFrom.DOCUMENTS).on(request);
        List<Directory.Group> groups = name.isBlank() ? Directory.of(agencies.tree(today())) : found(name.strip());
        Map<String, Long> counts = lists.byAgency(PublicFilter.ALL).stream().collect(Collectors.toMap(Count::value, Count::count));
        List<AgenciesPage.Group> shown = groups.stream().map(group -> new AgenciesPage.Group(group.name(), group.anchor(), group.members().stream()
                .map(agency -> new Link(agency.name(), "/agency/" + agency.code(), counts.getOrDefault(agency.code(), 0L))).toList())).toList();
        ColumnTags column = new ColumnTags("机关名录", "承担政府信息公开义务的机关，每个机关的公开指南、制度、年报和依申请公开方式", "机关名录,政府信息公开,机构职能", ColumnTags.BODY);
        model.addAttribute("page", new AgenciesPage(column, name.strip(), shown.stream().mapToLong(group -> group.agencies().size()).sum(), shown));
        return "portal/agencies";
    }

    private List<Directory.Group> found(String name) {
        List<Agency> rows = agencies.list(new AgencyReading.Filter(name, "", null, null, today()), 0, FOUND).agencies().stream()
                .filter(agency -> agency.kind() != AgencyKind.SECTION).toList();
        return rows.isEmpty() ? List.of() : List.of(new Directory.Group("名称含有“" + name + "”的机关", "found", rows));
    }

    @GetMapping("/agency/{code}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String overview(@PathVariable String code, HttpServletRequest request, Model model) {
        return show(code, null, request, model);
    }

    @GetMapping("/agency/{code}/{column}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String column(@PathVariable String code, @PathVariable String column, HttpServletRequest request, Model model) {
        return show(code, Optional.ofNullable(Column.ofPath(column)).orElseThrow(NotFound::new), request, model);
    }

    private String show(String code, @Nullable Column column, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES, MadeFrom.DOCUMENTS).on(request);
        Agency agency = agencies.byCode(code).filter(found -> found.kind() != AgencyKind.SECTION).orElseThrow(NotFound::new);
        Narrowing all = Narrowing.NONE.withAgency(code);
        String title = column == null ? "最新公开" : column.label();
        boolean listsAll = column == null || column == Column.CONTENT;
        model.addAttribute("page", new AgencyPage(agency.name(), code, agency.kind().label(), tags(agency, column), crumbs(agency, column), column,
                facts(agency), notice(agency), rows.of(documents(code, column)), title, listsAll ? all.address(ListPages.BASE) : "", below(agency), all.address("/feed")));
        return "portal/agency";
    }

    private List<PublicRow> documents(String code, @Nullable Column column) {
        return switch (column) {
            case RULES -> lists.rules(code, ROWS);
            case ANNUAL -> lists.annualReports(code, ROWS);
            case GUIDE, REQUEST -> List.of();
            case CONTENT -> lists.list(PublicFilter.ofAgency(code), ROWS, 0);
            case null -> lists.list(PublicFilter.ofAgency(code), ROWS, 0);
        };
    }

    private static ColumnTags tags(Agency agency, @Nullable Column column) {
        String name = column == null ? agency.name() : column.label();
        String purpose = agency.name() + (column == null ? "的政府信息公开：指南、制度、法定主动公开内容、年报和依申请公开" : "的" + column.label());
        return new ColumnTags(name, purpose, agency.name() + ",政府信息公开" + (column == null ? "" : "," + column.label()),
                column == null ? ColumnTags.BODY : column.type());
    }

    private List<Crumb> crumbs(Agency agency, @Nullable Column column) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("机关名录", "/agency"));
        agencies.line(agency.code()).stream().filter(above -> !above.code().equals(agency.code()))
                .forEach(above -> crumbs.add(new Crumb(above.calledName(), "/agency/" + above.code())));
        crumbs.add(column == null ? Crumb.here(agency.name()) : new Crumb(agency.name(), "/agency/" + agency.code()));
        if (column != null) {
            crumbs.add(Crumb.here(column.label()));
        }
        return crumbs;
    }

    /** What Art. 12 wants in the guide; what is not on record is left out. */
    private static List<Fact> facts(Agency agency) {
        Contact contact = agency.facts().contact();
        return java.util.stream.Stream.of(Fact.of("负责人", agency.facts().personInCharge()), Fact.of("办公地址", contact.address()),
                Fact.of("邮政编码", contact.postcode()), Fact.of("办公时间", contact.officeHours()), Fact.of("电话", contact.phone()),
                Fact.of("传真", contact.fax()), Fact.of("电子邮箱", contact.email())).filter(fact -> !fact.value().isEmpty()).toList();
    }

    private AgencyPage.@Nullable Notice notice(Agency agency) {
        LocalDate ended = agency.facts().validTo();
        if (ended != null && ended.isBefore(today())) {
            String heir = agencies.successorOf(agency.code());
            boolean none = heir.equals(agency.code());
            return new AgencyPage.Notice("本机关已经撤销", "本机关于" + ended + "撤销，已公开的文件仍可在此查阅。" + (none ? "" : "职责由以下机关继续履行："),
                    none ? "" : "/agency/" + heir, none ? "" : agencies.nameOf(heir));
        }
        String acting = agency.facts().actedForBy();
        return acting.isEmpty() ? null : new AgencyPage.Notice("本单位的信息公开由上级代办", "申请和咨询请联系：", "/agency/" + acting, agencies.nameOf(acting));
    }

    private List<Link> below(Agency agency) {
        return agencies.children(agency.code()).stream().filter(child -> child.kind() != AgencyKind.SECTION && child.validOn(today()))
                .map(child -> Link.of(child.name(), "/agency/" + child.code())).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
