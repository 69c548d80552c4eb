package mingbai.channel.web;

import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.EndPush;
import mingbai.channel.PackForPush;
import mingbai.channel.Push;
import mingbai.channel.PushTarget;
import mingbai.channel.SetTarget;
import mingbai.channel.reading.PushReading;
import mingbai.channel.web.PushViews.Line;
import mingbai.channel.web.PushViews.Page;
import mingbai.channel.web.PushViews.TargetPage;
import mingbai.channel.web.PushViews.Typed;
import mingbai.ledger.Actor;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import mingbai.web.Role;
import mingbai.web.Site;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/pushes}: portals to which documents are sent, what was answered, and what did not arrive. */
@Controller
class PushPages {

    private static final int SIZE = 50;
    private static final List<Role> SEEING = List.of(OFFICE, PUBLISHER, LEADER);

    private final PushReading pushes;
    private final DeskReading documents;
    private final AgencyReading agencies;
    private final SetTarget setTarget;
    private final EndPush end;
    private final PackForPush pack;
    private final Scope scope;
    private final Site site;

    PushPages(PushReading pushes, DeskReading documents, AgencyReading agencies, SetTarget setTarget, EndPush end, PackForPush pack, Scope scope, Site site) {
        this.pushes = pushes;
        this.documents = documents;
        this.agencies = agencies;
        this.setTarget = setTarget;
        this.end = end;
        this.pack = pack;
        this.scope = scope;
        this.site = site;
    }

    @Bean
    static Place pushesPlace() {
        return new Place("pushes", "推送其他平台", "/desk/pushes", 350, Set.copyOf(SEEING));
    }

    @GetMapping("/desk/pushes")
    @MayCall({OFFICE, PUBLISHER, LEADER})
    String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done,
            HttpServletRequest request, Model model) {
        return show(state, page, new Typed("", "", "", ""), List.of(), done.isEmpty() ? "" : "已办理。", request, model);
    }

    @PostMapping("/desk/pushes/targets")
    @MayCall(OFFICE)
    String enter(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String below, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            Caller caller = Caller.of(request);
            if (caller == null || !caller.holds(OFFICE, agency)) {
                throw new Refused("agency", "请选择由您负责的机关");
            }
            setTarget.enter(actor, agency, new SetTarget.Facts(name, url, token, "1".equals(below), true));
            return "redirect:/desk/pushes?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show("", 1, new Typed(agency, name, url, below), refused.issues(), "", request, model);
        }
    }

    private String show(String state, int page, Typed typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        Set<String> seen = scope.of(request, SEEING);
        Push.@Nullable State wanted = Arrays.stream(Push.State.values()).filter(value -> value.name().equals(state)).findFirst().orElse(null);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("", pushes.count(seen, null));
        Arrays.stream(Push.State.values()).forEach(value -> counts.put(value.name(), pushes.count(seen, value)));
        String chosen = wanted == null ? "" : wanted.name();
        Paging paging = Paging.of(page, SIZE, counts.getOrDefault(chosen, 0L), "/desk/pushes?state=" + chosen);
        Caller caller = Caller.of(request);
        List<Line> lines = pushes.list(seen, wanted, SIZE, paging.offset()).stream().map(push -> line(push, caller)).toList();
        List<Choice> offices = scope.choices(scope.of(request, List.of(OFFICE)));
        model.addAttribute("page", new Page(lines, counts, chosen, paging, pushes.targets(seen), offices, typed, site.sandbox(), issues, notice));
        return "channel/pushes";
    }

    private Line line(Push push, @Nullable Caller caller) {
        PushTarget target = pushes.target(Long.toString(push.target())).orElseThrow(NotFound::new);
        String title = documents.document(push.document()).map(DeskReading.DocumentRow::title).orElse("文件");
        return new Line(push, title, target.name(), Times.minute(push.endedAt() == null ? push.createdAt() : push.endedAt()), caller != null && caller.holds(OFFICE, target.agency()));
    }

    @GetMapping("/desk/pushes/target/{target}")
    @MayCall(value = OFFICE, on = "target")
    String target(@PathVariable String target, Model model) {
        PushTarget found = pushes.target(target).orElseThrow(NotFound::new);
        model.addAttribute("page", new TargetPage(found, agencies.nameOf(found.agency()), new Typed(found.agency(), found.name(), found.url(), found.below() ? "1" : ""), found.active(),
                List.of(), ""));
        return "channel/target";
    }

    @PostMapping("/desk/pushes/target/{target}")
    @MayCall(value = OFFICE, on = "target")
    String amend(@PathVariable String target, @RequestParam long version, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String below, @RequestParam(defaultValue = "") String active, Actor actor,
            HttpServletResponse response, Model model) {
        PushTarget found = pushes.target(target).orElseThrow(NotFound::new);
        try {
            setTarget.amend(actor, found.id(), version, new SetTarget.Facts(name, url, token, "1".equals(below), "1".equals(active)));
            return "redirect:/desk/pushes?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new TargetPage(found, agencies.nameOf(found.agency()), new Typed(found.agency(), name, url, below), "1".equals(active), refused.issues(), ""));
            return "channel/target";
        }
    }

    @PostMapping("/desk/push/{push}/again")
    @MayCall(value = OFFICE, on = "push")
    String again(@PathVariable String push, Actor actor) {
        end.again(actor, Long.parseLong(push));
        return "redirect:/desk/pushes?done=1";
    }

    @PostMapping("/desk/push/{push}/by-hand")
    @MayCall(value = OFFICE, on = "push")
    String byHand(@PathVariable String push, @RequestParam(defaultValue = "") String url, Actor actor) {
        end.byHand(actor, Long.parseLong(push), url);
        return "redirect:/desk/pushes?done=1";
    }

    /** The package a person takes to the other portal by hand. */
    @GetMapping("/desk/push/{push}/package.zip")
    @MayCall(value = {OFFICE, PUBLISHER}, on = "push")
    ResponseEntity<byte[]> pack(@PathVariable String push) {
        Push found = pushes.push(push).orElseThrow(NotFound::new);
        return ProductPages.file(pack.of(found), MediaType.parseMediaType("application/zip"), "推送包" + found.id() + ".zip");
    }
}
