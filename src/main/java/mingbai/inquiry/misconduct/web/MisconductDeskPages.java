package mingbai.inquiry.misconduct.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.misconduct.HandleReport;
import mingbai.inquiry.misconduct.OpenReport;
import mingbai.inquiry.misconduct.ReportKeepers;
import mingbai.inquiry.misconduct.Safeguard;
import mingbai.inquiry.misconduct.Step;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /desk/misconduct}: named persons open and handle reports. Asks the list of named persons, not roles; whoever is not on it finds no such page. The report that is open is known by the
 * account, never by the address.
 */
@Controller
class MisconductDeskPages {

    private final OpenReport open;
    private final HandleReport handle;
    private final ReportKeepers keepers;
    private final AgencyReading agencies;
    private final Clock clock;

    MisconductDeskPages(OpenReport open, HandleReport handle, ReportKeepers keepers, AgencyReading agencies, Clock clock) {
        this.open = open;
        this.handle = handle;
        this.keepers = keepers;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** For named persons alone, whether there is a report or not. A menu is drawn on the page of a failure too. */
    @Bean
    static Place misconductPlace(ReportKeepers keepers) {
        return new Place("misconduct", "专办事项", "/desk/misconduct", 134, Set.of(), caller -> {
            try {
                return keepers.isKeeper(caller.accountId());
            } catch (DataAccessException e) {
                return false;
            }
        });
    }

    @GetMapping("/desk/misconduct")
    @MayCall(signedIn = true)
    String list(Actor actor, @RequestParam(defaultValue = "") String done, HttpServletResponse response, Model model) {
        named(actor, response);
        return list(actor, "", List.of(), done.equals("1") ? "已经办理。" : "", model);
    }

    private String list(Actor actor, String asked, List<Issue> issues, String notice, Model model) {
        model.addAttribute("page", new MisconductViews.ListPage(open.list(actor.accountId()), asked, issues, notice));
        return "inquiry/misconduct-list";
    }

    private void named(Actor actor, HttpServletResponse response) {
        MisconductPages.quiet(response);
        if (actor.inSteadOf() != null || !keepers.isKeeper(actor.accountId())) {
            throw new NotFound();
        }
    }

    @PostMapping("/desk/misconduct/open")
    @MayCall(signedIn = true)
    String open(Actor actor, @RequestParam(defaultValue = "") String report, @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
        named(actor, response);
        try {
            open.open(actor, id(report), reason);
            return "redirect:/desk/misconduct/report";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(actor, reason, refused.issues(), "", model);
        }
    }

    private static long id(String typed) {
        if (!typed.matches(Ids.PATTERN)) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }

    @GetMapping("/desk/misconduct/report")
    @MayCall(signedIn = true)
    String report(Actor actor, @RequestParam(defaultValue = "") String done, HttpServletResponse response, Model model) {
        named(actor, response);
        return show(actor, Map.of(), List.of(), done.equals("1") ? "已经办理。" : "", model);
    }

    private String show(Actor actor, Map<String, String> typed, List<Issue> issues, String notice, Model model) {
        return open.show(actor).map(opened -> {
            var matter = opened.report().matter();
            List<Step> steps = Arrays.stream(Step.values()).filter(step -> step.follows(matter.stage())).toList();
            model.addAttribute("page", new MisconductViews.ReportPage(opened, agencies.nameOf(matter.told().against()), agencies.nameOf(matter.desk()), steps, typed, issues, notice,
                    LocalDate.now(clock).toString()));
            return "inquiry/misconduct-report";
        }).orElse("redirect:/desk/misconduct");
    }

    private static Map<String, String> typed(HttpServletRequest call) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("step", "on", "words", "where", "text", "point", "safeOn", "note", "login", "barReason", "upReason")) {
            typed.put(field, call.getParameter(field) == null ? "" : call.getParameter(field));
        }
        return typed;
    }

    private interface Doing {
        void run(long report, long version, Map<String, String> typed);
    }

    private String done(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model, Doing doing) {
        named(actor, response);
        Map<String, String> typed = typed(call);
        String version = String.valueOf(call.getParameter("version"));
        try {
            doing.run(id(String.valueOf(call.getParameter("report"))), version.matches("\\d{1,9}") ? Long.parseLong(version) : 0, typed);
            return open.holds(actor) ? "redirect:/desk/misconduct/report?done=1" : "redirect:/desk/misconduct?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, typed, refused.issues(), "", model);
        }
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(typed.get(field).strip());
        } catch (DateTimeParseException e) {
            throw new Refused(field, "请填写日期，例如2026-03-02");
        }
    }

    @PostMapping("/desk/misconduct/step")
    @MayCall(signedIn = true)
    String step(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return done(actor, call, response, model, (report, version, typed) -> handle.step(actor, report, version,
                Step.ofCode(typed.get("step")).orElseThrow(() -> new Refused("step", "请选择办理哪一步")), day(typed, "on"), typed.get("words"), typed.get("where")));
    }

    @PostMapping("/desk/misconduct/message")
    @MayCall(signedIn = true)
    String message(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return done(actor, call, response, model, (report, version, typed) -> handle.write(actor, report, version, typed.get("text")));
    }

    @PostMapping("/desk/misconduct/safeguard")
    @MayCall(signedIn = true)
    String safeguard(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return done(actor, call, response, model, (report, version, typed) -> handle.safeguard(actor, report, version,
                Safeguard.Point.ofCode(typed.get("point")).orElseThrow(() -> new Refused("point", "请选择做了哪一项")), day(typed, "safeOn"), typed.get("note")));
    }

    @PostMapping("/desk/misconduct/bar")
    @MayCall(signedIn = true)
    String bar(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return done(actor, call, response, model, (report, version, typed) -> handle.bar(actor, report, version, typed.get("login"), typed.get("barReason")));
    }

    @PostMapping("/desk/misconduct/up")
    @MayCall(signedIn = true)
    String up(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return done(actor, call, response, model, (report, version, typed) -> handle.passUp(actor, report, version, typed.get("upReason")));
    }

    @PostMapping("/desk/misconduct/erase")
    @MayCall(signedIn = true)
    String erase(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return done(actor, call, response, model, (report, version, typed) -> handle.erase(actor, report, version));
    }

    @PostMapping("/desk/misconduct/file")
    @MayCall(signedIn = true)
    ResponseEntity<Resource> file(Actor actor, @RequestParam(defaultValue = "") String entry, HttpServletResponse response) {
        named(actor, response);
        OpenReport.OpenedFile file = open.file(actor, id(entry));
        return Download.of(file.content().get(), file.name());
    }

    @PostMapping("/desk/misconduct/close")
    @MayCall(signedIn = true)
    String close(Actor actor, HttpServletResponse response) {
        named(actor, response);
        open.close(actor);
        return "redirect:/desk/misconduct";
    }
}
