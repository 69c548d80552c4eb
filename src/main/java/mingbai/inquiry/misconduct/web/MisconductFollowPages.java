package mingbai.inquiry.misconduct.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.identity.visitor.VisitorCookie;
import mingbai.identity.visitor.Visits;
import mingbai.inquiry.misconduct.FollowReport;
import mingbai.web.ClientAddress;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code /inquiry/misconduct/follow} and {@code …/case}: who reported comes back with number and code. The answer to everything that does not fit is the same; the address of the report is the same
 * for all reports.
 */
@Controller
class MisconductFollowPages {

    private static final VisitorCookie.Where VISIT = new VisitorCookie.Where(FollowReport.VISIT, "/inquiry/misconduct");
    private static final String WRONG = "编号和查询码对不上，请核对后重新填写";
    private static final String FOLLOW = "redirect:/inquiry/misconduct/follow?ended=1";

    private final FollowReport follow;
    private final EvidenceUploads uploads;
    private final VisitorCookie cookie;
    private final ClientAddress addresses;
    private final Throttle tries = new Throttle(20, 1.0 / 30, System::nanoTime);
    private final Throttle writes = new Throttle(20, 1.0 / 60, System::nanoTime);

    MisconductFollowPages(FollowReport follow, EvidenceUploads uploads, VisitorCookie cookie, ClientAddress addresses) {
        this.follow = follow;
        this.uploads = uploads;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    @GetMapping("/inquiry/misconduct/follow")
    @MayCall(anyone = true)
    String entry(@RequestParam(defaultValue = "") String ended, HttpServletResponse response, Model model) {
        MisconductPages.quiet(response);
        return entry("", List.of(), ended.equals("1"), model);
    }

    @PostMapping("/inquiry/misconduct/follow")
    @MayCall(anyone = true)
    String enter(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code, HttpServletRequest call, HttpServletResponse response, Model model) {
        MisconductPages.quiet(response);
        int wait = tries.take(addresses.of(call));
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Integer.toString(wait));
            return entry(number, List.of(Issue.whole("尝试次数太多，请过几分钟再试")), false, model);
        }
        Optional<String> thing = follow.enter(number, code);
        if (thing.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return entry(number, List.of(Issue.of("code", WRONG)), false, model);
        }
        cookie.begin(VISIT, thing.get(), response);
        return "redirect:/inquiry/misconduct/case";
    }

    private static String entry(String number, List<Issue> issues, boolean ended, Model model) {
        model.addAttribute("page", new MisconductViews.EntryPage(number, issues, ended, MisconductPages.crumbs("查询举报")));
        return "inquiry/misconduct-follow";
    }

    @GetMapping("/inquiry/misconduct/case")
    @MayCall(anyone = true)
    String page(@RequestParam(defaultValue = "") String sent, HttpServletRequest call, HttpServletResponse response, Model model) {
        MisconductPages.quiet(response);
        return show(call, "", List.of(), List.of(), sent.equals("1") ? "已经送到受理人。" : "", model);
    }

    private String show(HttpServletRequest call, String text, List<EvidenceUploads.Held> held, List<Issue> issues, String notice, Model model) {
        Optional<FollowReport.Seen> seen = visit(call).flatMap(follow::seen);
        if (seen.isEmpty()) {
            return FOLLOW;
        }
        model.addAttribute("page", new MisconductViews.CasePage(seen.get(), text, MisconductPages.kept(held), issues, notice, MisconductPages.crumbs("我的举报")));
        return "inquiry/misconduct-case";
    }

    private Optional<String> visit(HttpServletRequest call) {
        return cookie.of(VISIT, call).map(Visits.Visit::thing);
    }

    @PostMapping("/inquiry/misconduct/case")
    @MayCall(anyone = true)
    String write(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) String @Nullable [] kept,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest call, HttpServletResponse response, Model model) {
        MisconductPages.quiet(response);
        Optional<String> thing = visit(call);
        if (thing.isEmpty()) {
            return FOLLOW;
        }
        List<Issue> issues = new ArrayList<>();
        int wait = writes.take(addresses.of(call));
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Integer.toString(wait));
            return show(call, text, List.of(), List.of(Issue.whole("写得太快，请过几分钟再提交。写的话还在，文件要重新选择")), "", model);
        }
        List<EvidenceUploads.Held> held = uploads.take(files, kept, issues);
        try {
            Refused.ifAny(issues);
            follow.write(thing.get(), text, held.stream().map(EvidenceUploads.Held::evidence).toList());
            return "redirect:/inquiry/misconduct/case?sent=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(call, text, held, refused.issues(), "", model);
        }
    }

    @PostMapping("/inquiry/misconduct/code")
    @MayCall(anyone = true)
    String renew(HttpServletRequest call, HttpServletResponse response, Model model) {
        MisconductPages.quiet(response);
        Optional<String> thing = visit(call);
        Optional<FollowReport.Seen> seen = thing.flatMap(follow::seen);
        if (seen.isEmpty()) {
            return FOLLOW;
        }
        model.addAttribute("page", new MisconductViews.ReceiptPage(seen.get().number(), follow.renewCode(thing.get()), true, MisconductPages.crumbs("新的查询码")));
        return "inquiry/misconduct-receipt";
    }

    @PostMapping("/inquiry/misconduct/end")
    @MayCall(anyone = true)
    String end(HttpServletRequest call, HttpServletResponse response) {
        MisconductPages.quiet(response);
        cookie.end(VISIT, call, response);
        return "redirect:/";
    }
}
