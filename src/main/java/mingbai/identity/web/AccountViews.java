package mingbai.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.identity.Account;
import mingbai.identity.Delegation;
import mingbai.identity.Grant;
import mingbai.identity.Handover.OpenItem;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;
import mingbai.web.Role;

/** What the pages of accounts show. */
public final class AccountViews {

    private AccountViews() {}

    /** The form of an account, as typed. The fields bear the names of the import's columns. */
    public record Form(String login, String name, String agency, String phone, String email) {}

    /** A one-time password, shown once and never again. */
    public record OneTime(String login, String password) {}

    public record ListPage(String words, String agency, List<Account> accounts, Map<String, String> agencyNames, Paging paging, Form form,
            List<Issue> issues) {}

    /** @param oneTime null unless one was just made */
    public record AccountPage(Account account, String agencyName, List<Grant> grants, Map<String, String> agencyNames,
            @org.jspecify.annotations.Nullable OneTime oneTime, boolean locked, List<Issue> issues) {}

    public record DelegationPage(long me, List<Grant> own, List<Delegation> delegations, Map<Long, String> names, Map<String, String> agencyNames,
            String today, List<Issue> issues) {}

    public record HandoverPage(Account account, List<OpenItem> items, Map<String, String> agencyNames, String notice, List<Issue> issues) {}

    public static List<Choice> roles() {
        return Arrays.stream(Role.values()).map(role -> Choice.of(role.code(), role.label())).toList();
    }

    /** The agency of a grant as people call it. */
    public static String place(Grant grant, Map<String, String> names) {
        return grant.agency().isEmpty() ? "整个平台" : names.getOrDefault(grant.agency(), grant.agency());
    }
}
