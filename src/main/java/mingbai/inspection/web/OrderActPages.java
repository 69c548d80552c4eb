package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mingbai.inspection.rectify.FollowOrder;
import mingbai.inspection.rectify.RectifyOrder;
import mingbai.inspection.rectify.Shown;
import mingbai.inspection.rectify.WriteOrder;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What is done about an order to rectify: written, signed, answered, urged, sent back, closed. */
@Controller
class OrderActPages {

    private final OrderSight sight;
    private final WriteOrder write;
    private final FollowOrder follow;
    private final Uploads uploads;

    OrderActPages(OrderSight sight, WriteOrder write, FollowOrder follow, Uploads uploads) {
        this.sight = sight;
        this.write = write;
        this.follow = follow;
        this.uploads = uploads;
    }

    @PostMapping("/desk/inspection/order/{rectifyorder}/text")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "rectifyorder")
    String text(@PathVariable String rectifyorder, @RequestParam long version, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String deadline, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = Map.of("title", Scrub.clean(title), "body", Scrub.clean(body), "deadline", Scrub.clean(deadline));
        return issuing(rectifyorder, typed, actor, call, response, model, List.of(OFFICE, INSPECTOR),
                order -> write.edit(actor, order.id(), version, typed.get("title"), typed.get("body"), day(deadline)));
    }

    @PostMapping("/desk/inspection/order/{rectifyorder}/drop")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "rectifyorder")
    String drop(@PathVariable String rectifyorder, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return issuing(rectifyorder, Map.of(), actor, call, response, model, List.of(OFFICE, INSPECTOR), order -> write.drop(actor, order.id(), version));
    }

    @PostMapping("/desk/inspection/order/{rectifyorder}/sign")
    @MayCall(value = {OFFICE, LEADER}, on = "rectifyorder")
    String sign(@PathVariable String rectifyorder, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return issuing(rectifyorder, Map.of(), actor, call, response, model, List.of(OFFICE, LEADER), order -> write.sign(actor, order.id(), version));
    }

    @PostMapping("/desk/inspection/order/{rectifyorder}/urge")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "rectifyorder")
    String urge(@PathVariable String rectifyorder, @RequestParam(defaultValue = "") String text, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = Map.of("text", Scrub.clean(text));
        return issuing(rectifyorder, typed, actor, call, response, model, List.of(OFFICE, INSPECTOR), order -> follow.urge(actor, order.id(), typed.get("text")));
    }

    @PostMapping("/desk/inspection/order/{rectifyorder}/return")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "rectifyorder")
    String giveBack(@PathVariable String rectifyorder, @RequestParam long version, @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Map<String, String> typed = Map.of("reason", Scrub.clean(reason));
        return issuing(rectifyorder, typed, actor, call, response, model, List.of(OFFICE, INSPECTOR), order -> follow.giveBack(actor, order.id(), version, typed.get("reason")));
    }

    @PostMapping("/desk/inspection/order/{rectifyorder}/close")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "rectifyorder")
    String close(@PathVariable String rectifyorder, @RequestParam long version, @RequestParam(defaultValue = "") String word, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Map<String, String> typed = Map.of("word", Scrub.clean(word));
        return issuing(rectifyorder, typed, actor, call, response, model, List.of(OFFICE, INSPECTOR), order -> follow.close(actor, order.id(), version, typed.get("word")));
    }

    /** The agency's report: {@code done-<finding>}, {@code address-<finding>} and files {@code files-<finding>} for each. */
    @PostMapping("/desk/inspection/order/{rectifyorder}/answer")
    @MayCall(value = {OFFICE, DRAFTER, PUBLISHER}, on = "rectifyorder")
    String answer(@PathVariable String rectifyorder, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        call.getParameterMap().forEach((name, values) -> {
            if (name.equals("answer") || name.startsWith("done-") || name.startsWith("address-")) {
                typed.put(name, Scrub.clean(values[0]));
            }
        });
        return orShow(rectifyorder, typed, actor, call, response, model,
                order -> follow.answer(actor, order.id(), version, typed.getOrDefault("answer", ""), done(order, typed, call)));
    }

    private Map<Long, FollowOrder.Done> done(RectifyOrder order, Map<String, String> typed, HttpServletRequest call) {
        MultiValueMap<String, MultipartFile> sent = call instanceof MultipartHttpServletRequest many ? many.getMultiFileMap() : new org.springframework.util.LinkedMultiValueMap<>();
        Map<Long, FollowOrder.Done> done = new HashMap<>();
        List<Issue> issues = new ArrayList<>();
        for (RectifyOrder.Item item : order.items()) {
            String number = "-" + item.finding();
            try {
                Shown shown = new Shown(uploads.take(sent.get("files" + number), "files" + number, issues), typed.getOrDefault("address" + number, ""));
                done.put(item.finding(), new FollowOrder.Done(typed.getOrDefault("done" + number, ""), shown));
            } catch (Refused refused) {
                refused.issues().forEach(issue -> issues.add(Issue.of(issue.field() + number, issue.text())));
            }
        }
        Refused.ifAny(issues);
        return done;
    }

    private String issuing(String number, Map<String, String> typed, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model, List<Role> roles,
            Consumer<RectifyOrder> deed) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        String agency = sight.order(number, caller).agency();
        if (roles.stream().noneMatch(role -> caller.holds(role, agency))) {
            throw new NotFound();
        }
        return orShow(number, typed, actor, call, response, model, deed);
    }

    private String orShow(String number, Map<String, String> typed, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model,
            Consumer<RectifyOrder> deed) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        RectifyOrder order = sight.order(number, caller);
        try {
            deed.accept(order);
            return "redirect:" + order.page();
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", sight.page(order, caller, actor, typed, refused.issues()));
            return "inspection/order";
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("deadline", "请填写整改期限，形如2026-03-20");
        }
    }
}
