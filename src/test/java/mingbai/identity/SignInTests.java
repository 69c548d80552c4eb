package mingbai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@DatabaseTest
class SignInTests {

    private static final String GOOD = "Tian-qi 2026 hao";

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    SignIn signIn;
    @Autowired
    CreateAccount createAccount;
    @Autowired
    ChangePassword changePassword;
    @Autowired
    Sessions sessions;
    @Autowired
    SettableClock clock;
    @Autowired
    JdbcClient jdbc;

    private CreateAccount.Created person;
    private String login;

    @BeforeEach
    void aPersonWithAOneTimePassword() {
        Agency agency = staff.agency("县教育局");
        login = Fresh.login();
        person = createAccount.create(Actor.PROGRAM, new CreateAccount.Person(login, "张三", agency.code(), "", ""));
    }

    @Test
    void aOneTimePasswordLeadsToThePasswordPageAndNoFurther() throws Exception {
        Cookie session = signInThroughTheForm(person.oneTimePassword());
        mvc.perform(get("/desk/accounts").cookie(session)).andExpect(redirectedUrl("/desk/password"));
        mvc.perform(get("/desk/password").cookie(session)).andExpect(status().isOk()).andExpect(content().string(containsString("一次性密码")));
        Cookie next = sessionOf(mvc.perform(post("/desk/password").cookie(session).with(staff::formToken).param("current", person.oneTimePassword())
                .param("password", GOOD).param("again", GOOD)).andExpect(redirectedUrl("/desk")).andReturn());
        mvc.perform(get("/desk/password").cookie(next)).andExpect(status().isOk()).andExpect(content().string(not(containsString("一次性密码"))));
        mvc.perform(get("/desk/password").cookie(session)).andExpect(redirectedUrl("/sign-in?next=%2Fdesk%2Fpassword"));
    }

    @Test
    void theOneTimePasswordMayBeTypedInSmallLettersWithoutHyphens() {
        assertThat(signIn.signIn(login.toUpperCase(), person.oneTimePassword().replace("-", "").toLowerCase())).isPresent();
    }

    @Test
    void fiveWrongPasswordsLockForHalfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.signIn(login, "wrong")).isEmpty();
        }
        assertThat(signIn.signIn(login, person.oneTimePassword())).isEmpty();
        clock.advance(Duration.ofMinutes(31));
        assertThat(signIn.signIn(login, person.oneTimePassword())).isPresent();
    }

    @Test
    void fourWrongPasswordsAreForgottenByARightOne() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(signIn.signIn(login, "wrong")).isEmpty();
            }
            assertThat(signIn.signIn(login, person.oneTimePassword())).isPresent();
        }
    }

    @Test
    void everyRefusalReadsTheSame() throws Exception {
        String wrong = refusal(login, "wrong");
        String unknown = refusal(login + "x", "wrong");
        assertThat(unknown.replace(login + "x", login)).isEqualTo(wrong).contains("登录名或密码不正确");
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfSilenceAndAfterTwelveHoursInAnyCase() {
        String silent = sessions.open(person.account().id());
        clock.advance(Duration.ofMinutes(29));
        assertThat(sessions.find(silent)).isPresent();
        clock.advance(Duration.ofMinutes(2));
        assertThat(sessions.find(silent)).isEmpty();

        String busy = sessions.open(person.account().id());
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            sessions.noteSignOfLife(busy);
        }
        assertThat(sessions.find(busy)).isPresent();
        clock.advance(Duration.ofMinutes(21));
        assertThat(sessions.find(busy)).isEmpty();
    }

    @Test
    void theTableHoldsNoTokenThatCouldBeUsed() {
        String token = sessions.open(person.account().id());
        assertThat(jdbc.sql("select token_digest from identity_session").query(String.class).list()).isNotEmpty().doesNotContain(token);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/sign-in").param("login", login).param("password", person.oneTimePassword())).andExpect(status().isForbidden());
        Cookie session = signInThroughTheForm(person.oneTimePassword());
        mvc.perform(post("/sign-out").cookie(session)).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").cookie(session).with(request -> { request.setParameter("_csrf", "anything"); return request; })).andExpect(status().isForbidden());
        mvc.perform(get("/desk/password").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void theTokenOfTheFormIsTheOneOfTheSession() throws Exception {
        Cookie session = signInThroughTheForm(person.oneTimePassword());
        String form = mvc.perform(get("/desk/password").cookie(session)).andReturn().getResponse().getContentAsString();
        String token = firstGroup("name=\"_csrf\" value=\"([^\"]+)\"", form);
        Cookie another = signInThroughTheForm(person.oneTimePassword());
        mvc.perform(post("/sign-out").cookie(another).param("_csrf", token)).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").cookie(session).param("_csrf", token)).andExpect(redirectedUrl("/sign-in?left=true"));
        mvc.perform(get("/desk/password").cookie(session)).andExpect(redirectedUrl("/sign-in?next=%2Fdesk%2Fpassword"));
    }

    @Test
    void aSessionOpensNothingOutsideTheDesk() throws Exception {
        Cookie session = signInThroughTheForm(person.oneTimePassword());
        mvc.perform(get("/").cookie(session)).andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void thePasswordsOfTheLastFiveTimesAreRefused() {
        Actor actor = person.account().actor();
        changePassword.change(actor, person.oneTimePassword(), GOOD + 1);
        for (int i = 2; i <= 5; i++) {
            changePassword.change(actor, GOOD + (i - 1), GOOD + i);
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> changePassword.change(actor, GOOD + 5, GOOD + 1)))
                .hasMessageContaining("最近 5 次");
        changePassword.change(actor, GOOD + 5, GOOD + 6);
        changePassword.change(actor, GOOD + 6, GOOD + 1);
    }

    private Cookie signInThroughTheForm(String password) throws Exception {
        MvcResult form = mvc.perform(get("/sign-in")).andExpect(status().isOk()).andReturn();
        String token = firstGroup("name=\"_csrf\" value=\"([^\"]+)\"", form.getResponse().getContentAsString());
        Cookie visitor = form.getResponse().getCookie("mingbai-visitor");
        return sessionOf(mvc.perform(post("/sign-in").cookie(visitor).param("_csrf", token).param("login", login).param("password", password))
                .andExpect(redirectedUrl("/desk")).andReturn());
    }

    private static Cookie sessionOf(MvcResult result) {
        String header = result.getResponse().getHeaders("Set-Cookie").stream().filter(line -> line.startsWith("mingbai=")).findFirst().orElseThrow();
        assertThat(header).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        return new Cookie("mingbai", firstGroup("mingbai=([^;]+);", header));
    }

    private String refusal(String name, String password) throws Exception {
        return mvc.perform(post("/sign-in").with(staff::formToken).param("login", name).param("password", password)).andExpect(status().isUnprocessableContent())
                .andReturn().getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String firstGroup(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
