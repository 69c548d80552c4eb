package mingbai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ImportAccountsTests {

    @TempDir
    Path folder;
    @Autowired
    ImportAccounts importAccounts;
    @Autowired
    AccountReading accounts;
    @Autowired
    GrantRole grantRole;
    @Autowired
    SignIn signIn;
    @Autowired
    Staff staff;

    private String agency;
    private String login;

    @BeforeEach
    void anAgency() {
        agency = staff.agency("县民政局").code();
        login = Fresh.login();
    }

    @Test
    void aNewAccountSignsInWithThePasswordHandedOut() {
        ImportReport report = run(login + ",李四," + agency + ",drafter;publisher,0999-1,li@example.gov.cn");
        assertThat(report.taken()).isEqualTo(1);
        String[] handedOut = report.handedOut().getFirst().split("\t");
        assertThat(handedOut[0]).isEqualTo(login);
        assertThat(signIn.signIn(login, handedOut[1])).isPresent();
        Account account = accounts.byLogin(login).orElseThrow();
        assertThat(account.mustChange()).isTrue();
        assertThat(accounts.grantsOf(account.id())).extracting(Grant::role).containsExactlyInAnyOrder(Role.DRAFTER, Role.PUBLISHER);
        assertThat(accounts.holders(Role.DRAFTER, agency)).extracting(AccountReading.Holder::name).containsExactly("李四");
    }

    @Test
    void theSameFileTwiceChangesNothingAndPrintsNoPassword() {
        String row = login + ",李四," + agency + ",drafter,,";
        run(row);
        ImportReport again = run(row);
        assertThat(again.summary()).isEqualTo("新增 0 条，未变 1 条，更新 0 条，拒绝 0 条");
        assertThat(again.handedOut()).isEmpty();
    }

    @Test
    void aRoleGrantedSinceStaysAndANewOneIsAdded() {
        run(login + ",李四," + agency + ",drafter,,");
        long id = accounts.byLogin(login).orElseThrow().id();
        grantRole.grant(Actor.PROGRAM, id, Role.OFFICE, agency);
        ImportReport report = run(login + ",李四," + agency + ",drafter;correspondent,,");
        assertThat(report.changed()).isEqualTo(1);
        assertThat(accounts.grantsOf(id)).extracting(Grant::role).containsExactlyInAnyOrder(Role.DRAFTER, Role.OFFICE, Role.CORRESPONDENT);
    }

    @Test
    void nobodyIsTwoOfTheThreeAdministrators() {
        ImportReport both = run(login + ",李四," + agency + ",system_admin;audit_admin,,");
        assertThat(both.flaws()).singleElement().satisfies(flaw -> assertThat(flaw.column() + flaw.problem()).startsWith("roles").contains("三员"));
        run(login + ",李四," + agency + ",system_admin,,");
        assertThat(run(login + ",李四," + agency + ",security_admin,,").refused()).isEqualTo(1);
    }

    @Test
    void badRowsAreToldByLineAndColumn() {
        ImportReport report = run("?,李四," + agency + ",drafter,,", login + ",,nowhere,dreamer,,", login + "a,王五," + agency + ",drafter,,not-mail",
                login + "b,赵六," + agency + ",drafter,,", login + "B,赵六," + agency + ",drafter,,");
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.flaws()).extracting(flaw -> flaw.line() + " " + flaw.column())
                .containsExactlyInAnyOrder("2 login", "3 name", "3 agency_code", "3 roles", "4 email", "6 login");
    }

    @Test
    void nobodyGivesThemselvesARole() {
        Actor me = staff.person(agency, "孙七", Role.SECURITY_ADMIN);
        String mine = accounts.require(me.accountId()).login();
        ImportReport report = importAccounts.run(file(mine + ",孙七," + agency + ",security_admin;publisher,,"), me, false, Progress.UNWATCHED);
        assertThat(report.refused()).isEqualTo(1);
    }

    private ImportReport run(String... rows) {
        return importAccounts.run(file(rows), Actor.PROGRAM, false, Progress.UNWATCHED);
    }

    private Path file(String... rows) {
        try {
            return Files.writeString(folder.resolve("accounts.csv"), "login,name,agency_code,roles,phone,email\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
