package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mingbai.inquiry.web.AskPages.Entry;
import mingbai.web.ClientAddress;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiry/follow}: somebody opens the own inquiry with its number and code. Tries are counted for each address and for each number. */
@Controller
class InquiryFollowPages {

    private final AskerVisits visits;
    private final ClientAddress addresses;
    private final Throttle byAddress = new Throttle(20, 1.0 / 20, System::nanoTime);
    private final Throttle byNumber = new Throttle(20, 1.0 / 60, System::nanoTime);

    InquiryFollowPages(AskerVisits visits, ClientAddress addresses) {
        this.visits = visits;
        this.addresses = addresses;
    }

    @GetMapping("/inquiry/follow")
    @MayCall(anyone = true)
    String form(@RequestParam(defaultValue = "") String ended, HttpServletResponse response, Model model) {
        return show("", List.of(), ended.equals("1"), response, model);
    }

    /** Who has the code is not locked out by others' wrong tries: a number is counted only when the code was wrong. */
    @PostMapping("/inquiry/follow")
    @MayCall(anyone = true)
    String enter(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code, HttpServletRequest call, HttpServletResponse response, Model model) {
        int wait = byAddress.take(addresses.of(call));
        if (wait > 0) {
            return tooMany(number, wait, response, model);
        }
        if (number.isBlank() || code.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(number, List.of(number.isBlank() ? Issue.of("number", "请填写编号") : Issue.of("code", "请填写查询码")), false, response, model);
        }
        if (visits.begin(number, code, response)) {
            return "redirect:/inquiry/case";
        }
        int tried = byNumber.take(AskerVisits.key(number));
        if (tried > 0) {
            return tooMany(number, tried, response, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, List.of(Issue.of("code", "编号和查询码对不上，请核对后重新填写。查询码丢失的，请带身份证明到受理机关重新要一个")), false, response, model);
    }

    private static String tooMany(String number, int wait, HttpServletResponse response, Model model) {
        response.setHeader("Retry-After", Integer.toString(wait));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return show(number, List.of(Issue.whole("尝试次数太多，请过几分钟再试")), false, response, model);
    }

    private static String show(String number, List<Issue> issues, boolean ended, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new Entry(number.length() > 60 ? number.substring(0, 60) : number, issues, ended));
        return "inquiry/follow";
    }
}
