package mingbai.statistics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ImportFiguresTests {

    @TempDir Path folder;
    @Autowired ImportFigures imports;
    @Autowired EnterFigure enter;
    @Autowired FigureSourceReading figures;
    @Autowired LedgerCheck check;
    @Autowired Staff staff;
    @Autowired MockMvc mvc;

    private Agency agency;
    private Actor office;

    @BeforeEach
    void anAgency() {
        agency = staff.agency("县审批局");
        office = staff.person(agency, Role.OFFICE);
    }

    private ImportReport run(String... rows) throws IOException {
        StringBuilder text = new StringBuilder("agency_code,year,key,value,source\n");
        for (String row : rows) {
            text.append(row.replace("%s", agency.code())).append('\n');
        }
        return imports.run(Files.writeString(folder.resolve("figures.csv"), text), Actor.PROGRAM, false, Progress.UNWATCHED);
    }

    private SourceFigure live(FigureKey key) {
        return figures.list(List.of(agency.code()), 2024, key, 0, 10).getFirst();
    }

    @Test
    void the_same_file_twice_changes_nothing_and_another_number_makes_a_new_version() throws IOException {
        assertThat(run("%s,2024,licences,120,审批系统", "%s,2024,fees_wan_yuan,96.5,财政票据系统").taken()).isEqualTo(2);
        ImportReport again = run("%s,2024,licences,120,审批系统", "%s,2024,fees_wan_yuan,96.5,财政票据系统");
        assertThat(again.unchanged()).isEqualTo(2);
        ImportReport corrected = run("%s,2024,licences,121,审批系统", "%s,2024,fees_wan_yuan,96.5,财政票据系统");
        assertThat(corrected.changed()).isEqualTo(1);
        assertThat(figures.sums(List.of(agency.code()), 2024)).isEqualTo(Map.of(FigureKey.LICENCES, 121L, FigureKey.FEES, 96_500_000L));
        assertThat(figures.versions(live(FigureKey.LICENCES))).extracting(SourceFigure::value).containsExactly(121L, 120L);
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("sourcefigure " + live(FigureKey.LICENCES).id());
    }

    @Test
    void a_bad_row_is_told_by_line_and_column_and_the_others_are_taken() throws IOException {
        ImportReport report = run("%s,2024,licences,=1+1,审批系统", "nobody-here,2024,licences,1,审批系统", "%s,1999,licences,1,审批系统", "%s,2024,licences2,1,审批系统",
                "%s,2024,coercions,3,审批系统", "%s,2024,coercions,4,审批系统", "%s,2024,punishments,," + "审批系统");
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.flaws()).extracting(Object::toString).anyMatch(flaw -> flaw.startsWith("line 2: value: “=1+1”不是数字"))
                .anyMatch(flaw -> flaw.startsWith("line 3: agency_code:")).anyMatch(flaw -> flaw.startsWith("line 4: year: “1999”"))
                .anyMatch(flaw -> flaw.startsWith("line 5: key: “licences2”")).anyMatch(flaw -> flaw.startsWith("line 7: key: 同一机关同一年的这项数字在第 6 行"))
                .anyMatch(flaw -> flaw.startsWith("line 8: value:"));
    }

    @Test
    void what_an_office_put_right_is_not_overwritten_by_a_file() throws IOException {
        run("%s,2024,licences,120,审批系统");
        SourceFigure imported = live(FigureKey.LICENCES);
        SourceFigure corrected = enter.run(office, new EnterFigure.Typed(agency.code(), "2024", "licences", "119", "审批科核对表", imported.id()));
        assertThat(corrected.n()).isEqualTo(2);
        assertThat(run("%s,2024,licences,120,审批系统").flaws()).singleElement().satisfies(flaw -> assertThat(flaw.problem()).contains("不能用导入的内容覆盖"));
        assertThatThrownBy(() -> enter.run(office, new EnterFigure.Typed(agency.code(), "2024", "licences", "118", "旧页面", imported.id()))).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> enter.run(office, new EnterFigure.Typed(agency.code(), "2024", "licences", "118", "又登记一次", 0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> enter.run(office, new EnterFigure.Typed(agency.code(), "2024", "licences", "119", "审批科核对表", corrected.id()))).isInstanceOf(Refused.class);
    }

    @Test
    void an_office_enters_and_corrects_a_figure_with_its_source() throws Exception {
        mvc.perform(post("/desk/statistics/figures").param("agency", agency.code()).param("year", "2025").param("key", "punishments").param("value", "7").param("source", " ")
                .with(staff.signedIn(office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请写明数字出自哪个系统")));
        String address = mvc.perform(post("/desk/statistics/figures").param("agency", agency.code()).param("year", "2025").param("key", "punishments").param("value", "7")
                .param("source", "执法办案系统12月31日报表").with(staff.signedIn(office))).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        String figure = address.substring(0, address.indexOf('?'));
        mvc.perform(post(figure).param("value", "很多").param("source", "重新核对").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("应为不小于0的整数")));
        mvc.perform(post(figure).param("value", "8").param("source", "补录一件").with(staff.signedIn(office))).andExpect(status().is3xxRedirection());
        mvc.perform(get(figure).with(staff.signedIn(office))).andExpect(content().string(containsString("这是更正以前的数字")));
        mvc.perform(get("/desk/statistics/figures?year=2025&agency=" + agency.code()).with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("补录一件"))).andExpect(content().string(not(containsString("执法办案系统12月31日报表"))));
        Actor stranger = staff.person(staff.agency("县档案馆"), Role.OFFICE);
        mvc.perform(get("/desk/statistics/figures?agency=" + agency.code()).with(staff.signedIn(stranger))).andExpect(content().string(not(containsString("补录一件"))));
        mvc.perform(get(figure).with(staff.signedIn(stranger))).andExpect(status().isForbidden());
    }
}
