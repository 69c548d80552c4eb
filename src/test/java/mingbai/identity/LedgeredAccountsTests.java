package mingbai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AppointMember;
import mingbai.agency.FormTeam;
import mingbai.agency.Post;
import mingbai.agency.ReformAgencies;
import mingbai.agency.Team;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Finding;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code fsck} finds of agencies and accounts: nothing after acts, every change behind the program's back. */
@DatabaseTest
class LedgeredAccountsTests {

    @Autowired
    Staff staff;
    @Autowired
    GrantRole grantRole;
    @Autowired
    RevokeRole revokeRole;
    @Autowired
    DelegateRoles delegateRoles;
    @Autowired
    ResetPassword resetPassword;
    @Autowired
    ReformAgencies reform;
    @Autowired
    FormTeam formTeam;
    @Autowired
    AppointMember appoint;
    @Autowired
    AccountReading accounts;
    @Autowired
    LedgerCheck check;
    @Autowired
    JdbcClient jdbc;

    @Test
    void everyActLeavesTheStateItRecordedAndEveryOtherChangeIsFound() {
        Agency agency = staff.agency("县编办");
        Actor person = staff.person(agency, Role.DRAFTER, Role.PUBLISHER);
        Actor colleague = staff.person(agency);
        staff.signedIn(person);
        Grant grant = accounts.grantsOf(person.accountId()).getFirst();
        LocalDate day = LocalDate.of(2098, 1, 1);
        Delegation delegation = delegateRoles.delegate(person, new DelegateRoles.Wish(accounts.require(colleague.accountId()).login(), agency.code(),
                EnumSet.of(grant.role()), day, day));
        delegateRoles.end(person, delegation.id());
        revokeRole.revoke(Actor.PROGRAM, person.accountId(), grant.id());
        resetPassword.reset(Actor.PROGRAM, colleague.accountId());
        Team team = formTeam.form(Actor.PROGRAM, agency.code(), Team.Kind.OFFICE, "", LocalDate.of(2026, 1, 1));
        Post post = appoint.appoint(Actor.PROGRAM, agency.code(), team.id(), new AppointMember.Appointment(Post.Duty.HEAD, "赵某", "", "", true, null));
        appoint.release(Actor.PROGRAM, agency.code(), post.id(), LocalDate.of(2026, 3, 1));
        formTeam.dissolve(Actor.PROGRAM, agency.code(), team.id(), LocalDate.of(2026, 3, 1));
        reform.rename(Actor.PROGRAM, agency.code(), "县委编办", "", new ReformAgencies.Decision(LocalDate.of(2026, 3, 1), "云编发〔2026〕7号"));

        List<String> mine = List.of("agency " + agency.code(), "account " + person.accountId(), "account " + colleague.accountId(),
                "grant " + grant.id(), "delegation " + delegation.id(), "team " + team.id(), "post " + post.id());
        assertThat(found(mine)).isEmpty();

        jdbc.sql("update agency set credit_code = '91350100M000100Y43' where code = :code").param("code", agency.code()).update();
        jdbc.sql("update identity_account set password_hash = 'x' where id = :id").param("id", person.accountId()).update();
        jdbc.sql("update identity_grant set revoked_at = null where id = :id").param("id", grant.id()).update();
        jdbc.sql("update agency_post set until = null where id = :id").param("id", post.id()).update();
        try {
            assertThat(found(mine)).containsExactlyInAnyOrder("agency " + agency.code(), "account " + person.accountId(), "grant " + grant.id(), "post " + post.id());
        } finally {
            jdbc.sql("update agency set credit_code = '' where code = :code").param("code", agency.code()).update();
            jdbc.sql("update identity_account set password_hash = :hash where id = :id").param("hash", hashBefore).param("id", person.accountId()).update();
            jdbc.sql("update identity_grant set revoked_at = :at where id = :id").param("at", revokedBefore).param("id", grant.id()).update();
            jdbc.sql("update agency_post set until = '2026-03-01' where id = :id").param("id", post.id()).update();
        }
    }

    private String hashBefore = "";
    private long revokedBefore;

    private List<String> found(List<String> mine) {
        if (hashBefore.isEmpty()) {
            hashBefore = jdbc.sql("select password_hash from identity_account where id = :id").param("id", Long.parseLong(mine.get(1).split(" ")[1])).query(String.class).single();
            revokedBefore = jdbc.sql("select revoked_at from identity_grant where id = :id").param("id", Long.parseLong(mine.get(3).split(" ")[1])).query(Long.class).single();
        }
        return check.run().stream().map(Finding::where).filter(mine::contains).distinct().toList();
    }
}
