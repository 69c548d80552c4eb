package mingbai.inspection.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Locale;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.Column.Shows;
import mingbai.catalog.ColumnFacts;
import mingbai.catalog.OpenColumn;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.Written;
import mingbai.inspection.indicator.NationalSheet.Line;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.Papers;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The national sheet of a county with one column, on 2 March 2026. */
@DatabaseTest
class NationalSheetTests {

    @Autowired private ListableBeanFactory beans;
    @Autowired private Staff staff;
    @Autowired private OpenColumn open;
    @Autowired private NationalSheet sheets;
    @Autowired private RecordIndicator record;
    @Autowired private LedgerCheck check;
    @Autowired private MockMvc mvc;
    @Autowired private TakeInquiry take;

    private Agency county;
    private Actor office;

    @BeforeEach
    void aSite() {
        county = staff.agency("云泽县人民政府");
        office = staff.person(county, Role.OFFICE);
        new Papers(beans, county.code()).publish(DocumentFixtures.notice("关于" + county.code() + "防汛值守的通知", LocalDate.of(2026, 2, 27)));
        open.open(office, county.code(), null, new ColumnFacts(county.code().toLowerCase(Locale.ROOT) + "-dt", "云泽动态", Shows.GENRE, "通知", 1));
    }

    private Line line(String item) {
        return sheets.of(county.code(), true).lines().stream().filter(line -> line.rule().key().equals("national." + item)).findFirst().orElseThrow();
    }

    private Entry entered(String item, String result, String points, String since, String note) {
        return record.run(office, county.code(), new RecordIndicator.Typed("national." + item, result, points, since, note));
    }

    @Test
    void whatTheProgramSeesIsJudgedAndWhatNobodyLookedAtIsNot() {
        assertThat(line("v3").status()).isEqualTo(ItemStatus.PASS);
        assertThat(line("v3").looked()).contains("2026-03-02");
        assertThat(line("a4").status()).isEqualTo(ItemStatus.PASS);
        assertThat(line("a5").status()).as("no column of policies").isEqualTo(ItemStatus.FAIL);
        assertThat(line("v2")).satisfies(line -> {
            assertThat(line.looked()).contains("2026-02-23至2026-03-01");
            assertThat(line.status()).as("nobody visits twenty times a day in a test").isEqualTo(ItemStatus.NO_DATA);
        });
        assertThat(line("v1").status()).isEqualTo(ItemStatus.UNCHECKED);
        assertThat(sheets.of(county.code(), true).score().verdict()).isNotEqualTo("合格");
        assertThat(sheets.of(county.code(), false).lines()).noneMatch(line -> line.rule().key().startsWith("national.b"));
    }

    @Test
    void aPersonEntersWhatTheyFoundAndALineByItsDay() {
        entered("b3", "fail", "2.5", "", "抽查5项，2项缺少办理地点。");
        assertThat(line("b3")).satisfies(line -> {
            assertThat(line.status()).isEqualTo(ItemStatus.FAIL);
            assertThat(line.lost()).isEqualTo(250);
            assertThat(line.by()).contains("2026-03-02");
        });
        entered("b3", "pass", "", "", "已经补齐。");
        assertThat(line("b3").status()).isEqualTo(ItemStatus.PASS);
        entered("n2", "", "", "2026-02-16", "");
        assertThat(line("n2").status()).as("two weeks to the day").isEqualTo(ItemStatus.PASS);
        entered("n2", "", "", "2026-02-15", "");
        assertThat(line("n2").status()).isEqualTo(ItemStatus.FAIL);
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Entry.KIND));
    }

    @Test
    void interactionIsJudgedByItsRecords() {
        assertThat(line("v5").status()).as("nobody wrote").isEqualTo(ItemStatus.PASS);
        take.run(Actor.PROGRAM, Written.web(county.code(), LocalDate.of(2025, 12, 2)));
        assertThat(line("v5").status()).as("three months to the day").isEqualTo(ItemStatus.PASS);
        take.run(Actor.PROGRAM, Written.web(county.code(), LocalDate.of(2025, 12, 1)));
        assertThat(line("v5").status()).as("a veto the day after").isEqualTo(ItemStatus.FAIL);
        assertThat(line("c3")).satisfies(line -> {
            assertThat(line.status()).as("no answer is public").isEqualTo(ItemStatus.FAIL);
            assertThat(line.lost()).isEqualTo(300);
        });
        assertThat(line("c5").status()).isEqualTo(ItemStatus.FAIL);
        assertThat(line("c6").looked()).contains("2025-03-02以来开展在线访谈0次");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> entered("v3", "pass", "", "", "")).as("seen by the program").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> entered("nothing", "pass", "", "", "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> entered("v1", "", "", "", "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> entered("b3", "fail", "8.01", "", "多于本项的分")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> entered("b3", "fail", "1e999999999", "", "怪数")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> entered("b3", "fail", "1", "", " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> entered("n2", "", "", "2026-03-03", "")).as("tomorrow").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> entered("n2", "pass", "", "昨天", "")).isInstanceOf(Refused.class);
    }

    @Test
    void thePageShowsTheSheetAndTakesAnEntry() throws Exception {
        String address = "/desk/inspection/indicators";
        mvc.perform(get(address).param("region", county.code()).with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("首页列出最新发布的信息"))).andExpect(content().string(containsString("登记人工检查结果")));
        mvc.perform(post(address + "/" + county.code()).param("item", "national.v1").param("result", "fail").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请写明检查了什么")));
        mvc.perform(post(address + "/" + county.code()).param("item", "national.v1").param("result", "pass").param("note", "逐条检查，没有发现。").with(staff.signedIn(office)))
                .andExpect(redirectedUrl(address + "?region=" + county.code() + "&done=1"));
        assertThat(line("v1").status()).isEqualTo(ItemStatus.PASS);
    }
}
