package mingbai.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk}: what waits for me (今日待办). */
@Controller
class TodayPages {

    private final Waiting waiting;

    TodayPages(Waiting waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/desk")
    @MayCall(signedIn = true)
    String today(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("page", waiting.of(Objects.requireNonNull(Caller.of(request)), actor.accountId()));
        return "desk/today";
    }
}
