package mingbai.catalog.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.AddMatter;
import mingbai.catalog.AdjustMatter;
import mingbai.catalog.AdoptStandard;
import mingbai.catalog.ChargeMatter;
import mingbai.catalog.DeclineMatter;
import mingbai.catalog.EndMatter;
import mingbai.catalog.ImportCatalog;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.ChargeReading;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/catalog/{agency}/…}: the office changes its catalog, matter by matter or by a file. */
@Controller
class MatterPages {

    private final CatalogReading catalogs;
    private final ChargeReading charges;
    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final AddMatter add;
    private final AdjustMatter adjust;
    private final DeclineMatter decline;
    private final EndMatter end;
    private final ChargeMatter charge;
    private final AdoptStandard adopt;
    private final ImportCatalog importCatalog;
    private final Clock clock;

    MatterPages(CatalogReading catalogs, ChargeReading charges, AgencyReading agencies, AccountReading accounts, AddMatter add, AdjustMatter adjust,
            DeclineMatter decline, EndMatter end, ChargeMatter charge, AdoptStandard adopt, ImportCatalog importCatalog, Clock clock) {
        this.catalogs = catalogs;
        this.charges = charges;
        this.agencies = agencies;
        this.accounts = accounts;
        this.add = add;
        this.adjust = adjust;
        this.decline = decline;
        this.end = end;
        this.charge = charge;
        this.adopt = adopt;
        this.importCatalog = importCatalog;
        this.clock = clock;
    }

    @GetMapping("/desk/catalog/{agency}/new")
    @MayCall(value = OFFICE, on = "agency")
    String form(@PathVariable String agency, Model model) {
        model.addAttribute("page", new CatalogViews.NewPage(agencies.require(agency), MatterForm.empty(LocalDate.now(clock)), List.of()));
        return "catalog/new";
    }

    @PostMapping("/desk/catalog/{agency}/new")
    @MayCall(value = OFFICE, on = "agency")
    String add(@PathVariable String agency, Actor actor, MatterForm form, HttpServletResponse response, Model model) {
        try {
            String code = add.add(actor, agency, form.in(form.code()), form.facts(""), MatterForm.day("effective_on", form.effectiveOn()), form.in(form.reason()));
            return toMatter(agency, code);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new CatalogViews.NewPage(agencies.require(agency), form, refused.issues()));
            return "catalog/new";
        }
    }

    @GetMapping("/desk/catalog/{agency}/matter")
    @MayCall(value = OFFICE, on = "agency")
    String show(@PathVariable String agency, @RequestParam String code, Model model) {
        return show(agency, code, null, List.of(), model);
    }

    @PostMapping("/desk/catalog/{agency}/adjust")
    @MayCall(value = OFFICE, on = "agency")
    String adjust(@PathVariable String agency, Actor actor, MatterForm form, HttpServletResponse response, Model model) {
        String code = form.in(form.code());
        return orShow(agency, code, form, response, model, () -> adjust.adjust(actor, agency, code, form.facts(find(agency, code).level()),
                MatterForm.day("effective_on", form.effectiveOn()), form.in(form.reason())));
    }

    @PostMapping("/desk/catalog/{agency}/decline")
    @MayCall(value = OFFICE, on = "agency")
    String decline(@PathVariable String agency, Actor actor, @RequestParam String code, @RequestParam("from_day") String day, @RequestParam String why,
            HttpServletResponse response, Model model) {
        return orShow(agency, code, null, response, model, () -> decline.decline(actor, agency, code, MatterForm.day("from_day", day), why));
    }

    @PostMapping("/desk/catalog/{agency}/end")
    @MayCall(value = OFFICE, on = "agency")
    String end(@PathVariable String agency, Actor actor, @RequestParam String code, @RequestParam("last_day") String day, @RequestParam String why,
            HttpServletResponse response, Model model) {
        return orShow(agency, code, null, response, model, () -> end.end(actor, agency, code, MatterForm.day("last_day", day), why));
    }

    @PostMapping("/desk/catalog/{agency}/charge")
    @MayCall(value = OFFICE, on = "agency")
    String charge(@PathVariable String agency, Actor actor, @RequestParam String code, @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String reviewer, @RequestParam(defaultValue = "") String publisher, HttpServletResponse response, Model model) {
        return orShow(agency, code, null, response, model, () -> charge.charge(actor, agency, code, section, account(reviewer), account(publisher)));
    }

    @PostMapping("/desk/catalog/{agency}/adopt")
    @MayCall(value = OFFICE, on = "agency")
    String adopt(@PathVariable String agency, Actor actor, @RequestParam String standard) {
        adopt.adopt(actor, agency, standard, "");
        return "redirect:/desk/catalog?agency=" + agency;
    }

    /** Rows of other agencies are taken where the caller is their office too; rows without agency form the standards of this one's tree. */
    @PostMapping("/desk/catalog/{agency}/import")
    @MayCall(value = OFFICE, on = "agency")
    String importFile(@PathVariable String agency, Actor actor, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean strict, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Actor here = new Actor(actor.accountId(), actor.name(), agency, actor.inSteadOf());
        ImportReport report = CatalogUploads.with(file, path -> importCatalog.run(path, here, strict, Progress.UNWATCHED,
                code -> caller.holds(OFFICE, code.isEmpty() ? agency : code)));
        model.addAttribute("page", new CatalogViews.ImportedPage("导入公开事项目录", "/desk/catalog?agency=" + agency, report));
        return "catalog/imported";
    }

    private static @Nullable Long account(String typed) {
        return typed.matches(Ids.PATTERN) ? Long.valueOf(typed) : null;
    }

    private Matter find(String agency, String code) {
        LocalDate today = LocalDate.now(clock);
        return catalogs.matter(agency, code, today).or(() -> catalogs.ofStandards(agency, today).stream().filter(matter -> matter.code().equals(code)).findFirst())
                .orElseThrow(NotFound::new);
    }

    private String orShow(String agency, String code, @Nullable MatterForm form, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return toMatter(agency, code);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(agency, code, form, refused.issues(), model);
        }
    }

    private static String toMatter(String agency, String code) {
        return "redirect:/desk/catalog/" + agency + "/matter?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private String show(String agency, String code, @Nullable MatterForm form, List<Issue> issues, Model model) {
        LocalDate today = LocalDate.now(clock);
        Matter matter = find(agency, code);
        boolean now = catalogs.inForce(agency, today).stream().anyMatch(held -> held.code().equals(code));
        List<Choice> people = accounts.list("", agency, 0, 200).accounts().stream().map(person -> Choice.of(Long.toString(person.id()), person.name())).toList();
        model.addAttribute("page", new CatalogViews.MatterPage(agencies.require(agency), matter, now ? matter.origin().label() : "现在不在本机关目录中",
                catalogs.history(agency).stream().filter(stretch -> stretch.code().equals(code)).toList(), catalogs.localVersions(agency, code),
                charges.now(agency, code).orElse(null), people, form == null ? MatterForm.of(matter, today) : form, today.toString(), issues));
        return "catalog/matter";
    }
}
