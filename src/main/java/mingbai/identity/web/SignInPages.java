package mingbai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import mingbai.identity.SessionCookie;
import mingbai.identity.SignIn;
import mingbai.identity.SignOut;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sign-in} and {@code /sign-out}. */
@Controller
class SignInPages {

    private static final String START = "/desk";

    private final SignIn signIn;
    private final SignOut signOut;
    private final SessionCookie cookie;

    SignInPages(SignIn signIn, SignOut signOut, SessionCookie cookie) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.cookie = cookie;
    }

    @GetMapping("/sign-in")
    @MayCall(anyone = true)
    String form(@RequestParam(defaultValue = START) String next, @RequestParam(defaultValue = "false") boolean left, Model model) {
        model.addAttribute("page", new SignInPage("", safe(next), left ? "您已退出。" : "", List.of()));
        return "identity/sign-in";
    }

    @PostMapping("/sign-in")
    @MayCall(anyone = true)
    String signIn(@RequestParam String login, @RequestParam String password, @RequestParam(defaultValue = START) String next, Model model,
            HttpServletResponse response) {
        Optional<String> token = signIn.signIn(login, password);
        if (token.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new SignInPage(login, safe(next), "", List.of(Issue.of("login",
                    "登录名或密码不正确，或者账号因连续输错 5 次已锁定 30 分钟。请核对后再试；忘记密码请联系本单位安全管理员。"))));
            return "identity/sign-in";
        }
        cookie.keep(response, token.get());
        return "redirect:" + safe(next);
    }

    @PostMapping("/sign-out")
    @MayCall(signedIn = true)
    String signOut(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        cookie.token(request).ifPresent(token -> signOut.signOut(actor, token));
        cookie.forget(response);
        return "redirect:/sign-in?left=true";
    }

    /** Only the desk's own addresses: a link that leads elsewhere after sign-in would be somebody's trick. */
    static String safe(String next) {
        return next.matches("/desk(/[\\w./?=&%;:,+~-]*)?(\\?[\\w./=&%;:,+~-]*)?") && !next.contains("..") ? next : START;
    }
}
