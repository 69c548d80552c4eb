package mingbai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AmendAgency;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.DelegateRoles.Wish;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a grant, a delegation and their ends let a person do. */
@DatabaseTest
class GrantRoleTests {

    @Autowired
    Staff staff;
    @Autowired
    GrantRole grantRole;
    @Autowired
    RevokeRole revokeRole;
    @Autowired
    DelegateRoles delegateRoles;
    @Autowired
    SuspendAccount suspendAccount;
    @Autowired
    AmendAgency amendAgency;
    @Autowired
    AccountReading accounts;
    @Autowired
    AgencyReading agencies;
    @Autowired
    SettableClock clock;

    @AfterEach
    void backToTheUsualDay() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void aRoleHoldsForItsAgencyAndThoseOfOversightForAllBelow() {
        Agency county = staff.agency("云泽县人民政府");
        Agency town = staff.below(county, "城关镇人民政府");
        Agency village = staff.below(town, "东街村");
        SignedInCaller drafter = caller(staff.person(county, Role.DRAFTER));
        SignedInCaller inspector = caller(staff.person(town, Role.INSPECTOR));
        assertThat(drafter.holds(Role.DRAFTER, county.code())).isTrue();
        assertThat(drafter.holds(Role.DRAFTER, town.code())).isFalse();
        assertThat(inspector.holds(Role.INSPECTOR, village.code())).isTrue();
        assertThat(inspector.holds(Role.INSPECTOR, county.code())).isFalse();
        assertThat(inspector.agenciesFor(Role.INSPECTOR)).containsExactly(town.code());
    }

    @Test
    void whoWorksForATownWorksForTheVillageItActsFor() {
        Agency town = staff.agency("城关镇人民政府");
        Agency village = staff.agency("西街村");
        SignedInCaller drafter = caller(staff.person(town, Role.DRAFTER));
        assertThat(drafter.holds(Role.DRAFTER, village.code())).isFalse();
        amendAgency.amend(Actor.PROGRAM, village.code(), village.version(), village.facts().actedForBy(town.code()));
        assertThat(caller(drafter.account().actor()).holds(Role.DRAFTER, village.code())).isTrue();
        assertThat(caller(drafter.account().actor()).agenciesFor(Role.DRAFTER)).containsExactly(town.code(), village.code());
    }

    @Test
    void anAdministratorOfTheInstallationAdministersEverythingAndDoesNothingElse() {
        Agency agency = staff.agency("县审计局");
        SignedInCaller admin = caller(staff.administrator(Role.SYSTEM_ADMIN));
        assertThat(admin.holds(Role.SYSTEM_ADMIN, agency.code())).isTrue();
        assertThat(admin.holds(Role.DRAFTER, agency.code())).isFalse();
        assertThatThrownBy(() -> grantRole.grant(Actor.PROGRAM, admin.account().id(), Role.DRAFTER, "")).isInstanceOf(Refused.class);
    }

    @Test
    void twoGrantsAtOnceDoNotMakeOnePersonTwoAdministrators() throws Exception {
        Agency agency = staff.agency("县委办公室");
        for (int round = 0; round < 10; round++) {
            Actor person = staff.person(agency);
            List<Callable<Boolean>> both = List.of(() -> granted(person, Role.SYSTEM_ADMIN), () -> granted(person, Role.AUDIT_ADMIN));
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                long done = 0;
                for (Future<Boolean> future : two.invokeAll(both)) {
                    done += future.get() ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
            }
            assertThat(accounts.grantsOf(person.accountId())).hasSize(1);
        }
    }

    private boolean granted(Actor person, Role role) {
        try {
            grantRole.grant(Actor.PROGRAM, person.accountId(), role, "");
            return true;
        } catch (Refused | mingbai.web.Overtaken e) {
            return false;
        }
    }

    @Test
    void aRevokedRoleIsGoneAndMayBeGrantedAgain() {
        Agency agency = staff.agency("县财政局");
        Actor person = staff.person(agency, Role.DRAFTER);
        Grant grant = accounts.grantsOf(person.accountId()).getFirst();
        revokeRole.revoke(Actor.PROGRAM, person.accountId(), grant.id());
        assertThat(caller(person).holdsAnywhere(Role.DRAFTER)).isFalse();
        grantRole.grant(Actor.PROGRAM, person.accountId(), Role.DRAFTER, agency.code());
        assertThat(caller(person).holdsAnywhere(Role.DRAFTER)).isTrue();
    }

    @Test
    void aDelegateActsInTheOthersSteadWhileTheDelegationLastsAndTheOtherHoldsTheRole() {
        Agency agency = staff.agency("县人社局");
        Actor away = staff.person(agency, Role.FIRST_REVIEW, Role.PUBLISHER);
        Actor colleague = staff.person(agency, Role.DRAFTER);
        delegateRoles.delegate(away, new Wish(loginOf(colleague), agency.code(), EnumSet.of(Role.FIRST_REVIEW), day(4), day(6)));

        assertThat(caller(colleague).holds(Role.FIRST_REVIEW, agency.code())).isFalse();
        clock.set(LocalDateTime.of(2026, 3, 4, 8, 0));
        SignedInCaller standIn = caller(colleague);
        assertThat(standIn.holds(Role.FIRST_REVIEW, agency.code())).isTrue();
        assertThat(standIn.holds(Role.PUBLISHER, agency.code())).isFalse();
        assertThat(standIn.actor(Set.of(Role.FIRST_REVIEW), agency.code()).inSteadOf()).isEqualTo(away.accountId());
        assertThat(standIn.actor(Set.of(Role.DRAFTER), agency.code()).inSteadOf()).isNull();
        assertThat(accounts.holders(Role.FIRST_REVIEW, agency.code())).extracting(AccountReading.Holder::account, AccountReading.Holder::inSteadOf)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(away.accountId(), 0L),
                        org.assertj.core.groups.Tuple.tuple(colleague.accountId(), away.accountId()));

        suspendAccount.suspend(Actor.PROGRAM, away.accountId());
        assertThat(caller(colleague).holds(Role.FIRST_REVIEW, agency.code())).isFalse();
        suspendAccount.resume(Actor.PROGRAM, away.accountId());
        clock.set(LocalDateTime.of(2026, 3, 7, 0, 0));
        assertThat(caller(colleague).holds(Role.FIRST_REVIEW, agency.code())).isFalse();
    }

    @Test
    void onlyOnesOwnRolesAreDelegatedAndNoAdministrators() {
        Agency agency = staff.agency("县水利局");
        Actor person = staff.person(agency, Role.DRAFTER, Role.SECURITY_ADMIN);
        Actor colleague = staff.person(agency);
        Actor stranger = staff.person(staff.agency("县林业局"));
        refusedFor(person, new Wish(loginOf(colleague), agency.code(), EnumSet.of(Role.PUBLISHER), day(2), day(3)), "本人持有");
        refusedFor(person, new Wish(loginOf(colleague), agency.code(), EnumSet.of(Role.SECURITY_ADMIN), day(2), day(3)), "不能委托");
        refusedFor(person, new Wish(loginOf(stranger), agency.code(), EnumSet.of(Role.DRAFTER), day(2), day(3)), "不是本单位");
        refusedFor(person, new Wish(loginOf(person), agency.code(), EnumSet.of(Role.DRAFTER), day(2), day(3)), "另一位");
        refusedFor(person, new Wish(loginOf(colleague), agency.code(), EnumSet.of(Role.DRAFTER), day(3), day(2)), "起止日期");
        refusedFor(person, new Wish(loginOf(colleague), agency.code(), EnumSet.of(Role.DRAFTER), day(2), day(2).plusDays(184)), "184 天");
    }

    @Test
    void aDelegationEndedEarlyEndsAtOnce() {
        Agency agency = staff.agency("县商务局");
        Actor away = staff.person(agency, Role.FIRST_REVIEW);
        Actor colleague = staff.person(agency);
        Delegation delegation = delegateRoles.delegate(away, new Wish(loginOf(colleague), agency.code(), EnumSet.of(Role.FIRST_REVIEW), day(2), day(9)));
        assertThat(caller(colleague).holdsAnywhere(Role.FIRST_REVIEW)).isTrue();
        delegateRoles.end(away, delegation.id());
        assertThat(caller(colleague).holdsAnywhere(Role.FIRST_REVIEW)).isFalse();
    }

    private void refusedFor(Actor actor, Wish wish, String why) {
        assertThatThrownBy(() -> delegateRoles.delegate(actor, wish)).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private SignedInCaller caller(Actor person) {
        return new SignedInCaller(accounts.require(person.accountId()), accounts, agencies);
    }

    private String loginOf(Actor person) {
        return accounts.require(person.accountId()).login();
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }
}
