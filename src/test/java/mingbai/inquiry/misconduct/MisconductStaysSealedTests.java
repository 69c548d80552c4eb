package mingbai.inquiry.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.agency.DivideWork;
import mingbai.identity.AmendAccount;
import mingbai.identity.DelegateRoles;
import mingbai.identity.GrantRole;
import mingbai.identity.HandOver;
import mingbai.identity.Handover;
import mingbai.identity.SuspendAccount;
import mingbai.identity.reading.AccountReading;
import mingbai.identity.visitor.ShownForms;
import mingbai.identity.visitor.Visits;
import mingbai.ledger.Actor;
import mingbai.ledger.Finding;
import mingbai.ledger.LedgerCheck;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.reading.LedgerReading;
import mingbai.storage.FileStore;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import mingbai.web.NotFound;
import mingbai.web.Owned;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The ways by which somebody might come to see a report of misconduct, or who wrote it, each tried; all must fail, and the first test shows that the right person does see it. Whoever finds another
 * way adds it here. (A table of cases, longer than other files.)
 */
@DatabaseTest
class MisconductStaysSealedTests {

    private static final AtomicInteger HOST = new AtomicInteger();
    private static final String LIST = "/desk/misconduct";
    private static final String REPORT = "/desk/misconduct/report";

    @Autowired Staff staff;
    @Autowired AccountReading accounts;
    @Autowired NameReportKeepers naming;
    @Autowired ReportKeepers keepers;
    @Autowired TakeReport take;
    @Autowired FollowReport follow;
    @Autowired OpenReport open;
    @Autowired HandleReport handle;
    @Autowired MisconductFigures figures;
    @Autowired SealedReportTable table;
    @Autowired SealedFiles sealed;
    @Autowired FileStore files;
    @Autowired Visits visits;
    @Autowired ShownForms forms;
    @Autowired DelegateRoles delegate;
    @Autowired GrantRole grant;
    @Autowired SuspendAccount suspend;
    @Autowired AmendAccount amend;
    @Autowired HandOver handOver;
    @Autowired DivideWork divide;
    @Autowired List<Handover> handovers;
    @Autowired List<Owned> owned;
    @Autowired LedgerCheck check;
    @Autowired LedgerReading ledger;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;
    @Autowired SettableClock clock;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;
    @Value("${mingbai.data}") Path data;

    private House house;
    private TakeReport.Receipt receipt;
    private long id;
    private Overheard overheard;

    @BeforeEach
    void aReportLiesThere() {
        house = new House(staff, accounts, naming, take, open, sealed);
        receipt = house.reported();
        id = house.idOf(house.keeper, receipt);
        overheard = new Overheard(receipt.number(), receipt.code(), Long.toString(id));
    }

    @AfterEach
    void backToMarch() {
        clock.set(LocalDate.of(2026, 3, 2).atTime(9, 0));
    }

    // ---- calls

    private static RequestPostProcessor fromSomewhere() {
        String address = "10.66." + HOST.incrementAndGet() / 250 + "." + (HOST.get() % 250 + 1);
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MockHttpServletResponse call(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(fromSomewhere())).andReturn().getResponse();
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = call(request);
        return response.getContentAsString(StandardCharsets.UTF_8) + "\n" + response.getHeaderNames().stream().map(name -> name + ": " + response.getHeaders(name)).toList();
    }

    /** Every page and every button of the house, as somebody presses them who knows the id. */
    private List<AbstractMockHttpServletRequestBuilder<?>> doors() {
        List<AbstractMockHttpServletRequestBuilder<?>> doors = new ArrayList<>(List.of(get(LIST), get(REPORT), get("/desk/misconduct/new"), multipart("/desk/misconduct/new")));
        for (String act : List.of("open", "step", "message", "safeguard", "bar", "up", "erase", "file", "close")) {
            doors.add(post("/desk/misconduct/" + act).param("report", Long.toString(id)).param("version", "1").param("reason", "看看").param("entry", "1").param("text", "好")
                    .param("step", "accept").param("on", "2026-03-02").param("words", "好"));
        }
        return doors;
    }

    private void findsNothing(Actor person) throws Exception {
        RequestPostProcessor signedIn = staff.signedIn(person);
        for (AbstractMockHttpServletRequestBuilder<?> door : doors()) {
            MockHttpServletResponse response = call(door.with(signedIn));
            assertThat(response.getStatus()).isEqualTo(404);
            overheard.nothingIn(response.getContentAsString(StandardCharsets.UTF_8), "a page that is not there");
        }
        for (String address : List.of("/desk", "/desk?view=other", "/desk/search?q=青石仓库", "/desk/search?q=" + receipt.number(), "/desk/search?q=" + id, "/desk/messages", "/desk/overview")) {
            String page = text(get(address).with(signedIn)).replace(address, "");
            new Overheard(receipt.code()).nothingIn(page.replace("青石仓库", ""), address); // its own question stands on the page of a search
            assertThat(page).doesNotContain("专办事项", LIST + "\"");
        }
    }

    // ---- the right person

    @Test
    @DisplayName("control: the named person is told, opens the report with a reason and reads every word")
    void theNamedPersonReadsIt() throws Exception {
        RequestPostProcessor signedIn = staff.signedIn(house.keeper);
        assertThat(text(get("/desk").with(signedIn))).contains("专办事项", "需要您办理").doesNotContain(House.WHOM, receipt.number());
        assertThat(text(get(LIST).with(signedIn))).contains(receipt.number(), Long.toString(id)).doesNotContain("青石仓库", House.NAME);
        assertThat(call(post("/desk/misconduct/open").param("report", Long.toString(id)).param("reason", "决定是否受理").with(signedIn)).getRedirectedUrl()).isEqualTo(REPORT);
        assertThat(text(get(REPORT).with(signedIn))).contains(House.FACTS, House.WHOM, House.NAME, House.CONTACT, House.FEAR, House.FILE_NAME);
        long file = open.show(house.keeper).orElseThrow().entries().stream().filter(entry -> entry.kind() == Entry.Kind.FILE).findFirst().orElseThrow().id();
        assertThat(text(post("/desk/misconduct/file").param("entry", Long.toString(file)).with(signedIn))).contains(House.FILE);
    }

    @Test
    @DisplayName("control: who wrote it comes back with number and code, by the pages")
    void theReporterComesBack() throws Exception {
        assertThat(text(get("/inquiry/misconduct/case").cookie(entered(receipt)))).contains(receipt.number(), "待受理");
    }

    private Cookie entered(TakeReport.Receipt known) throws Exception {
        MockHttpServletResponse response = call(post("/inquiry/misconduct/follow").param("number", known.number()).param("code", known.code()));
        return java.util.Objects.requireNonNull(response.getCookie("mingbai-kept-apart"));
    }

    // ---- the public

    @ParameterizedTest(name = "the public page {0} knows nothing of it")
    @ValueSource(strings = {"/", "/documents", "/documents?q=青石仓库", "/search?q=青石仓库", "/suggest?q=青石", "/hot", "/feed", "/feed.json", "/feeds", "/sitemap", "/sitemap.xml",
            "/sitemap/1.xml", "/robots.txt", "/openapi.json", "/api/v1/documents?q=青石仓库", "/api/v1/agencies", "/notices", "/report", "/report/figures", "/report/figures/table",
            "/report/inspection", "/inquiry", "/inquiry/hotline", "/inquiry/answer", "/inquiry/misconduct", "/inquiry/misconduct/follow", "/inquiry/misconduct/case", "/my", "/complaint",
            "/request", "/agencies", "/error"})
    void aPublicPage(String address) throws Exception {
        overheard.nothingIn(text(get(address)).replace("青石仓库", ""), address);
        new Overheard(receipt.code()).nothingIn(text(get(address.replace("青石仓库", "x"))), address);
    }

    @ParameterizedTest(name = "the page of the body itself, {0}, knows nothing of it")
    @ValueSource(strings = {"", "/content", "/catalog", "/catalog.csv", "/documents.csv", "/leaders", "/annual", "/disclosure", "/request"})
    void aPageOfTheBody(String address) throws Exception {
        overheard.nothingIn(text(get("/agency/" + house.body.code() + address)), address);
    }

    @Test
    @DisplayName("a guessed number is answered like the right number with a wrong code, word for word")
    void guessedNumbers() throws Exception {
        String wrongCode = text(post("/inquiry/misconduct/follow").param("number", receipt.number()).param("code", "0000-0000-0000-0000")).replace(receipt.number(), "");
        String noNumber = text(post("/inquiry/misconduct/follow").param("number", "ABCD-EFGH").param("code", "0000-0000-0000-0000")).replace("ABCD-EFGH", "");
        assertThat(wrongCode).isEqualTo(noNumber);
    }

    @Test
    @DisplayName("numbers are drawn, not counted: two reports in a row have nothing in common")
    void numbersAreDrawn() {
        TakeReport.Receipt next = house.reported();
        assertThat(next.number()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}").isNotEqualTo(receipt.number());
        assertThat(next.number().substring(0, 4)).isNotEqualTo(receipt.number().substring(0, 4));
        assertThat(Math.abs(house.idOf(house.keeper, next) - id)).as("ids tell no time").isGreaterThan(1_000_000);
    }

    @Test
    @DisplayName("the code of another report does not open this one, nor this one's code another")
    void anotherReportsCode() {
        TakeReport.Receipt other = house.reported();
        assertThat(follow.enter(receipt.number(), other.code())).isEmpty();
        assertThat(follow.enter(other.number(), receipt.code())).isEmpty();
        assertThat(follow.enter(receipt.number(), receipt.code())).isPresent();
    }

    @Test
    @DisplayName("the cookie of another report's visit shows that one alone")
    void anotherReportsCookie() throws Exception {
        TakeReport.Receipt other = house.reported(house.told(house.body.code(), false, "", "另一件事"));
        assertThat(text(get("/inquiry/misconduct/case").cookie(entered(other)))).contains(other.number()).doesNotContain(receipt.number());
    }

    @Test
    @DisplayName("a visit is over after half an hour")
    void anExpiredVisit() throws Exception {
        Cookie cookie = entered(receipt);
        clock.advance(Duration.ofMinutes(31));
        overheard.nothingIn(text(get("/inquiry/misconduct/case").cookie(cookie)), "an expired visit");
        assertThat(call(get("/inquiry/misconduct/case").cookie(cookie)).getRedirectedUrl()).startsWith("/inquiry/misconduct/follow");
    }

    @Test
    @DisplayName("a visit that was ended is over, whoever kept the cookie")
    void anEndedVisit() throws Exception {
        Cookie cookie = entered(receipt);
        call(post("/inquiry/misconduct/end").cookie(cookie));
        overheard.nothingIn(text(get("/inquiry/misconduct/case").cookie(cookie)), "an ended visit");
    }

    @Test
    @DisplayName("a made-up cookie opens nothing, nor a visit to something else of the same id")
    void aMadeUpCookie() throws Exception {
        overheard.nothingIn(text(get("/inquiry/misconduct/case").cookie(new Cookie("mingbai-kept-apart", "f".repeat(64)))), "a made-up visit");
        overheard.nothingIn(text(get("/inquiry/misconduct/case").cookie(new Cookie("mingbai-kept-apart", visits.begin("inquiry", Long.toString(id))))), "a visit to something else");
    }

    @Test
    @DisplayName("once the code was renewed, the old code and the visits begun with it are worth nothing")
    void theOldCode() throws Exception {
        Cookie cookie = entered(receipt);
        call(post("/inquiry/misconduct/code").cookie(cookie));
        assertThat(follow.enter(receipt.number(), receipt.code())).isEmpty();
        overheard.nothingIn(text(get("/inquiry/misconduct/case").cookie(cookie)), "a visit by the old code");
    }

    @Test
    @DisplayName("whoever got hold of number and code reads state and messages, but neither facts nor names")
    void theCodeAlone() throws Exception {
        new Overheard().nothingIn(text(get("/inquiry/misconduct/case").cookie(entered(receipt))).replace(House.FILE_NAME, ""), "the page of who reported");
    }

    @Test
    @DisplayName("no way of following other matters leads to it: not requests, not inquiries, not “my affairs”")
    void otherWaysOfFollowing() throws Exception {
        for (String address : List.of("/request/follow", "/my", "/inquiry/follow")) {
            MockHttpServletResponse response = call(post(address).param("number", receipt.number()).param("secret", receipt.code()).param("code", receipt.code()));
            assertThat(String.valueOf(response.getRedirectedUrl())).doesNotContain("misconduct");
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("待受理", House.WHOM);
        }
    }

    @Test
    @DisplayName("pages are kept by no browser and no proxy, and tell no other site where one came from")
    void headers() throws Exception {
        Cookie cookie = entered(receipt);
        for (MockHttpServletResponse response : List.of(call(get("/inquiry/misconduct")), call(multipart("/inquiry/misconduct")), call(get("/inquiry/misconduct/follow")),
                call(post("/inquiry/misconduct/follow")), call(get("/inquiry/misconduct/case").cookie(cookie)), call(get(LIST).with(staff.signedIn(house.keeper))),
                call(get(REPORT).with(staff.signedIn(house.keeper))))) {
            assertThat(response.getHeaders("Cache-Control")).allMatch("no-store"::equals).isNotEmpty();
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    @DisplayName("no address names a report, so that no history, log or referer can")
    void noAddressNamesIt() {
        List<String> patterns = mapping.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream()).filter(pattern -> pattern.contains("misconduct")).toList();
        assertThat(patterns).contains(LIST, REPORT, "/inquiry/misconduct/case").noneMatch(pattern -> pattern.contains("{"));
    }

    @Test
    @DisplayName("the cookie left on a shared computer has a name that says nothing, and no script reads it")
    void theCookieItself() throws Exception {
        Cookie cookie = entered(receipt);
        assertThat(cookie.getName()).doesNotContain("misconduct", "report");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/inquiry/misconduct");
        overheard.nothingIn(cookie.getValue(), "the cookie");
    }

    // ---- the desk: roles

    static Stream<Role> roles() {
        return Arrays.stream(Role.values());
    }

    @ParameterizedTest(name = "{0} of the body itself finds no such page")
    @MethodSource("roles")
    void aRoleOfTheBody(Role role) throws Exception {
        findsNothing(staff.person(house.body.code(), "示例同事", role));
    }

    @ParameterizedTest(name = "{0} of the body above finds no such page")
    @EnumSource(value = Role.class, names = {"OFFICE", "LEADER", "INSPECTOR", "FINAL_REVIEW"})
    void aRoleOfTheBodyAbove(Role role) throws Exception {
        findsNothing(staff.person(house.above.code(), "示例上级", role));
    }

    @ParameterizedTest(name = "{0} of another agency finds no such page")
    @EnumSource(value = Role.class, names = {"OFFICE", "LEADER", "INSPECTOR", "DRAFTER", "PUBLISHER"})
    void aRoleOfAnotherAgency(Role role) throws Exception {
        findsNothing(staff.person(staff.agency("别县的局").code(), "示例外人", role));
    }

    @ParameterizedTest(name = "{0} of the whole installation finds no such page")
    @EnumSource(value = Role.class, names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void anAdministrator(Role role) throws Exception {
        findsNothing(staff.administrator(role));
    }

    @Test
    @DisplayName("somebody with every role but the list finds no such page")
    void everyRoleAtOnce() throws Exception {
        findsNothing(staff.person(house.body.code(), "示例全能", EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)).toArray(Role[]::new)));
    }

    @Test
    @DisplayName("the leader who named the person and the one who confirmed find no such page")
    void whoNamedAndConfirmed() throws Exception {
        findsNothing(house.leader);
        findsNothing(house.office);
    }

    @Test
    @DisplayName("somebody not signed in is led to the sign-in page, whatever the address")
    void notSignedIn() throws Exception {
        for (AbstractMockHttpServletRequestBuilder<?> door : doors()) {
            overheard.nothingIn(text(door), "the sign-in page");
        }
    }

    @Test
    @DisplayName("Today, the menu and the list of persons are the same before and after a report comes")
    void theDeskStaysAsItWas() throws Exception {
        RequestPostProcessor colleague = staff.signedIn(house.office);
        String today = withoutTokens(text(get("/desk").with(colleague)));
        String persons = withoutTokens(text(get("/desk/misconduct/keepers").with(colleague)));
        house.reported();
        assertThat(withoutTokens(text(get("/desk").with(colleague)))).isEqualTo(today);
        assertThat(withoutTokens(text(get("/desk/misconduct/keepers").with(colleague)))).isEqualTo(persons);
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "");
    }

    // ---- the desk: named people who may not

    @Test
    @DisplayName("the named person of the body above sees only what goes there")
    void theNamedPersonAbove() throws Exception {
        assertThat(house.lists(house.keeperAbove, receipt)).isFalse();
        opensNothing(house.keeperAbove);
    }

    @Test
    @DisplayName("the named person of another agency does not see it, nor by its id")
    void aNamedPersonElsewhere() throws Exception {
        House elsewhere = new House(staff, accounts, naming, take, open, sealed);
        opensNothing(elsewhere.keeper);
    }

    private void opensNothing(Actor person) throws Exception {
        assertThat(house.lists(person, receipt)).isFalse();
        assertThatThrownBy(() -> open.open(person, id, "看看")).isInstanceOf(NotFound.class);
        assertThat(open.show(person)).isEmpty();
        RequestPostProcessor signedIn = staff.signedIn(person);
        for (AbstractMockHttpServletRequestBuilder<?> door : doors()) {
            if (!"/desk/misconduct/new".equals(door.buildRequest(new org.springframework.mock.web.MockServletContext()).getRequestURI())) {
                overheard.nothingIn(text(door.with(signedIn)), "a page of the house");
            }
        }
    }

    @Test
    @DisplayName("a person named but not yet confirmed sees nothing")
    void notConfirmed() throws Exception {
        Actor waiting = staff.person(house.body.code(), "受理示例戊");
        naming.name(house.leader, house.body.code(), house.login(waiting), "负责纪检工作");
        findsNothing(waiting);
    }

    @Test
    @DisplayName("a person taken off the list loses even the report that is open on the screen")
    void takenOffTheList() throws Exception {
        house.opened(house.keeper, receipt);
        ReportKeeper keeper = keepers.named(List.of(house.body.code())).getFirst();
        naming.end(house.leader, keeper.id(), keeper.version(), "调离");
        assertThat(open.show(house.keeper)).isEmpty();
        findsNothing(house.keeper);
    }

    @Test
    @DisplayName("a person who moved to another agency loses it")
    void movedAway() throws Exception {
        house.opened(house.keeper, receipt);
        var account = accounts.require(house.keeper.accountId());
        amend.amend(Actor.PROGRAM, account.id(), account.version(), account.name(), house.above.code(), "", "");
        assertThat(open.show(house.keeper)).isEmpty();
        assertThat(keepers.isKeeper(account.id())).isFalse();
    }

    @Test
    @DisplayName("a suspended account loses it")
    void suspended() {
        house.opened(house.keeper, receipt);
        suspend.suspend(Actor.PROGRAM, house.keeper.accountId());
        assertThat(open.show(house.keeper)).isEmpty();
        assertThat(open.list(house.keeper.accountId())).isEmpty();
    }

    @Test
    @DisplayName("a named person who becomes an administrator loses it")
    void becomesAdministrator() throws Exception {
        house.opened(house.keeper, receipt);
        grant.grant(Actor.PROGRAM, house.keeper.accountId(), Role.AUDIT_ADMIN, house.body.code());
        assertThat(open.show(house.keeper)).isEmpty();
        findsNothing(house.keeper);
    }

    @Test
    @DisplayName("whoever stands in for the named person gets the roles, not the reports")
    void delegation() throws Exception {
        grant.grant(Actor.PROGRAM, house.keeper.accountId(), Role.DRAFTER, house.body.code());
        Actor standIn = staff.person(house.body.code(), "示例代办");
        delegate.delegate(house.keeper, new DelegateRoles.Wish(house.login(standIn), house.body.code(), Set.of(Role.DRAFTER), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20)));
        findsNothing(standIn);
        Actor inSteadOf = new Actor(standIn.accountId(), standIn.name(), house.body.code(), house.keeper.accountId());
        assertThatThrownBy(() -> open.open(inSteadOf, id, "代办")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a leader's stand-in cannot name somebody, nor the leader of the body above")
    void namingByOthers() {
        Actor friend = staff.person(house.body.code(), "示例朋友");
        Actor standIn = staff.person(house.body.code(), "示例代办");
        delegate.delegate(house.leader, new DelegateRoles.Wish(house.login(standIn), house.body.code(), Set.of(Role.LEADER), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20)));
        Actor inSteadOf = new Actor(standIn.accountId(), standIn.name(), house.body.code(), house.leader.accountId());
        for (Actor leader : List.of(standIn, inSteadOf, staff.person(house.above.code(), "县里另一领导", Role.LEADER))) {
            assertThatThrownBy(() -> naming.name(leader, house.body.code(), house.login(friend), "帮忙")).isInstanceOf(mingbai.web.Refused.class);
        }
    }

    @Test
    @DisplayName("at a change of staff the reports are on no list of what is handed over, and the successor gets none")
    void handedOver() throws Exception {
        assertThat(handovers.stream().flatMap(module -> module.openItems(house.keeper.accountId()).stream())).isEmpty();
        Actor successor = staff.person(house.body.code(), "示例接手");
        assertThat(handOver.handOver(Actor.PROGRAM, house.keeper.accountId(), house.login(successor), true)).isZero();
        findsNothing(successor);
    }

    // ---- those reported

    @ParameterizedTest(name = "a named person whom the report calls “{0}” never sees it: it goes up")
    @ValueSource(strings = {"受理示例甲", "受理 示例甲", "仓管科长和受理示例甲两个人", "受理·示例甲"})
    void theAccusedAmongTheNamed(String whom) throws Exception {
        TakeReport.Receipt about = house.reported(house.told(house.body.code(), false, whom, "收了好处"));
        assertThat(house.lists(house.keeper, about)).isFalse();
        assertThat(house.lists(house.keeperAbove, about)).isTrue();
        long aboutId = house.idOf(house.keeperAbove, about);
        assertThatThrownBy(() -> open.open(house.keeper, aboutId, "看看")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a named person named only in the facts never sees it either")
    void theAccusedInTheFacts() {
        TakeReport.Receipt about = house.reported(house.told(house.body.code(), false, "", "那天在场的还有受理示例甲，他拿走了信封。"));
        assertThat(house.lists(house.keeper, about)).isFalse();
        assertThat(house.lists(house.keeperAbove, about)).isTrue();
    }

    @Test
    @DisplayName("of two named persons the one who is reported does not learn that the other has something")
    void theOtherNamedPersonHasIt() throws Exception {
        Actor second = house.named(house.body, house.leader, house.office, "受理示例己");
        TakeReport.Receipt about = house.reported(house.told(house.body.code(), false, "受理示例己", "收了好处"));
        assertThat(house.lists(house.keeper, about)).isTrue();
        assertThat(house.lists(second, about)).isFalse();
        assertThat(text(get(LIST).with(staff.signedIn(second)))).doesNotContain(about.number());
    }

    @ParameterizedTest(name = "a report on the body’s leaders ({0}) goes to the body above, past its own named person")
    @ValueSource(strings = {"ticked", "by name", "by office"})
    void onTheLeaders(String how) {
        divide.enter(Actor.PROGRAM, house.body.code(), new DivideWork.Share("钱示例长", "中心主任", "主持全面工作", 1, null));
        Told told = switch (how) {
            case "ticked" -> house.told(house.body.code(), true, "", "收了好处");
            case "by name" -> house.told(house.body.code(), false, "钱示例长", "收了好处");
            default -> house.told(house.body.code(), false, "你们的中心主任", "收了好处");
        };
        TakeReport.Receipt about = house.reported(told);
        assertThat(house.lists(house.keeper, about)).isFalse();
        assertThat(house.lists(house.keeperAbove, about)).isTrue();
    }

    @Test
    @DisplayName("whoever turns out to be reported only later is barred from then on")
    void foundOutLater() throws Exception {
        Actor second = house.named(house.body, house.leader, house.office, "受理示例庚");
        assertThat(house.lists(second, receipt)).isTrue();
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        handle.bar(house.keeper, id, opened.report().version(), house.login(second), "调查中发现涉及此人");
        opensNothing(second);
        assertThat(house.lists(house.keeper, receipt)).isTrue();
    }

    @Test
    @DisplayName("who passed it up to the body above no longer sees it")
    void passedUp() throws Exception {
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        handle.passUp(house.keeper, id, opened.report().version(), "涉及本单位多名负责人");
        assertThat(house.lists(house.keeperAbove, receipt)).isTrue();
        opensNothing(house.keeper);
    }

    @Test
    @DisplayName("who wrote it down at the counter does not see it when it is about the body’s leaders")
    void theCounter() throws Exception {
        TakeReport.Receipt about = take.run(house.keeper, new Told(house.body.code(), true, "", "收了好处", "", "", false, "", "visit", LocalDate.of(2026, 3, 2)), List.of(),
                "counter " + house.body.code());
        assertThat(house.lists(house.keeper, about)).isFalse();
    }

    @Test
    @DisplayName("what was opened closes after a quarter of an hour, and a form left open then does nothing")
    void leftOpen() {
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        clock.advance(Duration.ofMinutes(16));
        assertThat(open.show(house.keeper)).isEmpty();
        assertThatThrownBy(() -> handle.write(house.keeper, id, opened.report().version(), "您好")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a form of one report does not act on another, nor fetch a file of another")
    void anotherReportsForm() {
        TakeReport.Receipt other = house.reported();
        Entry file = house.opened(house.keeper, other).entries().stream().filter(entry -> entry.kind() == Entry.Kind.FILE).findFirst().orElseThrow();
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        assertThatThrownBy(() -> handle.write(house.keeper, house.idOf(house.keeper, other), opened.report().version(), "您好")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.file(house.keeper, file.id())).isInstanceOf(NotFound.class);
    }

    // ---- what is kept: tables, files, ledger

    @Test
    @DisplayName("the raw bytes of the database, its journal, the files and the indexes hold no word of it, and no file name does")
    void rawBytes() throws Exception {
        house.opened(house.keeper, receipt);
        follow.write(follow.enter(receipt.number(), receipt.code()).orElseThrow(), "旧账本烧在锅炉房那晚是三月七日。", List.of(house.evidence()));
        assertThat(new Overheard(receipt.number(), receipt.code()).nothingInFolder(data)).isPositive();
    }

    @Test
    @DisplayName("control: what is not sealed is found by the same search through tables and bytes")
    void theSearchItselfFinds() {
        Overheard open = new Overheard("负责纪检工作"); // why somebody was named: no secret
        assertThatThrownBy(() -> open.nothingInTables(jdbc, TestDatabase.onPostgres())).isInstanceOf(AssertionError.class);
        if (!TestDatabase.onPostgres()) {
            assertThatThrownBy(() -> open.nothingInFolder(data)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    @DisplayName("no column of any table holds a word of it: messages, mails, ledger, visits and terms of search among them")
    void everyTable() {
        house.opened(house.keeper, receipt);
        new Overheard(receipt.number(), receipt.code()).nothingInTables(jdbc, TestDatabase.onPostgres());
    }

    @Test
    @DisplayName("the tables do not say which agency a report is with")
    void whichAgency() {
        SealedReportTable.Row row = table.find(id).orElseThrow();
        assertThat(row.state().toString()).doesNotContain(house.body.code(), house.above.code());
        TakeReport.Receipt up = house.reported(house.told(house.body.code(), true, "", "另一件"));
        assertThat(table.find(house.idOf(house.keeperAbove, up)).orElseThrow().deskMark()).isNotEqualTo(row.deskMark()).hasSize(64);
    }

    @Test
    @DisplayName("its file cannot be had by its hash, by nobody, and lies there as noise of no kind")
    void theFileByItsHash() throws Exception {
        String hash = table.entries(id).stream().map(SealedReportTable.EntryRow::file).filter(one -> !one.isEmpty()).findFirst().orElseThrow();
        assertThat(files.mayRead(hash, null)).isFalse();
        assertThatThrownBy(() -> files.open(hash, null)).isInstanceOf(NotFound.class);
        assertThat(files.find(hash).orElseThrow().mediaType()).isEqualTo("application/octet-stream");
        overheard.nothingIn(java.nio.file.Files.readString(files.path(hash), StandardCharsets.ISO_8859_1), "the stored file");
    }

    @Test
    @DisplayName("a copy of the row without the row of its key opens for nobody, with the installation's master key too")
    void withoutItsKey() {
        SealedReportTable.Row row = table.find(id).orElseThrow();
        assertThatThrownBy(() -> sealed.open(row.body())).isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> mingbai.storage.OwnKey.fresh().open("kept apart " + id, row.body())).isInstanceOf(SealingRefused.class).hasMessageNotContaining("青石仓库");
        TakeReport.Receipt other = house.reported();
        String otherKey = table.key(house.idOf(house.keeper, other)).orElseThrow().kept();
        assertThatThrownBy(() -> sealed.ownKey("kept apart " + id, otherKey)).isInstanceOf(SealingRefused.class);
    }

    @Test
    @DisplayName("the ledger's line names neither who acted nor for which agency nor what was done")
    void theLedgersLine() {
        house.opened(house.keeper, receipt);
        List<SequencedAct> acts = new ArrayList<>(ledger.touching("keptapart", Long.toString(id)));
        table.entries(id).forEach(entry -> acts.addAll(ledger.touching("keptapartentry", Long.toString(entry.id()))));
        assertThat(acts).hasSizeGreaterThan(2).allSatisfy(act -> {
            assertThat(act.kind()).isEqualTo("matter.kept-apart");
            assertThat(act.isPublic()).isFalse();
            assertThat(act.accountId()).isZero();
            assertThat(act.agency()).isEmpty();
            assertThat(act.details()).isEmpty();
            assertThat(act.json()).doesNotContain(house.body.code(), Long.toString(house.keeper.accountId()));
        });
    }

    @Test
    @DisplayName("the audit administrator reads a neutral word, no agency and no person")
    void theAudit() throws Exception {
        sequenced();
        String page = text(get("/desk/audit").with(staff.signedIn(staff.administrator(Role.AUDIT_ADMIN))));
        overheard.nothingIn(page, "the audit");
        assertThat(page).contains("单独保管的事项").doesNotContain("misconduct");
    }

    private long sequenced() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            List<SequencedAct> acts = ledger.touching("keptapart", Long.toString(id));
            if (acts.getFirst().isSealed()) {
                return acts.getFirst().seq();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the sequencer has not come by");
    }

    @Test
    @DisplayName("the public log shows a commitment and nothing else")
    void thePublicLog() throws Exception {
        long seq = sequenced();
        for (int i = 0; i < 100 && call(get("/log/act/" + seq)).getStatus() == 404; i++) {
            Thread.sleep(100); // it stands in the log with the next checkpoint
        }
        assertThat(call(get("/log/act/" + seq)).getContentAsString()).matches("\\{\"commitment\":\"[A-Za-z0-9+/=]{44}\",\"seq\":" + seq + "}");
    }

    @Test
    @DisplayName("fsck that finds its row changed names an id and nothing of what it says")
    void fsck() {
        SealedReportTable.Row row = table.find(id).orElseThrow();
        String changed = row.body().substring(0, 40) + (row.body().charAt(40) == 'A' ? 'B' : 'A') + row.body().substring(41);
        jdbc.sql("update inquiry_misconduct_report set body = :body where id = :id").param("body", changed).param("id", id).update();
        try {
            List<Finding> findings = check.run().stream().filter(finding -> finding.toString().contains(Long.toString(id))).toList();
            assertThat(findings).hasSize(1);
            assertThat(findings.getFirst().where()).isEqualTo("keptapart " + id);
            new Overheard(receipt.number(), house.body.code()).nothingIn(findings.toString(), "fsck");
            assertThat(open.list(house.keeper.accountId())).as("a damaged one is not shown, and bars nobody from the others").isEmpty();
        } finally {
            jdbc.sql("update inquiry_misconduct_report set body = :body where id = :id").param("body", row.body()).param("id", id).update();
        }
    }

    @Test
    @DisplayName("a failure says nothing of it: with a broken key the exception speaks of keys")
    void failures() {
        String kept = table.key(id).orElseThrow().kept();
        jdbc.sql("update inquiry_misconduct_key set kept = :broken where report = :id").param("broken", kept.substring(0, kept.length() - 6) + "AAAAAA").param("id", id).update();
        try {
            assertThatThrownBy(() -> follow.enter(receipt.number(), receipt.code())).isInstanceOf(SealingRefused.class)
                    .satisfies(failure -> overheard.nothingIn(failure.toString(), "the exception"));
        } finally {
            jdbc.sql("update inquiry_misconduct_key set kept = :kept where report = :id").param("kept", kept).param("id", id).update();
        }
    }

    @Test
    @DisplayName("nothing that holds a report prints it")
    void printed() {
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        for (Object thing : List.of(house.told(), opened, opened.report(), opened.report().matter(), opened.entries(), receipt, house.evidence(),
                follow.seen(follow.enter(receipt.number(), receipt.code()).orElseThrow()).orElseThrow())) {
            overheard.nothingIn(thing.toString().replace(Long.toString(id), ""), thing.getClass().getSimpleName());
        }
    }

    @Test
    @DisplayName("log lines, of what goes well and of what does not, hold no word of it and do not even say that somebody called")
    void logs() throws Exception {
        List<String> lines = Overheard.logged(() -> {
            ShownForms.Sealed form = forms.fresh("misconduct");
            clock.advance(Duration.ofSeconds(10));
            for (String facts : List.of(House.FACTS, "", "长".repeat(20_001))) {
                call(multipart("/inquiry/misconduct").file(new MockMultipartFile("files", House.FILE_NAME, "text/plain", House.FILE.getBytes(StandardCharsets.UTF_8)))
                        .param("seal", form.seal()).param("sum", Integer.toString(form.shown().first() + form.shown().second())).param("against", house.body.code()).param("head", "no")
                        .param("whom", House.WHOM).param("facts", facts).param("name", House.NAME).param("contact", House.CONTACT).param("fear", "yes"));
            }
            entered(receipt);
            call(post("/inquiry/misconduct/follow").param("number", receipt.number()).param("code", "0"));
            call(post("/desk/misconduct/open").param("report", Long.toString(id)).param("reason", "看看").with(staff.signedIn(house.keeper)));
            call(get(REPORT).with(staff.signedIn(house.keeper)));
            call(get("/desk/misconduct/report").with(staff.signedIn(house.office)));
            call(get("/zh-hant/inquiry/misconduct"));
            call(get(java.net.URI.create("/inquiry/%6Disconduct/follow")));
        });
        lines.forEach(line -> overheard.nothingIn(line, "a log line"));
        assertThat(lines).noneMatch(line -> line.contains("misconduct"));
        assertThat(open.list(house.keeper.accountId())).as("the form did come in").hasSize(2);
    }

    @Test
    @DisplayName("no file is stored for who has no form of ours that is still good; what was typed stays")
    void filesOfNoForm() throws Exception {
        MockHttpServletResponse shown = call(multipart("/inquiry/misconduct").file(new MockMultipartFile("files", House.FILE_NAME, "text/plain", House.FILE.getBytes(StandardCharsets.UTF_8)))
                .param("seal", "made-up").param("sum", "7").param("against", house.body.code()).param("head", "no").param("whom", "").param("facts", House.FACTS).param("fear", "no"));
        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(shown.getContentAsString(StandardCharsets.UTF_8)).contains(House.FACTS, "这一页打开太久", "选择的文件没有保存").doesNotContain("name=\"kept\"");
    }

    @Test
    @DisplayName("no message and no mail is sent for it, whose title or subject somebody could read")
    void messagesAndMails() {
        house.opened(house.keeper, receipt);
        assertThat(jdbc.sql("select count(*) from notice_message where agency in (:agencies)").param("agencies", List.of(house.body.code(), house.above.code())).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from notice_mail where subject like '%举报%' or about like '%" + id + "%'").query(Long.class).single()).isZero();
    }

    @Test
    @DisplayName("no kind of thing an address could name knows its id")
    void noOwnedKind() {
        for (Owned kind : owned) {
            assertThat(kind.agencyOf(Long.toString(id))).as(kind.kind()).isEmpty();
        }
    }

    // ---- figures

    @Test
    @DisplayName("no measure counts it, so no figure, breakdown, list, table or export can")
    void noMeasure() throws Exception {
        try (Stream<Path> sources = java.nio.file.Files.walk(Path.of("src/main/java/mingbai"))) {
            for (Path source : (Iterable<Path>) sources.filter(file -> file.toString().endsWith(".java"))::iterator) {
                boolean own = source.toString().contains("inquiry/misconduct/");
                assertThat(own || !java.nio.file.Files.readString(source).contains("inquiry_misconduct")).as(source + " reads its tables").isTrue();
            }
        }
    }

    @Test
    @DisplayName("the figure of a year is the same before and after one more report: the year is not over")
    void differencing() {
        List<MisconductFigures.Year> before = figures.closed();
        house.reported();
        assertThat(figures.closed()).isEqualTo(before);
        assertThat(before).extracting(MisconductFigures.Year::year).containsExactly(2025, 2024, 2023);
    }

    @Test
    @DisplayName("there is one figure a year for everybody: the page takes no agency, no period, no scope")
    void oneFigure() throws Exception {
        String plain = tableOf("/inquiry/misconduct");
        for (String asked : List.of("?agency=" + house.body.code(), "?year=2026", "?from=2026-03-01&to=2026-03-02", "?scope=own", "?scope=tree")) {
            assertThat(tableOf("/inquiry/misconduct" + asked)).isEqualTo(plain);
        }
        assertThat(plain).doesNotContain("2026年");
    }

    private String tableOf(String address) throws Exception {
        String page = text(get(address));
        return page.substring(page.indexOf("<caption"), page.indexOf("</tbody>"));
    }

    @Test
    @DisplayName("an erased report still counts in its year, so that its end cannot be read from a figure")
    void erasedStillCounts() {
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        handle.step(house.keeper, id, opened.report().version(), Step.TRANSFER, LocalDate.of(2026, 3, 2), "移送。", "县纪委监委");
        clock.set(LocalDate.of(2031, 6, 1).atTime(9, 0));
        MisconductFigures.Year before = figures.closed().stream().filter(year -> year.year() == 2030).findFirst().orElseThrow();
        long taken = table.taken(2026);
        handle.erase(house.keeper, id, house.opened(house.keeper, receipt).report().version());
        assertThat(table.taken(2026)).isEqualTo(taken);
        assertThat(figures.closed()).contains(before);
        assertThat(follow.enter(receipt.number(), receipt.code())).isEmpty();
    }
}
