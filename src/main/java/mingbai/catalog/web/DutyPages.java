package mingbai.catalog.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import mingbai.catalog.DutyFact;
import mingbai.catalog.ExcuseDuty;
import mingbai.catalog.MoveDischarge;
import mingbai.catalog.RecordBase;
import mingbai.catalog.RecordChange;
import mingbai.catalog.StateNothing;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.web.DutyViews.Form;
import mingbai.ledger.Actor;
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

/** {@code /desk/duty/{duty}}: one duty, why it is due on its day, what counts for it, and what can be done about it. */
@Controller
class DutyPages {

    private final DutyReading duties;
    private final DutySight sight;
    private final DutyScope scopes;
    private final StateNothing stateNothing;
    private final ExcuseDuty excuse;
    private final MoveDischarge move;
    private final RecordChange recordChange;
    private final RecordBase recordBase;

    DutyPages(DutyReading duties, DutySight sight, DutyScope scopes, StateNothing stateNothing, ExcuseDuty excuse, MoveDischarge move, RecordChange recordChange,
            RecordBase recordBase) {
        this.duties = duties;
        this.sight = sight;
        this.scopes = scopes;
        this.stateNothing = stateNothing;
        this.excuse = excuse;
        this.move = move;
        this.recordChange = recordChange;
        this.recordBase = recordBase;
    }

    @GetMapping("/desk/duty/{duty}")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER, INSPECTOR}, on = "duty")
    String show(@PathVariable String duty, HttpServletRequest request, Model model) {
        model.addAttribute("page", sight.of(find(duty), Form.EMPTY, List.of(), request));
        return "catalog/duty";
    }

    @PostMapping("/desk/duty/{duty}/nothing")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE}, on = "duty")
    String nothing(@PathVariable String duty, @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return orShow(duty, new Form("nothing", reason, "", "", ""), request, response, model, row -> stateNothing.state(actor, row.id(), reason));
    }

    @PostMapping("/desk/duty/{duty}/excuse")
    @MayCall(value = OFFICE, on = "duty")
    String excuse(@PathVariable String duty, @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return orShow(duty, new Form("excuse", reason, "", "", ""), request, response, model, row -> excuse.excuse(actor,
                scopes.excusingOffice(request, row.owedBy()).orElseThrow(() -> new Refused("reason", "免除应由上级公开主管部门决定，本机关不能免除自己的事项。")),
                row.id(), reason));
    }

    @PostMapping("/desk/duty/{duty}/move")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE}, on = "duty")
    String move(@PathVariable String duty, @RequestParam(defaultValue = "") String document, @RequestParam(defaultValue = "") String reason, Actor actor,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return orShow(duty, new Form("move", reason, "", "", ""), request, response, model,
                row -> move.move(actor, number(document).orElseThrow(() -> new Refused("document", "请选择一份文件。")), row.id(), reason));
    }

    @PostMapping("/desk/duty/{duty}/change")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE}, on = "duty")
    String change(@PathVariable String duty, @RequestParam(name = "on_day", defaultValue = "") String onDay, @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "changed") String kind, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        DutyFact.Kind fact = kind.equals("formed") ? DutyFact.Kind.FORMED : DutyFact.Kind.CHANGED;
        return orShow(duty, new Form("change", "", onDay, what, kind), request, response, model,
                row -> recordChange.record(actor, row.owedBy(), row.matter(), fact, day(onDay), what));
    }

    @PostMapping("/desk/duty/{duty}/base")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE}, on = "duty")
    String base(@PathVariable String duty, @RequestParam(name = "on_day", defaultValue = "") String onDay, @RequestParam(defaultValue = "") String what,
            Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        return orShow(duty, new Form("base", "", onDay, what, ""), request, response, model,
                row -> recordBase.record(actor, row.owedBy(), row.matter(), day(onDay), what));
    }

    private interface Deed {
        void on(DutyRow duty);
    }

    private String orShow(String duty, Form form, HttpServletRequest request, HttpServletResponse response, Model model, Deed deed) {
        DutyRow row = find(duty);
        try {
            deed.on(row);
            return "redirect:/desk/duty/" + duty;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", sight.of(row, form, refused.issues(), request));
            return "catalog/duty";
        }
    }

    private DutyRow find(String duty) {
        return number(duty).flatMap(duties::duty).orElseThrow(NotFound::new);
    }

    private static java.util.Optional<Long> number(String text) {
        return text.matches("\\d{1,18}|[1-8]\\d{18}") ? java.util.Optional.of(Long.valueOf(text)) : java.util.Optional.empty();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("on_day", "日期请写成年-月-日，如 2026-03-02。");
        }
    }
}
