package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import mingbai.request.CaseBook;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/…}: one request with its clock and everything that was done about it, on screen and as a sheet to print. */
@Controller
class CasePages {

    private final CaseBook book;
    private final CaseViews views;

    CasePages(CaseBook book, CaseViews views) {
        this.book = book;
        this.views = views;
    }

    @GetMapping("/desk/request/{request}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "request")
    @Transactional(readOnly = true)
    public String show(@PathVariable long request, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        model.addAttribute("page", views.of(book.get(request), Objects.requireNonNull(Caller.of(call)), notice(done)));
        return "request/case";
    }

    @GetMapping("/desk/request/{request}/print")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "request")
    @Transactional(readOnly = true)
    public String print(@PathVariable long request, HttpServletRequest call, Model model) {
        model.addAttribute("page", views.of(book.get(request), Objects.requireNonNull(Caller.of(call)), ""));
        return "request/print";
    }

    private static String notice(String done) {
        return switch (done) {
            case "" -> "";
            case "entered" -> "已登记，请核对下面的内容和期限。";
            case "confirmed" -> "已确认收到，答复期限从次日起算。";
            case "assigned" -> "已分办，承办人会收到消息。";
            case "contact" -> "联系方式已更新。";
            case "takenback" -> "已撤回，期限按其余记录重新计算。";
            case "linked" -> "已关联。";
            default -> "已办理。";
        };
    }
}
