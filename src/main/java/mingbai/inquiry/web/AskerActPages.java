package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.web.AskPages.ActPage;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.web.ClientAddress;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /inquiry/case/do/…}: what somebody does in the own inquiry. The cookie of the visit is sent by our own pages alone, so a form of another site opens nothing. */
@Controller
class AskerActPages {

    private static final int LONGEST = 20_000;

    private final AskerVisits visits;
    private final AskerActs acts;
    private final InquiryUploads uploads;
    private final ClientAddress addresses;
    private final Throttle throttle = new Throttle(20, 1.0 / 30, System::nanoTime);

    AskerActPages(AskerVisits visits, AskerActs acts, InquiryUploads uploads, ClientAddress addresses) {
        this.visits = visits;
        this.acts = acts;
        this.uploads = uploads;
        this.addresses = addresses;
    }

    @GetMapping("/inquiry/case/do/{act}")
    @MayCall(anyone = true)
    String form(@PathVariable String act, HttpServletRequest call, HttpServletResponse response, Model model) {
        AskerAct asked = AskerAct.of(act).orElseThrow(NotFound::new);
        Optional<Inquiry> inquiry = visits.of(call);
        if (inquiry.isEmpty() || !acts.open(inquiry.get()).contains(asked)) {
            return inquiry.isEmpty() ? AskerCasePages.ENTRY + "?ended=1" : "redirect:" + AskerViews.CASE;
        }
        return show(asked, inquiry.get(), Map.of(), List.of(), List.of(), response, model);
    }

    /** @param go {@code send} or {@code drop:n} */
    @PostMapping("/inquiry/case/do/{act}")
    @MayCall(anyone = true)
    String act(@PathVariable String act, @RequestParam(defaultValue = "send") String go, @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        AskerAct asked = AskerAct.of(act).orElseThrow(NotFound::new);
        Inquiry inquiry = visits.of(call).orElse(null);
        if (inquiry == null) {
            return AskerCasePages.ENTRY + "?ended=1";
        }
        Map<String, String> typed = typed(asked, call);
        List<Issue> issues = new ArrayList<>();
        AskForm kept = AskForm.of(call);
        AskForm form = (asked == AskerAct.SUPPLEMENT ? kept.withFiles(uploads.takeFrom(addresses.of(call), files, kept.files().size(), issues)) : kept).dropping(go);
        try {
            Refused.ifAny(issues);
            if (go.startsWith("drop:")) {
                return show(asked, inquiry, typed, form.files(), List.of(), response, model);
            }
            if (throttle.take(addresses.of(call)) > 0) {
                throw new Refused("", "操作太频繁，请过几分钟再试。填写的内容都还在");
            }
            List<Attachment> attached = uploads.all(form.files());
            acts.run(asked, inquiry, typed, attached);
            return "redirect:" + AskerViews.CASE + "?done=" + asked.code();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asked, inquiry, typed, form.files(), refused.issues(), response, model);
        } catch (Overtaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(asked, inquiry, typed, form.files(), List.of(Issue.whole("这件来信刚刚有了新的进展，您的操作没有生效，请看过最新情况再提交")), response, model);
        }
    }

    private static Map<String, String> typed(AskerAct act, HttpServletRequest call) {
        Map<String, String> typed = new LinkedHashMap<>();
        act.fields().forEach(name -> {
            String text = Scrub.clean(Optional.ofNullable(call.getParameter(name)).orElse("")).replace("\r\n", "\n");
            typed.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        });
        return typed;
    }

    private String show(AskerAct act, Inquiry inquiry, Map<String, String> typed, List<String> files, List<Issue> issues, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new ActPage(act, inquiry, typed, uploads.shown(files), issues));
        return "inquiry/asker-act";
    }
}
