package mingbai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.identity.Grant;
import mingbai.identity.SignIn;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.reading.LedgerReading;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DatabaseTest
class AccountPagesTests {

    private static final Pattern ONE_TIME = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    SignIn signIn;
    @Autowired
    AccountReading accounts;
    @Autowired
    LedgerReading ledger;
    @Autowired
    Ledger ledgerBook;

    @Test
    void aNewAccountShowsItsPasswordOnceAndIsGrantedAndRevokedItsRole() throws Exception {
        Agency agency = staff.agency("县体育局");
        RequestPostProcessor security = staff.signedIn(staff.administrator(Role.SECURITY_ADMIN));
        String login = Fresh.login();
        String page = mvc.perform(post("/desk/accounts").with(security).param("login", login).param("name", "王某").param("agency_code", agency.code()))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        Matcher password = ONE_TIME.matcher(page);
        assertThat(password.find()).isTrue();
        assertThat(signIn.signIn(login, password.group())).isPresent();
        long id = accounts.byLogin(login).orElseThrow().id();
        String home = "/desk/account/" + id;
        mvc.perform(get(home).with(security)).andExpect(status().isOk()).andExpect(content().string(not(containsString(password.group()))));

        mvc.perform(post(home + "/grant").with(security).param("role", "drafter").param("grant_agency", agency.code())).andExpect(redirectedUrl(home));
        Grant grant = accounts.grantsOf(id).getFirst();
        assertThat(grant.role()).isEqualTo(Role.DRAFTER);
        mvc.perform(post(home + "/revoke/" + grant.id()).with(security)).andExpect(redirectedUrl(home));
        assertThat(accounts.grantsOf(id)).isEmpty();
    }

    @Test
    void aSecurityAdministratorOfOneAgencyGrantsNothingElsewhereAndNotTheWholePlatform() throws Exception {
        Agency mine = staff.agency("县广电局");
        Agency other = staff.agency("县文旅局");
        RequestPostProcessor security = staff.signedIn(staff.person(mine, Role.SECURITY_ADMIN));
        Actor colleague = staff.person(mine);
        String home = "/desk/account/" + colleague.accountId();
        mvc.perform(post(home + "/grant").with(security).param("role", "publisher").param("grant_agency", other.code())).andExpect(status().isUnprocessableContent());
        mvc.perform(post(home + "/grant").with(security).param("role", "system_admin").param("grant_agency", "")).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/accounts").with(security).param("login", Fresh.login()).param("name", "李某").param("agency_code", other.code()))
                .andExpect(status().isUnprocessableContent());
        assertThat(accounts.grantsOf(colleague.accountId())).isEmpty();
        mvc.perform(get("/desk/accounts").with(security).param("agency", other.code())).andExpect(status().isOk());
    }

    @Test
    void suspensionEndsOpenSessionsAtOnceAndResetGivesANewPassword() throws Exception {
        Agency agency = staff.agency("县供销社");
        RequestPostProcessor security = staff.signedIn(staff.administrator(Role.SECURITY_ADMIN));
        Actor person = staff.person(agency, Role.DRAFTER);
        RequestPostProcessor session = staff.signedIn(person);
        String home = "/desk/account/" + person.accountId();
        mvc.perform(get("/desk/delegations").with(session)).andExpect(status().isOk());
        mvc.perform(post(home + "/suspend").with(security)).andExpect(redirectedUrl(home));
        mvc.perform(get("/desk/delegations").with(session)).andExpect(redirectedUrl("/sign-in?next=%2Fdesk%2Fdelegations"));
        mvc.perform(post(home + "/suspend").with(security)).andExpect(status().isUnprocessableContent());
        mvc.perform(post(home + "/resume").with(security)).andExpect(redirectedUrl(home));
        String page = mvc.perform(post(home + "/reset").with(security)).andReturn().getResponse().getContentAsString();
        Matcher password = ONE_TIME.matcher(page);
        assertThat(password.find()).isTrue();
        assertThat(signIn.signIn(accounts.require(person.accountId()).login(), password.group())).isPresent();
    }

    @Test
    void aLockIsShownAndLifted() throws Exception {
        Actor person = staff.person(staff.agency("县残联"));
        String login = accounts.require(person.accountId()).login();
        RequestPostProcessor security = staff.signedIn(staff.administrator(Role.SECURITY_ADMIN));
        String home = "/desk/account/" + person.accountId();
        for (int i = 0; i < 5; i++) {
            signIn.signIn(login, "wrong");
        }
        mvc.perform(get(home).with(security)).andExpect(content().string(containsString("已锁定")));
        mvc.perform(post(home + "/unlock").with(security)).andExpect(redirectedUrl(home));
        mvc.perform(get(home).with(security)).andExpect(content().string(not(containsString("已锁定"))));
    }

    @Test
    void aDelegationIsGivenOnThePageAndEnded() throws Exception {
        Agency agency = staff.agency("县总工会");
        Actor me = staff.person(agency, Role.DRAFTER);
        Actor colleague = staff.person(agency.code(), "代办人甲");
        RequestPostProcessor session = staff.signedIn(me);
        String today = java.time.LocalDate.ofInstant(java.time.Instant.ofEpochMilli(0), java.time.ZoneOffset.UTC).toString();
        mvc.perform(post("/desk/delegations").with(session).param("to", accounts.require(colleague.accountId()).login()).param("agency", agency.code())
                .param("roles", "drafter").param("from", today).param("until", today)).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("起止日期")));
        mvc.perform(post("/desk/delegations").with(session).param("to", accounts.require(colleague.accountId()).login()).param("agency", agency.code())
                .param("roles", "drafter").param("from", "2099-01-01").param("until", "2099-01-05")).andExpect(redirectedUrl("/desk/delegations"));
        mvc.perform(get("/desk/delegations").with(session)).andExpect(content().string(containsString("代办人甲")));
        long id = accounts.delegationsOf(me.accountId()).getFirst().id();
        mvc.perform(post("/desk/delegations/" + id + "/end").with(staff.signedIn(colleague))).andExpect(status().isNotFound());
        mvc.perform(post("/desk/delegations/" + id + "/end").with(session)).andExpect(redirectedUrl("/desk/delegations"));
    }

    @Test
    void theAuditAdministratorSeesWhoDidWhatAndNothingElse() throws Exception {
        Agency agency = staff.agency("县信访局");
        Actor person = staff.person(agency.code(), "被审计的人", Role.OFFICE);
        mvc.perform(post("/desk/agency/" + agency.code() + "/contact").with(staff.signedIn(person)).param("version", "1").param("phone", "1"));
        long line = ledger.touching("agency", agency.code()).getLast().line();
        ledgerBook.awaitSequenced(line, Duration.ofSeconds(20));
        RequestPostProcessor audit = staff.signedIn(staff.administrator(Role.AUDIT_ADMIN));
        mvc.perform(get("/desk/audit").with(audit)).andExpect(status().isOk()).andExpect(content().string(containsString("修改机构信息")))
                .andExpect(content().string(containsString("被审计的人")));
        mvc.perform(get("/desk/accounts").with(audit)).andExpect(status().isForbidden());
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
            "/desk/drafts?agency=330100&page=2, /desk/drafts?agency=330100&page=2",
            "//evil.example/, /desk",
            "https://evil.example/desk, /desk",
            "/desk//evil.example, /desk//evil.example",
            "/desk/../sign-out, /desk",
            "/deskevil, /desk",
            "/desk\\evil, /desk"})
    void afterSignInOneStaysAtTheDesk(String next, String leads) {
        assertThat(SignInPages.safe(next)).isEqualTo(leads);
    }
}
