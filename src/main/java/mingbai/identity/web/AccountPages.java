package mingbai.identity.web;

import static mingbai.web.Role.SECURITY_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.Account;
import mingbai.identity.AmendAccount;
import mingbai.identity.Grant;
import mingbai.identity.GrantRole;
import mingbai.identity.ResetPassword;
import mingbai.identity.RevokeRole;
import mingbai.identity.SuspendAccount;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/account/{account}}: a person's details, roles, password and lock, for the security administrator. */
@Controller
class AccountPages {

    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final AmendAccount amendAccount;
    private final GrantRole grantRole;
    private final RevokeRole revokeRole;
    private final ResetPassword resetPassword;
    private final SuspendAccount suspendAccount;

    AccountPages(AccountReading accounts, AgencyReading agencies, AmendAccount amendAccount, GrantRole grantRole, RevokeRole revokeRole,
            ResetPassword resetPassword, SuspendAccount suspendAccount) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.amendAccount = amendAccount;
        this.grantRole = grantRole;
        this.revokeRole = revokeRole;
        this.resetPassword = resetPassword;
        this.suspendAccount = suspendAccount;
    }

    @GetMapping("/desk/account/{account}")
    @MayCall(value = SECURITY_ADMIN, on = "account")
    String show(@PathVariable long account, Model model) {
        return show(account, null, List.of(), model);
    }

    @PostMapping("/desk/account/{account}")
    @MayCall(value = SECURITY_ADMIN, on = "account")
    String amend(@PathVariable long account, Actor actor, @RequestParam long version, @RequestParam String name,
            @RequestParam("agency_code") String agency, @RequestParam String phone, @RequestParam String email, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return orShow(account, response, model, () -> {
            requireScope(request, agency.strip());
            amendAccount.amend(actor, account, version, name, agency, phone, email);
            return back(account);
        });
    }

    @PostMapping("/desk/account/{account}/grant")
    @MayCall(value = SECURITY_ADMIN, on = "account")
    String grant(@PathVariable long account, Actor actor, @RequestParam String role, @RequestParam("grant_agency") String agency,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return orShow(account, response, model, () -> {
            Role granted = Role.ofCode(role).orElseThrow(() -> new Refused("roles", "请选择角色。"));
            requireScope(request, agency.strip());
            grantRole.grant(actor, account, granted, agency.strip());
            return back(account);
        });
    }

    @PostMapping("/desk/account/{account}/revoke/{grant}")
    @MayCall(value = SECURITY_ADMIN, on = "account")
    String revoke(@PathVariable long account, @PathVariable long grant, Actor actor, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        return orShow(account, response, model, () -> {
            accounts.grant(grant).ifPresent(found -> requireScope(request, found.agency()));
            revokeRole.revoke(actor, account, grant);
            return back(account);
        });
    }

    /** Answers with the page itself: the one-time password is shown this once and kept nowhere. */
    @PostMapping("/desk/account/{account}/reset")
    @MayCall(value = SECURITY_ADMIN, on = "account")
    String reset(@PathVariable long account, Actor actor, Model model) {
        String password = resetPassword.reset(actor, account);
        return show(account, new AccountViews.OneTime(accounts.require(account).login(), password), List.of(), model);
    }

    @PostMapping("/desk/account/{account}/suspend")
    @MayCall(value = SECURITY_ADMIN, on = "account")
    String suspend(@PathVariable long account, Actor actor, HttpServletResponse response, Model model) {
        return orShow(account, response, model, () -> {
            suspendAccount.suspend(actor, account);
            return back(account);
        });
    }

    @PostMapping("/desk/account/{account}/resume")
    @MayCall(value = SECURITY_ADMIN, on = "account")
    String resume(@PathVariable long account, Actor actor, HttpServletResponse response, Model model) {
        return orShow(account, response, model, () -> {
            suspendAccount.resume(actor, account);
            return back(account);
        });
    }

    @PostMapping("/desk/account/{account}/unlock")
    @MayCall(value = SECURITY_ADMIN, on = "account")
    String unlock(@PathVariable long account, Actor actor, HttpServletResponse response, Model model) {
        return orShow(account, response, model, () -> {
            suspendAccount.unlock(actor, account);
            return back(account);
        });
    }

    /** The gatekeeper asked for the person's agency; what is granted, or where the person moves, must lie in reach as well. */
    private static void requireScope(HttpServletRequest request, String agency) {
        if (!Objects.requireNonNull(Caller.of(request)).holds(SECURITY_ADMIN, agency)) {
            throw new Refused("agency_code", "您不管理这个机构的账号和授权，请核对机构代码。");
        }
    }

    private String orShow(long account, HttpServletResponse response, Model model, Supplier<String> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(account, null, refused.issues(), model);
        }
    }

    private String show(long id, AccountViews.@Nullable OneTime oneTime, List<Issue> issues, Model model) {
        Account account = accounts.require(id);
        List<Grant> grants = accounts.grantsOf(id);
        model.addAttribute("page", new AccountViews.AccountPage(account, agencies.nameOf(account.agency()), grants,
                agencies.namesOf(grants.stream().map(Grant::agency).toList()), oneTime, accounts.isLocked(id), issues));
        return "identity/account";
    }

    private static String back(long account) {
        return "redirect:/desk/account/" + account;
    }
}
