package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingbai.publication.Scrub;
import mingbai.request.FollowCase;
import mingbai.web.ClientAddress;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /request/follow}: an applicant opens the own case. Whether a number exists is never told: the answer to everything that does not fit is the same. Tries are
 * counted for each address and for each case.
 */
@Controller
class FollowEntryPages {

    private static final String WRONG = "编号和查询码（或者电话）对不上，请核对后重新填写。忘记查询码的，可以用申请时填写的电话";

    private final FollowCase follow;
    private final VisitCookie cookie;
    private final ClientAddress addresses;
    private final Throttle byAddress = new Throttle(20, 1.0 / 20, System::nanoTime);
    private final Throttle byCase = new Throttle(20, 1.0 / 60, System::nanoTime);
    private final Throttle byPhone = new Throttle(20, 1.0 / 600, System::nanoTime);

    FollowEntryPages(FollowCase follow, VisitCookie cookie, ClientAddress addresses) {
        this.follow = follow;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    @GetMapping("/request/follow")
    @MayCall(anyone = true)
    String form(@RequestParam(defaultValue = "") String ended, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        return show("", "", List.of(), ended.equals("1"), model);
    }

    @PostMapping("/request/follow")
    @MayCall(anyone = true)
    String enter(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "") String phone,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        // who has the secret is never locked out by others' wrong tries; a telephone number is tried against few cases only
        if (byAddress.take(addresses.of(call)) > 0 || secret.isBlank() && (byCase.take(key(number)) > 0 || byPhone.take(phone.replaceAll("[^0-9]", "")) > 0)) {
            return tooMany(number, phone, response, model);
        }
        boolean storable = number.length() <= 60 && secret.length() <= 60 && phone.length() <= 60 && Scrub.clean(number).equals(number);
        Optional<String> token = !storable || number.isBlank() ? Optional.empty()
                : secret.isBlank() ? follow.withPhone(number, phone) : follow.withSecret(number, secret);
        if (token.isEmpty()) {
            if (!secret.isBlank() && byCase.take(key(number)) > 0) {
                return tooMany(number, phone, response, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(number, phone, List.of(number.isBlank() ? Issue.of("number", "请填写申请编号") : Issue.of("secret", WRONG)), false, model);
        }
        cookie.give(token.get(), response);
        return "redirect:/request/case";
    }

    private static String key(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }

    private static String tooMany(String number, String phone, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return show(number, phone, List.of(Issue.whole("尝试次数太多，请过几分钟再试")), false, model);
    }

    private static String show(String number, String phone, List<Issue> issues, boolean ended, Model model) {
        model.addAttribute("page", new FollowEntryPage(number, phone, issues, ended));
        return "request/follow-entry";
    }
}
