package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingbai.identity.visitor.ShownForms;
import mingbai.notice.contact.Contact;
import mingbai.notice.contact.ContactVisit;
import mingbai.notice.contact.Numbered;
import mingbai.notice.contact.ProveContact;
import mingbai.notice.contact.SendCode;
import mingbai.web.ClientAddress;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How one gets in to one's own affairs: with number and code of whatever kind, or by proving a contact. Whether a number or a contact is known here is never told, and none is looked
 * up before it is proved.
 */
@Controller
class MyEntryPages {

    private static final String FORM = "my";
    private static final int LONGEST = 60;
    private static final String WRONG = "编号和查询码对不上，请核对后重新填写";

    private final List<Numbered> numbered;
    private final SendCode codes;
    private final ProveContact prove;
    private final ContactVisit visits;
    private final ShownForms forms;
    private final ClientAddress addresses;
    private final Throttle entering = new Throttle(20, 1.0 / 20, System::nanoTime);
    private final Throttle wrongByNumber = new Throttle(20, 1.0 / 60, System::nanoTime);
    private final Throttle asking = new Throttle(10, 1.0 / 120, System::nanoTime);
    private final Throttle proving = new Throttle(30, 1.0 / 20, System::nanoTime);

    MyEntryPages(List<Numbered> numbered, SendCode codes, ProveContact prove, ContactVisit visits, ShownForms forms, ClientAddress addresses) {
        this.numbered = List.copyOf(numbered);
        this.codes = codes;
        this.prove = prove;
        this.visits = visits;
        this.forms = forms;
        this.addresses = addresses;
    }

    String show(String notice, HttpServletResponse response, Model model) {
        return show("", "", forms.fresh(FORM), List.of(), notice, response, model);
    }

    private String show(String number, String contact, ShownForms.Sealed sealed, List<Issue> issues, String notice, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new MyEntryPage(number, contact, sealed.seal(), sealed.shown().sum(), codes.whyOff(Contact.Way.EMAIL).isEmpty(),
                codes.whyOff(Contact.Way.PHONE).isEmpty(), issues, notice));
        return "portal/my-entry";
    }

    @PostMapping("/my/enter")
    @MayCall(anyone = true)
    String enter(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String secret, HttpServletRequest call, HttpServletResponse response, Model model) {
        int wait = entering.take(addresses.of(call));
        if (wait > 0) {
            return tooMany(wait, number, "", response, model);
        }
        boolean storable = number.length() <= LONGEST && secret.length() <= LONGEST && (number + secret).chars().noneMatch(Character::isISOControl);
        Optional<String> address = !storable || number.isBlank() || secret.isBlank() ? Optional.empty()
                : numbered.stream().map(kind -> kind.enter(number.strip(), secret, response)).flatMap(Optional::stream).findFirst();
        if (address.isPresent()) {
            return "redirect:" + address.get(); // who has the code is never kept out by others' wrong tries
        }
        int pause = wrongByNumber.take(number.strip().toLowerCase(Locale.ROOT));
        if (pause > 0) {
            return tooMany(pause, number, "", response, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, "", forms.fresh(FORM), List.of(number.isBlank() ? Issue.of("number", "请填写编号") : secret.isBlank() ? Issue.of("secret", "请填写查询码")
                : Issue.of("secret", WRONG)), "", response, model);
    }

    private String tooMany(int wait, String number, String contact, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", Integer.toString(wait));
        return show(number, contact, forms.fresh(FORM), List.of(Issue.whole("从您所在的网络操作得太频繁，请过几分钟再试")), "", response, model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and gets the same page without a code. */
    @PostMapping("/my/code")
    @MayCall(anyone = true)
    String code(@RequestParam(defaultValue = "") String contact, @RequestParam(defaultValue = "") String seal, @RequestParam(defaultValue = "") String sum,
            @RequestParam(defaultValue = "") String website, HttpServletRequest call, HttpServletResponse response, Model model) {
        int wait = asking.take(addresses.of(call));
        if (wait > 0) {
            return tooMany(wait, "", contact, response, model);
        }
        ShownForms.@Nullable Shown shown = forms.opened(FORM, seal);
        try {
            Refused.ifAny(shown == null ? List.of(ShownForms.expired()) : forms.issues(shown, sum));
            Refused.ifAny(Contact.issues("contact", contact));
            Contact asked = Contact.of(contact).orElseThrow();
            return code(website.isEmpty() ? codes.run(asked, shown.nonce()) : "", asked.masked(), List.of(), response, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            ShownForms.Sealed next = shown == null ? forms.fresh(FORM) : forms.again(FORM, shown);
            return show("", contact, next, refused.issues().stream().map(issue -> issue.field().equals("sum") ? Issue.of("sum", "答数不对，换了一道：" + next.shown().sum()) : issue)
                    .toList(), "", response, model);
        }
    }

    private static String code(String ticket, String contact, List<Issue> issues, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new MyCodePage(ticket, contact, issues));
        return "portal/my-code";
    }

    @PostMapping("/my/prove")
    @MayCall(anyone = true)
    String prove(@RequestParam(defaultValue = "") String ticket, @RequestParam(defaultValue = "") String code, HttpServletRequest call, HttpServletResponse response, Model model) {
        int wait = proving.take(addresses.of(call));
        if (wait > 0) {
            return tooMany(wait, "", "", response, model);
        }
        Optional<Contact> proved = prove.run(ticket, code);
        if (proved.isPresent()) {
            visits.begin(proved.get(), response);
            return "redirect:/my";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return code(ticket, prove.asked(ticket).map(Contact::masked).orElse(""), List.of(Issue.of("code", "验证码不对，或者已经用过、超过10分钟、试错超过5次。请核对，或者重新获取")),
                response, model);
    }
}
