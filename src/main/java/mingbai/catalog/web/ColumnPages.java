package mingbai.catalog.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.AmendColumn;
import mingbai.catalog.Column;
import mingbai.catalog.ColumnFacts;
import mingbai.catalog.MergeColumns;
import mingbai.catalog.OpenColumn;
import mingbai.catalog.SplitColumn;
import mingbai.catalog.reading.ColumnReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/columns?region=}: the columns of a region's public site, the empty ones included; its office changes them. */
@Controller
class ColumnPages {

    private final ColumnReading columns;
    private final AgencyReading agencies;
    private final OpenColumn open;
    private final AmendColumn amend;
    private final MergeColumns merge;
    private final SplitColumn split;

    ColumnPages(ColumnReading columns, AgencyReading agencies, OpenColumn open, AmendColumn amend, MergeColumns merge, SplitColumn split) {
        this.columns = columns;
        this.agencies = agencies;
        this.open = open;
        this.amend = amend;
        this.merge = merge;
        this.split = split;
    }

    @GetMapping("/desk/columns")
    @MayCall(signedIn = true)
    String list(@RequestParam(defaultValue = "") String region, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        String chosen = !region.isBlank() ? region.strip() : caller.agenciesFor(OFFICE).stream().sorted().findFirst().filter(code -> !code.isEmpty())
                .orElseGet(caller::agencyCode);
        if (chosen.isEmpty()) {
            chosen = agencies.children("").stream().findFirst().map(Agency::code).orElseThrow(NotFound::new);
        }
        return list(chosen, ColumnForm.EMPTY, List.of(), request, model);
    }

    private String list(String region, ColumnForm form, List<Issue> issues, HttpServletRequest request, Model model) {
        Agency agency = agencies.require(region);
        List<CatalogViews.ColumnRow> rows = CatalogViews.rows(columns.tree(region), columns.redirects(region));
        model.addAttribute("page", new CatalogViews.ColumnsPage(agency, rows, Objects.requireNonNull(Caller.of(request)).holds(OFFICE, region), form,
                rows.stream().map(CatalogViews.ColumnRow::column).map(ColumnPages::choice).toList(), issues));
        return "catalog/columns";
    }

    private static Choice choice(Column column) {
        return Choice.of(Long.toString(column.id()), "　".repeat(column.depth() - 1) + column.name());
    }

    @PostMapping("/desk/columns/{agency}/open")
    @MayCall(value = OFFICE, on = "agency")
    String open(@PathVariable String agency, Actor actor, ColumnForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            open.open(actor, agency, form.parentId(), form.facts());
            return "redirect:/desk/columns?region=" + agency;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(agency, form, refused.issues(), request, model);
        }
    }

    @GetMapping("/desk/column/{column}")
    @MayCall(value = OFFICE, on = "column")
    String show(@PathVariable long column, Model model) {
        Column found = live(column);
        return show(found, ColumnForm.of(found), List.of(), model);
    }

    @PostMapping("/desk/column/{column}/amend")
    @MayCall(value = OFFICE, on = "column")
    String amend(@PathVariable long column, Actor actor, @RequestParam long version, ColumnForm form, HttpServletResponse response, Model model) {
        return orShow(column, form, response, model, () -> amend.amend(actor, column, version, form.facts()));
    }

    @PostMapping("/desk/column/{column}/merge")
    @MayCall(value = OFFICE, on = "column")
    String merge(@PathVariable long column, Actor actor, @RequestParam(defaultValue = "") String into, HttpServletResponse response, Model model) {
        return orShow(column, ColumnForm.of(live(column)), response, model, () -> {
            if (!into.matches(Ids.PATTERN)) {
                throw new Refused("into", "请选择并入哪个栏目。");
            }
            merge.merge(actor, column, Long.parseLong(into));
        });
    }

    /** @param parts a line for each new column: address part, name, and what it shows, separated by blanks */
    @PostMapping("/desk/column/{column}/split")
    @MayCall(value = OFFICE, on = "column")
    String split(@PathVariable long column, Actor actor, @RequestParam(defaultValue = "") String parts, HttpServletResponse response, Model model) {
        Column before = live(column);
        return orShow(column, ColumnForm.of(before), response, model, () -> split.split(actor, column, parts(parts, before)));
    }

    private static List<ColumnFacts> parts(String typed, Column before) {
        List<ColumnFacts> parts = new ArrayList<>();
        for (String line : typed.lines().filter(text -> !text.isBlank()).limit(50).toList()) {
            String[] words = line.strip().split("[\\s　]+", 3);
            if (words.length < 2) {
                throw new Refused("parts", "第 " + (parts.size() + 1) + " 行应写成：地址段 名称 规则，用空格隔开。");
            }
            parts.add(new ColumnFacts(words[0], words[1], before.shows(), words.length == 3 ? words[2] : "", before.position() + parts.size()));
        }
        return parts;
    }

    private Column live(long id) {
        return columns.byId(id).filter(column -> !column.ended()).orElseThrow(NotFound::new);
    }

    private String orShow(long id, ColumnForm form, HttpServletResponse response, Model model, Runnable act) {
        Column column = live(id);
        try {
            act.run();
            return "redirect:/desk/columns?region=" + column.region();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(column, form, refused.issues(), model);
        }
    }

    private String show(Column column, ColumnForm form, List<Issue> issues, Model model) {
        List<Choice> others = CatalogViews.rows(columns.tree(column.region()), java.util.Map.of()).stream().map(CatalogViews.ColumnRow::column)
                .filter(other -> other.id() != column.id() && !other.path().startsWith(column.path() + "/")).map(ColumnPages::choice).toList();
        model.addAttribute("page", new CatalogViews.ColumnPage(column, columns.line(column), form, others, issues));
        return "catalog/column";
    }
}
