package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mingbai.identity.visitor.ShownForms;
import mingbai.identity.visitor.ShownForms.Sealed;
import mingbai.identity.visitor.ShownForms.Shown;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.similar.KnownAnswers.Known;
import mingbai.inquiry.similar.OfferAnswered;
import mingbai.ledger.Actor;
import mingbai.merkle.Hash;
import mingbai.web.Choice;
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
 * {@code /inquiry/write}: one form for whatever somebody writes to an agency. There is no session: all that was typed stands in the form itself, files as sealed
 * handles, and comes back with whatever was wrong. The form needs no token against forgery, since there is nobody whose rights it could misuse.
 */
@Controller
class InquiryWritePages {

    private static final String FORM = "inquiry";

    private final TakeInquiry take;
    private final AskFormReader reader;
    private final AskViews views;
    private final OfferAnswered offer;
    private final Recipients recipients;
    private final InquiryUploads uploads;
    private final ShownForms forms;
    private final InquiryReceiptCookie receipts;
    private final ClientAddress addresses;
    private final Throttle pages = new Throttle(120, 1, System::nanoTime);
    private final Throttle submissions = new Throttle(20, 1.0 / 30, System::nanoTime);

    InquiryWritePages(TakeInquiry take, AskFormReader reader, AskViews views, OfferAnswered offer, Recipients recipients, InquiryUploads uploads, ShownForms forms,
            InquiryReceiptCookie receipts, ClientAddress addresses) {
        this.take = take;
        this.reader = reader;
        this.views = views;
        this.offer = offer;
        this.recipients = recipients;
        this.uploads = uploads;
        this.forms = forms;
        this.receipts = receipts;
        this.addresses = addresses;
    }

    /** {@code kind}, {@code agency}, {@code about} and {@code leader} of the address are filled in. */
    @GetMapping("/inquiry/write")
    @MayCall(anyone = true)
    String form(HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(reader.preset(AskForm.of(request)), forms.fresh(FORM), List.of(), List.of(), List.of(), response, model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is led away without more. @param go {@code send}, {@code other} or {@code drop:n} */
    @PostMapping("/inquiry/write")
    @MayCall(anyone = true)
    String send(@RequestParam(defaultValue = "send") String go, @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        AskForm form = AskForm.of(request);
        if (!form.get("website").isEmpty()) {
            return "redirect:/inquiry";
        }
        Shown shown = forms.opened(FORM, form.get("seal"));
        List<Issue> issues = new ArrayList<>();
        int wait = pages.take(addresses.of(request));
        if (wait > 0) {
            return slowed(form, shown, wait, response, model);
        }
        AskForm filled = form.withFiles(taken(files, form, shown, request, issues));
        if (go.equals("other")) {
            return show(filled.with("agency", "").with("leader", "").with("to", ""), again(form, shown), List.of(), issues, List.of(), response, model);
        }
        if (go.startsWith("drop:") || !issues.isEmpty()) {
            return show(filled.dropping(go), again(form, shown), List.of(), issues, List.of(), response, model);
        }
        return onward(filled, shown, request, response, model);
    }

    /** Nothing is stored for who has no form of ours that is still good. */
    private List<String> taken(@Nullable List<MultipartFile> files, AskForm form, @Nullable Shown shown, HttpServletRequest request, List<Issue> issues) {
        if (shown != null) {
            return uploads.takeFrom(addresses.of(request), files, form.files().size(), issues);
        }
        if (!InquiryUploads.chosen(files).isEmpty()) {
            issues.add(Issue.of("files", "这一页打开太久，已经失效，这次选择的文件没有保存，请重新选择。填写的内容都还在"));
        }
        return List.of();
    }

    private String onward(AskForm typed, @Nullable Shown shown, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<Choice> matches = typed.get("agency").isEmpty() || !typed.get("to").isEmpty() ? recipients.named(typed.get("to")) : List.of();
        AskForm form = matches.size() == 1 ? typed.with("agency", matches.getFirst().value()).with("to", "") : typed;
        List<Issue> issues = new ArrayList<>(reader.issues(form, matches));
        if (shown == null) {
            issues.add(ShownForms.expired());
        } else {
            issues.addAll(forms.issues(shown, form.get("sum")));
        }
        if (shown == null || !issues.isEmpty()) {
            return show(form, again(form, shown), List.of(), issues, matches, response, model);
        }
        String words = digest(form.get("title"));
        List<Known> similar = form.get("offered").equals(words) ? List.of() : reader.others(form, offer.find(form.get("title")));
        if (!similar.isEmpty()) {
            return show(form.with("offered", words), new Sealed(form.get("seal"), shown), similar, List.of(), List.of(), response, model);
        }
        int wait = submissions.take(addresses.of(request));
        return wait > 0 ? slowed(form, shown, wait, response, model) : take(form, shown, response, model);
    }

    private String take(AskForm form, Shown shown, HttpServletResponse response, Model model) {
        try {
            TakeInquiry.Taken taken = take.run(Actor.PROGRAM, reader.online(form, shown.nonce()));
            receipts.give(InquiryReceiptPages.ADDRESS, new InquiryReceiptCookie.Given(taken.inquiry().id(), taken.code()), response);
            boolean changed = !reader.isThis(form, taken.inquiry()); // the browser went back to a form that was sent, and changed it
            return "redirect:" + InquiryReceiptPages.ADDRESS + (changed ? "?changed=1" : "");
        } catch (Refused refused) {
            return show(form, again(form, shown), List.of(), refused.issues(), List.of(), response, model);
        }
    }

    private Sealed again(AskForm form, @Nullable Shown shown) {
        return shown == null ? forms.renewed(FORM, form.get("seal")) : forms.again(FORM, shown);
    }

    private static String digest(String words) {
        return words.isEmpty() ? "" : Hash.sha256(words.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    private String slowed(AskForm form, @Nullable Shown shown, int wait, HttpServletResponse response, Model model) {
        response.setHeader("Retry-After", Integer.toString(wait));
        String page = show(form, again(form, shown), List.of(), List.of(Issue.whole("从您所在的网络提交得太频繁，请过" + (wait < 60 ? wait + "秒" : (wait + 59) / 60 + "分钟") + "再提交。填写的内容都还在")),
                List.of(), response, model);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return page;
    }

    private String show(AskForm form, Sealed sealed, List<Known> similar, List<Issue> issues, List<Choice> matches, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        if (!issues.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        boolean sameSum = !similar.isEmpty(); // it was right, and is still asked of the same seal
        List<Issue> told = issues.stream().map(issue -> issue.field().equals("sum") ? Issue.of("sum", "答数不对，换了一道：" + sealed.shown().sum()) : issue).toList();
        model.addAttribute("page", views.write(sameSum ? form : form.with("sum", ""), sealed, similar, told, matches));
        return "inquiry/write";
    }
}
