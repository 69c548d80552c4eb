package mingbai.identity.web;

import static mingbai.web.Role.SECURITY_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.Account;
import mingbai.identity.CreateAccount;
import mingbai.identity.CreateAccount.Created;
import mingbai.identity.CreateAccount.Person;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/accounts}: the accounts a security administrator answers for, and new ones. */
@Controller
class AccountListPages {

    private static final int SIZE = 50;
    private static final AccountViews.Form EMPTY = new AccountViews.Form("", "", "", "", "");

    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final CreateAccount createAccount;

    AccountListPages(AccountReading accounts, AgencyReading agencies, CreateAccount createAccount) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.createAccount = createAccount;
    }

    @Bean
    static Place accountsPlace() {
        return new Place("accounts", "账号与授权", "/desk/accounts", 810, Set.of(SECURITY_ADMIN));
    }

    @GetMapping("/desk/accounts")
    @MayCall(SECURITY_ADMIN)
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        return show(q, agency, page, EMPTY, List.of(), request, model);
    }

    /** Answers with the page itself, not with a redirect: the one-time password is shown this once and kept nowhere. */
    @PostMapping("/desk/accounts")
    @MayCall(SECURITY_ADMIN)
    String create(Actor actor, @RequestParam String login, @RequestParam String name, @RequestParam("agency_code") String agency,
            @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String email, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            if (!Objects.requireNonNull(Caller.of(request)).holds(SECURITY_ADMIN, agency.strip())) {
                throw new Refused("agency_code", "您不管理这个机构的账号，请核对机构代码。");
            }
            Created created = createAccount.create(actor, new Person(login, name, agency, phone, email));
            Account account = created.account();
            model.addAttribute("page", new AccountViews.AccountPage(account, agencies.nameOf(account.agency()), List.of(), java.util.Map.of(),
                    new AccountViews.OneTime(account.login(), created.oneTimePassword()), false, List.of()));
            return "identity/account";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show("", "", 1, new AccountViews.Form(login, name, agency, phone, email), refused.issues(), request, model);
        }
    }

    private String show(String words, String agency, int page, AccountViews.Form form, List<Issue> issues, HttpServletRequest request, Model model) {
        Set<String> scopes = Objects.requireNonNull(Caller.of(request)).agenciesFor(SECURITY_ADMIN);
        String narrowed = scopes.contains("") || scopes.contains(agency) ? agency : scopes.iterator().next();
        String address = "/desk/accounts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&agency="
                + URLEncoder.encode(narrowed, StandardCharsets.UTF_8);
        Paging paging = Paging.of(page, SIZE, accounts.list(words, narrowed, 0, 0).total(), address);
        List<Account> rows = accounts.list(words, narrowed, (int) paging.offset(), SIZE).accounts();
        model.addAttribute("page", new AccountViews.ListPage(words, narrowed, rows,
                agencies.namesOf(rows.stream().map(Account::agency).toList()), paging, form, issues));
        return "identity/accounts";
    }
}
