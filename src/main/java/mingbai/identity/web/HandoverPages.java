package mingbai.identity.web;

import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SECURITY_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.HandOver;
import mingbai.identity.Handover.OpenItem;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
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

/** {@code /desk/handover/{account}}: what waits for a person who leaves, and its passing to a successor. */
@Controller
class HandoverPages {

    private final HandOver handOver;
    private final AccountReading accounts;
    private final AgencyReading agencies;

    HandoverPages(HandOver handOver, AccountReading accounts, AgencyReading agencies) {
        this.handOver = handOver;
        this.accounts = accounts;
        this.agencies = agencies;
    }

    @GetMapping("/desk/handover/{account}")
    @MayCall(value = {SECURITY_ADMIN, OFFICE}, on = "account")
    String show(@PathVariable long account, @RequestParam(defaultValue = "-1") int passed, Model model) {
        return show(account, passed < 0 ? "" : "已交接 " + passed + " 项，全部转给接手人。", List.of(), model);
    }

    @PostMapping("/desk/handover/{account}")
    @MayCall(value = {SECURITY_ADMIN, OFFICE}, on = "account")
    String handOver(@PathVariable long account, Actor actor, @RequestParam String to,
            @RequestParam(name = "with_roles", defaultValue = "false") boolean withRoles, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            if (withRoles) {
                requireScope(request, account);
            }
            return "redirect:/desk/handover/" + account + "?passed=" + handOver.handOver(actor, account, to, withRoles);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(account, "", refused.issues(), model);
        }
    }

    /** Passing roles on is granting: only a security administrator in whose reach they all lie does that. */
    private void requireScope(HttpServletRequest request, long account) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        if (!accounts.grantsOf(account).stream().allMatch(grant -> caller.holds(SECURITY_ADMIN, grant.agency()))) {
            throw new Refused("with_roles", "角色只能由管理相应机构的安全管理员转授。请去掉“一并转授角色”，或请安全管理员办理。");
        }
    }

    private String show(long id, String notice, List<Issue> issues, Model model) {
        List<OpenItem> items = handOver.openItems(id);
        model.addAttribute("page", new AccountViews.HandoverPage(accounts.require(id), items,
                agencies.namesOf(items.stream().map(OpenItem::agency).toList()), notice, issues));
        return "identity/handover";
    }
}
