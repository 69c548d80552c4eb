package mingbai.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.identity.CreateAccount.Person;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in {@code accounts.csv}: a new login becomes an account whose one-time password is handed out in the report; a known one is
 * brought up to date. Roles named are granted for the row's agency; roles held beside them stay, since taking one back is a decision.
 */
@Component
public class ImportAccounts {

    public static final String KIND = "accounts";
    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("login", "name", "agency_code", "roles", "phone", "email"));
    private static final int AT_ONCE = 500;

    private final AccountTable accounts;
    private final GrantTable grants;
    private final Enrolment enrolment;
    private final Passwords passwords;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ImportAccounts(AccountTable accounts, GrantTable grants, Enrolment enrolment, Passwords passwords, Ledger ledger,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.grants = grants;
        this.enrolment = enrolment;
        this.passwords = passwords;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    private record Row(Person person, List<Role> roles) {}

    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, REQUIRED, Set.of());
        ImportReport report = new ImportReport(KIND, csv.text().fileName(), csv.text().encoding());
        Map<String, Row> rows = transaction.execute(status -> read(csv, actor, report));
        if (strict && report.refused() > 0) {
            report.takeNothing();
            return report;
        }
        List<Row> inOrder = List.copyOf(rows.values());
        for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
            if (progress.stopped()) {
                report.stop();
                return report;
            }
            List<Row> batch = inOrder.subList(from, Math.min(from + AT_ONCE, inOrder.size()));
            take(actor, batch, report);
            progress.at(from + batch.size(), inOrder.size());
        }
        return report;
    }

    private Map<String, Row> read(CsvFile csv, Actor actor, ImportReport report) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, Long> lines = new LinkedHashMap<>();
        csv.each(cells -> {
            List<Flaw> flaws = new ArrayList<>();
            Row row = row(cells, actor, flaws);
            Optional.ofNullable(lines.get(row.person().login())).ifPresent(first -> flaws.add(
                    cells.flaw("login", "登录名“" + row.person().login() + "”在第 " + first + " 行已经出现过。")));
            if (flaws.isEmpty()) {
                rows.put(row.person().login(), row);
                lines.put(row.person().login(), cells.line());
            } else {
                report.refuse(flaws);
            }
        }, report::refuse);
        return rows;
    }

    private Row row(CsvRow cells, Actor actor, List<Flaw> flaws) {
        Person person = new Person(cells.text("login").toLowerCase(Locale.ROOT), cells.text("name"), cells.text("agency_code"),
                cells.text("phone"), cells.text("email"));
        List<Role> roles = new ArrayList<>();
        for (String code : cells.list("roles")) {
            Role.ofCode(code).ifPresentOrElse(roles::add, () -> flaws.add(cells.flaw("roles", "没有“" + code + "”这个角色。")));
        }
        List<Issue> issues = new ArrayList<>(Enrolment.issuesOfLogin(person.login()));
        issues.addAll(enrolment.issues(person));
        if (person.agency().isEmpty()) {
            issues.add(Issue.of("agency_code", "请填写机构代码。"));
        } else {
            issues.addAll(issuesOfRoles(actor, person, roles));
        }
        issues.stream().distinct().forEach(issue -> flaws.add(cells.flaw(issue.field(), issue.text())));
        return new Row(person, roles);
    }

    private List<Issue> issuesOfRoles(Actor actor, Person person, List<Role> roles) {
        Optional<Account> known = accounts.byLogin(person.login());
        List<Role> held = new ArrayList<>(known.map(account -> grants.of(account.id()).stream().map(Grant::role).toList()).orElse(List.of()));
        List<Issue> issues = new ArrayList<>();
        for (Role role : roles) {
            boolean has = known.isPresent() && holds(known.get(), role, person.agency());
            if (!has) {
                issues.addAll(enrolment.issues(actor, known.map(Account::id).orElse(-1L), person.name(), held, role, person.agency()));
            }
            held.add(role);
        }
        issues.removeIf(issue -> issue.field().equals("agency_code")); // told once, by the person's own issues
        return issues;
    }

    private boolean holds(Account account, Role role, String agency) {
        return grants.of(account.id()).stream().anyMatch(grant -> grant.role() == role && grant.agency().equals(agency));
    }

    /** Passwords are made before the transaction, and handed out and counted after it. */
    private void take(Actor actor, List<Row> batch, ImportReport report) {
        Map<String, String> oneTime = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Row row : batch) {
            String password = passwords.oneTime();
            oneTime.put(row.person().login(), password);
            hashes.put(row.person().login(), passwords.hashOneTime(password));
        }
        List<@Nullable Boolean> outcomes = transaction.execute(status -> {
            List<Act> acts = new ArrayList<>();
            List<@Nullable Boolean> written = new ArrayList<>();
            batch.forEach(row -> written.add(write(actor, row, hashes.getOrDefault(row.person().login(), ""), acts)));
            ledger.recordAll(acts);
            return written;
        });
        for (int i = 0; i < batch.size(); i++) {
            @Nullable Boolean isNew = outcomes.get(i);
            String login = batch.get(i).person().login();
            if (isNew == null) {
                report.leave();
            } else if (isNew) {
                report.take();
                report.handOut(login + "\t" + oneTime.get(login));
            } else {
                report.change();
            }
        }
    }

    /** @return whether the account is new; null when nothing changed */
    private @Nullable Boolean write(Actor actor, Row row, String hash, List<Act> acts) {
        Optional<Account> known = accounts.byLogin(row.person().login());
        int before = acts.size();
        Account account = known.orElseGet(() -> enrolment.enter(actor, row.person(), hash, acts));
        Person recorded = new Person(account.login(), account.name(), account.agency(), account.phone(), account.email());
        if (!recorded.equals(row.person())) {
            account = enrolment.describe(actor, account, row.person(), acts);
        }
        for (Role role : row.roles()) {
            if (!holds(account, role, row.person().agency())) {
                account = enrolment.grant(actor, account, role, row.person().agency(), acts).account();
            }
        }
        return acts.size() == before ? null : known.isEmpty();
    }
}
