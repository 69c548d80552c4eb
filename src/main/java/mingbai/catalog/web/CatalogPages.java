package mingbai.catalog.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.CatalogSheet;
import mingbai.catalog.Charge;
import mingbai.catalog.Matter;
import mingbai.catalog.MatterVersion;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.ChargeReading;
import mingbai.catalog.reading.RolloutReading;
import mingbai.identity.reading.AccountReading;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/catalog?agency=}: what an agency owes, with every column, as list and as file. Catalogs are public; only the office changes its own. */
@Controller
class CatalogPages {

    private final CatalogReading catalogs;
    private final ChargeReading charges;
    private final RolloutReading rollout;
    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final Clock clock;

    CatalogPages(CatalogReading catalogs, ChargeReading charges, RolloutReading rollout, AgencyReading agencies, AccountReading accounts, Clock clock) {
        this.catalogs = catalogs;
        this.charges = charges;
        this.rollout = rollout;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/desk/catalog")
    @MayCall(signedIn = true)
    String show(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String cadence, @RequestParam(defaultValue = "") String origin,
            HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        if (agency.isBlank() && caller.agencyCode().isEmpty()) {
            return "redirect:/desk/standards"; // an administrator of the installation has no catalog of their own
        }
        Agency body = agencies.require(agency.isBlank() ? caller.agencyCode() : agency.strip());
        LocalDate on = dayOr(day, LocalDate.now(clock));
        CatalogViews.Filter filter = new CatalogViews.Filter(q.strip(), item, cadence, origin);
        List<Matter> all = catalogs.inForce(body.code(), on);
        List<MatterVersion> declined = catalogs.localOn(body.code(), on).stream().filter(version -> version.kind() == MatterVersion.Kind.DECLINED).toList();
        model.addAttribute("page", new CatalogViews.CatalogPage(body, on, filter, rows(body.code(), all.stream().filter(filter::lets).toList()), all.size(), declined,
                rollout.laggingOf(body), caller.holds(OFFICE, body.code()), List.of()));
        return "catalog/catalog";
    }

    private List<CatalogViews.Row> rows(String agency, List<Matter> matters) {
        Map<String, Charge> now = charges.nowOf(agency);
        Set<Long> people = new HashSet<>();
        now.values().forEach(charge -> java.util.stream.Stream.of(charge.reviewer(), charge.publisher()).filter(Objects::nonNull).forEach(people::add));
        Map<Long, String> names = people.isEmpty() ? Map.of() : accounts.namesOf(people);
        return matters.stream().map(matter -> {
            @Nullable Charge charge = now.get(matter.code());
            return charge == null ? new CatalogViews.Row(matter, "", "", "")
                    : new CatalogViews.Row(matter, charge.section(), name(names, charge.reviewer()), name(names, charge.publisher()));
        }).toList();
    }

    private static String name(Map<Long, String> names, @Nullable Long account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    @GetMapping("/desk/catalog.csv")
    @MayCall(signedIn = true)
    ResponseEntity<Resource> csv(@RequestParam String agency, @RequestParam(defaultValue = "") String day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CatalogSheet.csv(of(agency, day), out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), agencies.nameOf(agency) + "公开事项目录.csv");
    }

    @GetMapping("/desk/catalog.xlsx")
    @MayCall(signedIn = true)
    ResponseEntity<Resource> xlsx(@RequestParam String agency, @RequestParam(defaultValue = "") String day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CatalogSheet.xlsx(of(agency, day), out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), agencies.nameOf(agency) + "公开事项目录.xlsx");
    }

    private Map<String, List<Matter>> of(String agency, String day) {
        String code = agencies.require(agency).code();
        return Map.of(code, catalogs.inForce(code, dayOr(day, LocalDate.now(clock))));
    }

    private static LocalDate dayOr(String typed, LocalDate today) {
        try {
            return typed.isBlank() ? today : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return today;
        }
    }
}
