package mingbai.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk}: what waits for me (今日待办). {@code view}: one kind of work alone. */
@Controller
class TodayPages {

    private final Waiting waiting;

    TodayPages(Waiting waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/desk")
    @MayCall(signedIn = true)
    String today(Actor actor, @RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        int asked = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1;
        model.addAttribute("page", waiting.page(Objects.requireNonNull(Caller.of(request)), actor.accountId(), view, asked));
        return "desk/today";
    }
}
