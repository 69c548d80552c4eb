package mingbai.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mingbai.identity.ChangePassword;
import mingbai.identity.SessionCookie;
import mingbai.identity.Sessions;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/password}: the one page open to somebody with a one-time password. */
@Controller
class PasswordPages {

    private final ChangePassword changePassword;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final AccountReading accounts;

    PasswordPages(ChangePassword changePassword, Sessions sessions, SessionCookie cookie, AccountReading accounts) {
        this.changePassword = changePassword;
        this.sessions = sessions;
        this.cookie = cookie;
        this.accounts = accounts;
    }

    @GetMapping("/desk/password")
    @MayCall(signedIn = true)
    String form(Actor actor, Model model) {
        return show(actor, List.of(), model);
    }

    @PostMapping("/desk/password")
    @MayCall(signedIn = true)
    String change(Actor actor, @RequestParam String current, @RequestParam String password, @RequestParam String again, Model model,
            HttpServletResponse response) {
        try {
            Refused.ifAny(password.equals(again) ? List.of() : List.of(Issue.of("again", "两次输入的新密码不一样，请重新输入。")));
            changePassword.change(actor, current, password);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, refused.issues(), model);
        }
        cookie.keep(response, sessions.open(actor.accountId()));
        return "redirect:/desk";
    }

    private String show(Actor actor, List<Issue> issues, Model model) {
        model.addAttribute("page", new PasswordPage(accounts.require(actor.accountId()).mustChange(), issues));
        return "identity/password";
    }
}
