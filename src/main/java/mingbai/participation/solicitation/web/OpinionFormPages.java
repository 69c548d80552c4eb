package mingbai.participation.solicitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.identity.visitor.ShownForms;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import mingbai.participation.solicitation.DraftText;
import mingbai.participation.solicitation.Opinion;
import mingbai.participation.solicitation.OpinionReading;
import mingbai.participation.solicitation.OpinionWords;
import mingbai.participation.solicitation.TakeOpinion;
import mingbai.participation.solicitation.web.SolicitationViews.FormPage;
import mingbai.participation.solicitation.web.SolicitationViews.ReceivedPage;
import mingbai.participation.web.Over;
import mingbai.participation.web.Typed;
import mingbai.web.ClientAddress;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
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

/** {@code /participation/{number}/opinion}: anybody says what he thinks of a draft. Neither session nor account; each form carries a seal of its own. */
@Controller
class OpinionFormPages {

    private final ActivityBook book;
    private final TakeOpinion take;
    private final OpinionReading opinions;
    private final ShownForms forms;
    private final ClientAddress addresses;
    /** A reader who goes through a draft passage by passage needs some; a program that floods needs more. */
    private final Throttle throttle = new Throttle(20, 1.0 / 15, System::nanoTime);

    OpinionFormPages(ActivityBook book, TakeOpinion take, OpinionReading opinions, ShownForms forms, ClientAddress addresses) {
        this.book = book;
        this.take = take;
        this.opinions = opinions;
        this.forms = forms;
        this.addresses = addresses;
    }

    private Activity asked(String number) {
        return book.shown(number).filter(one -> one.kind() == ActivityKind.SOLICITATION).orElseThrow(NotFound::new);
    }

    @GetMapping("/participation/{number}/opinion")
    @MayCall(anyone = true)
    String form(@PathVariable String number, @RequestParam(defaultValue = "0") String passage, HttpServletResponse response, Model model) {
        Activity activity = asked(number);
        if (book.state(activity) != ActivityState.OPEN) {
            return "redirect:" + activity.address();
        }
        return show(activity, Map.of("passage", passage.matches("\\d{1,4}") ? passage : "0"), null, List.of(), response, model);
    }

    private String show(Activity activity, Map<String, String> typed, ShownForms.@Nullable Shown before, List<Issue> issues, HttpServletResponse response, Model model) {
        ActivityState state = book.state(activity);
        if (state != ActivityState.OPEN) {
            return Over.tell(activity, "这次征求意见" + state.label() + "，现在不接收网上意见。",
                    Over.typed("您的意见", typed.getOrDefault("text", ""), "姓名或者单位", typed.getOrDefault("name", ""), "联系方式", typed.getOrDefault("contact", "")), response, model);
        }
        response.setHeader("Cache-Control", "no-store");
        DraftText draft = DraftText.of(activity.content());
        ShownForms.Sealed sealed = before == null ? forms.fresh(TakeOpinion.purpose(activity)) : forms.again(TakeOpinion.purpose(activity), before);
        int n = passage(typed.getOrDefault("passage", "0"));
        String words = n > 0 && n <= draft.passages().size() ? draft.passages().get(n - 1) : "";
        model.addAttribute("page", new FormPage(activity, SolicitationViews.passages(draft), words, typed, sealed.seal(), sealed.shown().sum(), issues));
        return "participation/public-opinion-form";
    }

    private static int passage(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is thanked without more. */
    @PostMapping("/participation/{number}/opinion")
    @MayCall(anyone = true)
    String send(@PathVariable String number, @RequestParam(defaultValue = "") String website, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity activity = asked(number);
        if (activity.cancelled() != null) {
            return "redirect:" + activity.address();
        }
        Typed typed = Typed.of(call, "passage", "text", "name", "contact", "consent", "seal", "sum");
        Map<String, String> kept = new LinkedHashMap<>(typed.values());
        kept.remove("sum");
        ShownForms.Shown before = forms.opened(TakeOpinion.purpose(activity), typed.text("seal"));
        if (!website.isEmpty()) {
            return "redirect:" + activity.address();
        }
        int wait = throttle.take(addresses.of(call));
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Integer.toString(wait));
            return show(activity, kept, before, List.of(Issue.whole("从您所在的网络提交得太多，请" + wait + "秒后再提交。写下的内容都还在")), response, model);
        }
        try {
            Opinion taken = take.run(number, new OpinionWords(passage(typed.text("passage")), typed.text("text"), typed.text("name"), typed.text("contact"),
                    typed.text("consent").equals("1")), typed.text("seal"), typed.text("sum"));
            return "redirect:" + activity.address() + "/opinion/received?n=" + taken.n();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(activity, kept, before, refused.issues().stream().map(OpinionFormPages::told).toList(), response, model);
        }
    }

    /** The form comes back with another sum: the one that was asked before would only confuse. */
    private static Issue told(Issue issue) {
        return issue.field().equals("sum") ? Issue.of("sum", "答数不对，换了一道，请再算一算") : issue;
    }

    @GetMapping("/participation/{number}/opinion/received")
    @MayCall(anyone = true)
    String received(@PathVariable String number, @RequestParam(defaultValue = "") String n, HttpServletResponse response, Model model) {
        Activity activity = asked(number);
        if (activity.cancelled() != null) {
            return "redirect:" + activity.address();
        }
        if (!n.matches("[1-9]\\d{0,8}") || opinions.numbered(activity.id(), Integer.parseInt(n)).isEmpty()) {
            throw new NotFound();
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new ReceivedPage(activity, Integer.parseInt(n)));
        return "participation/public-opinion-received";
    }
}
