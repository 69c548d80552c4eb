package mingbai.channel.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingbai.channel.BeginNotice;
import mingbai.channel.HandleObjection;
import mingbai.channel.NoticeOutcome;
import mingbai.channel.Objection;
import mingbai.channel.PublicNotice;
import mingbai.channel.TakeObjection;
import mingbai.channel.TellNoticeResult;
import mingbai.channel.reading.NoticeReading;
import mingbai.channel.web.NoticeDeskPage.Begin;
import mingbai.channel.web.NoticeDeskPage.ObjectionForm;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/notices}: beginning a 公示, taking and handling objections, telling the result. */
@Controller
class NoticeDeskPages {

    private static final int SIZE = 30;
    private static final List<Role> ACTING = List.of(PUBLISHER, OFFICE);
    private static final List<Role> SEEING = List.of(PUBLISHER, OFFICE, LEADER, INSPECTOR);

    private final NoticeReading notices;
    private final NoticeView view;
    private final BeginNotice begin;
    private final TakeObjection take;
    private final HandleObjection handle;
    private final TellNoticeResult tell;
    private final Scope scope;
    private final Clock clock;

    NoticeDeskPages(NoticeReading notices, NoticeView view, BeginNotice begin, TakeObjection take, HandleObjection handle, TellNoticeResult tell, Scope scope, Clock clock) {
        this.notices = notices;
        this.view = view;
        this.begin = begin;
        this.take = take;
        this.handle = handle;
        this.tell = tell;
        this.scope = scope;
        this.clock = clock;
    }

    @Bean
    static Place publicNoticesPlace() {
        return new Place("notices", "公示", "/desk/notices", 300, Set.copyOf(SEEING));
    }

    @GetMapping("/desk/notices")
    @MayCall({PUBLISHER, OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String document, HttpServletRequest request, Model model) {
        Set<String> acting = scope.of(request, ACTING);
        Begin empty = new Begin(acting.isEmpty() ? "" : acting.iterator().next(), document, "general", LocalDate.now(clock).toString(), "5", "", "", "");
        return list(page, empty, List.of(), request, model);
    }

    @PostMapping("/desk/notices")
    @MayCall({PUBLISHER, OFFICE})
    String begin(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String document, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String beginsOn, @RequestParam(defaultValue = "") String days, @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String email, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            Caller caller = Caller.of(request);
            if (caller == null || ACTING.stream().noneMatch(role -> caller.holds(role, agency))) {
                throw new Refused("agency", "请选择由您负责的机关");
            }
            int length = days.strip().matches("\\d{1,4}") ? Integer.parseInt(days.strip()) : 0;
            long id = begin.run(actor, agency, new BeginNotice.Facts(document, kind, Days.required(beginsOn, "beginsOn", "开始日期"), length, address, phone, email));
            return "redirect:/desk/notices/" + id + "?done=begun";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(1, new Begin(agency, document, kind, beginsOn, days, address, phone, email), refused.issues(), request, model);
        }
    }

    private String list(int page, Begin form, List<Issue> issues, HttpServletRequest request, Model model) {
        Set<String> seen = scope.of(request, SEEING);
        Paging paging = Paging.of(page, SIZE, notices.count(seen), "/desk/notices");
        List<NoticeLine> lines = notices.of(seen, SIZE, paging.offset()).stream().map(view::line).toList();
        model.addAttribute("page", new NoticeDeskPage.All(lines, scope.choices(scope.of(request, ACTING)), form, issues, paging));
        return "channel/desk-notices";
    }

    @GetMapping("/desk/notices/{announcement}")
    @MayCall(value = {PUBLISHER, OFFICE, LEADER, INSPECTOR}, on = "announcement")
    String notice(@PathVariable String announcement, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        String told = switch (done) {
            case "begun" -> "公示已经开始，公开页面可以查看。";
            case "taken" -> "异议已登记。";
            case "handled" -> "处理情况已登记。";
            case "ended" -> "结果已经公布。";
            default -> "";
        };
        return show(announcement, null, "", "", List.of(), told, request, model);
    }

    @PostMapping("/desk/notices/{announcement}/objections")
    @MayCall(value = {PUBLISHER, OFFICE}, on = "announcement")
    String take(@PathVariable String announcement, @RequestParam(defaultValue = "") String receivedOn, @RequestParam(defaultValue = "") String medium,
            @RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String text, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            Objection.Medium chosen = Arrays.stream(Objection.Medium.values()).filter(value -> value.name().equals(medium)).findFirst()
                    .orElseThrow(() -> new Refused("medium", "请选择异议是怎样收到的"));
            take.run(actor, Long.parseLong(announcement), Days.required(receivedOn, "receivedOn", "收到日期"), chosen, who, text);
            return "redirect:/desk/notices/" + announcement + "?done=taken";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(announcement, new ObjectionForm(receivedOn, medium, who, text), "", "", refused.issues(), "", request, model);
        }
    }

    @PostMapping("/desk/objection/{objection}")
    @MayCall(value = {PUBLISHER, OFFICE}, on = "objection")
    String handle(@PathVariable String objection, @RequestParam long version, @RequestParam(defaultValue = "") String handling, Actor actor) {
        Objection found = notices.objection(objection).orElseThrow(NotFound::new);
        handle.run(actor, found.id(), version, handling);
        return "redirect:/desk/notices/" + found.notice() + "?done=handled";
    }

    @PostMapping("/desk/notices/{announcement}/result")
    @MayCall(value = {PUBLISHER, OFFICE}, on = "announcement")
    String tell(@PathVariable String announcement, @RequestParam long version, @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String document, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            NoticeOutcome chosen = Arrays.stream(NoticeOutcome.values()).filter(value -> value.name().equals(outcome)).findFirst()
                    .orElseThrow(() -> new Refused("outcome", "请选择公示结果"));
            tell.run(actor, Long.parseLong(announcement), version, chosen, document);
            return "redirect:/desk/notices/" + announcement + "?done=ended";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(announcement, null, outcome, document, refused.issues(), "", request, model);
        }
    }

    private String show(String id, @Nullable ObjectionForm form, String outcome, String document, List<Issue> issues, String told, HttpServletRequest request, Model model) {
        PublicNotice notice = notices.find(id).orElseThrow(NotFound::new);
        Caller caller = Caller.of(request);
        boolean acts = caller != null && ACTING.stream().anyMatch(role -> caller.holds(role, notice.agency()));
        String today = LocalDate.now(clock).toString();
        model.addAttribute("page", new NoticeDeskPage(view.line(notice), notices.objections(notice.id()), acts, today,
                form == null ? new ObjectionForm(today, "VISIT", "", "") : form, outcome, document, issues, told));
        return "channel/desk-notice";
    }
}
