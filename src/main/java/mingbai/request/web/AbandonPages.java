package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CloseOtherwise;
import mingbai.request.WithdrawRequest;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/…/abandon}: a request withdrawn by its applicant through the desk, or ended otherwise without an answer. */
@Controller
class AbandonPages {

    private final ActDesk desk;
    private final WithdrawRequest withdraw;
    private final CloseOtherwise close;

    AbandonPages(ActDesk desk, WithdrawRequest withdraw, CloseOtherwise close) {
        this.desk = desk;
        this.withdraw = withdraw;
        this.close = close;
    }

    @GetMapping("/desk/request/{request}/abandon")
    @MayCall(value = OFFICE, on = "request")
    String show(@PathVariable long request, @RequestParam(defaultValue = "") String done, Model model) {
        return show(request, done, Filled.NOTHING, List.of(), model);
    }

    @PostMapping("/desk/request/{request}/abandon")
    @MayCall(value = OFFICE, on = "request")
    String act(@PathVariable long request, @RequestParam Map<String, String> form, Actor actor, HttpServletResponse response, Model model) {
        Filled filled = new Filled(form);
        try {
            switch (filled.get("act")) {
                case "withdraw" -> withdraw.run(actor, request, filled.version(),
                        new WithdrawRequest.Withdrawal(filled.day("on", "撤回日期"), filled.get("way"), filled.get("note")));
                case "close" -> close.run(actor, request, filled.version(), filled.get("reason"));
                default -> throw new Refused("", "请选择要办理的事项");
            }
            return "redirect:/desk/request/" + request + "/abandon?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, "", filled, refused.issues(), model);
        }
    }

    private String show(long request, String done, Filled filled, List<Issue> issues, Model model) {
        model.addAttribute("page", new ActViews.Abandon(desk.head(desk.request(request), done, filled, issues, "")));
        return "request/act-abandon";
    }
}
