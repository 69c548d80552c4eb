package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyReading.Part;
import mingbai.catalog.reading.DutyRow;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public's own look at the duties: what fell due, what was met in time, what was not. */
@Controller("portalDutyPages")
class DutyPages {

    private static final String BASE = "/duties";
    private static final int ROWS = 50;

    private final DutyReading duties;
    private final AgencyReading agencies;
    private final Platforms platforms;
    private final Published log;

    DutyPages(DutyReading duties, AgencyReading agencies, Platforms platforms, Published log) {
        this.duties = duties;
        this.agencies = agencies;
        this.platforms = platforms;
        this.log = log;
    }

    @GetMapping(BASE)
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String duties(@RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        Agency scope = agency.isEmpty() ? null : platforms.agency(agency);
        List<String> codes = scope == null ? null : agencies.subtree(agency);
        Part shown = Arrays.stream(Part.values()).filter(known -> code(known).equals(part)).findFirst().orElse(Part.LATE);
        DutiesPage.Panel panel = panel(duties.publicPanel(codes), agency);
        List<Filters.Value> tabs = List.of(tab("逾期未按时公开", panel.late(), shown == Part.LATE), tab("按时公开", panel.onTime(), shown == Part.ON_TIME),
                tab("全部应公开", panel.due(), shown == Part.DUE));
        Paging paging = Paging.of(ListPages.number(page), ROWS, of(panel, shown).count(), address(shown, agency));
        ColumnTags column = ColumnTags.catalog("应公开事项", "应当公开的事项有没有按时公开，逐项可查");
        model.addAttribute("page", new DutiesPage(column, List.of(Crumb.here("应公开事项")), scope == null ? "" : scope.name(), panel, tabs,
                lines(duties.publicList(codes, shown, (int) paging.offset(), ROWS)), paging));
        return "portal/duties";
    }

    private static Link of(DutiesPage.Panel panel, Part part) {
        return switch (part) {
            case DUE -> panel.due();
            case ON_TIME -> panel.onTime();
            case LATE -> panel.late();
        };
    }

    private static Filters.Value tab(String label, Link figure, boolean chosen) {
        return new Filters.Value(label, figure.count(), figure.address(), chosen);
    }

    static DutiesPage.Panel panel(DutyReading.Panel panel, String agency) {
        String rate = panel.rate() < 0 ? "" : String.format(Locale.ROOT, "%.1f%%", Math.floor(panel.rate() * 10) / 10);
        return new DutiesPage.Panel(panel.since().toString(), panel.until().toString(), new Link("应公开", address(Part.DUE, agency), panel.due()),
                new Link("按时公开", address(Part.ON_TIME, agency), panel.onTime()), new Link("未按时公开", address(Part.LATE, agency), panel.late()), rate);
    }

    private static String code(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String address(Part part, @Nullable String agency) {
        return BASE + "?part=" + code(part) + (agency == null || agency.isEmpty() ? "" : "&agency=" + agency);
    }

    private List<DutiesPage.Line> lines(List<DutyRow> rows) {
        Map<String, String> names = agencies.namesOf(rows.stream().map(DutyRow::owedBy).distinct().toList());
        return rows.stream().map(row -> new DutiesPage.Line(names.getOrDefault(row.owedBy(), row.owedBy()), "/agency/" + row.owedBy(), row.matterName(), row.periodLabel(),
                row.due().toString(), row.provisional(), row.state().label(), row.state().tone(), Written.day(row.doneOn()))).toList();
    }
}
