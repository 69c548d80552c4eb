package mingbai.statistics.closing;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Kind;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.WithdrawDocument;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.statistics.FigureView;
import mingbai.statistics.FigureWalk;
import mingbai.statistics.Figures;
import mingbai.statistics.MadeUpYear;
import mingbai.statistics.closing.Differences.Lists;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A closed period stays as it was counted; what changes afterwards is told, and a recount is a new version with its reason. */
@DatabaseTest
class ClosingTests {

    private static final Period YEAR = Period.year(2025);

    @TempDir
    Path folder;
    @Autowired
    ApplicationContext program;
    @Autowired
    Staff staff;
    @Autowired
    MockMvc mvc;
    @Autowired
    ClosePeriod close;
    @Autowired
    CloseWork work;
    @Autowired
    Differences differences;
    @Autowired
    FrozenReading frozen;
    @Autowired
    Figures figures;
    @Autowired
    FigureReading live;
    @Autowired
    MeasureList measures;
    @Autowired
    RecordWork record;
    @Autowired
    LedgerCheck check;

    private Actor office(Agency agency) {
        return staff.person(agency.code(), "示例办公室主任", OFFICE);
    }

    private WorkRecord training(Actor actor, Agency agency, String day, int people) {
        return record.record(actor, agency.code(), new Entry(Kind.TRAINING, LocalDate.parse(day), "示例培训", people, 0, 0, ""));
    }

    private FigureView trained(Agency agency) {
        return figures.of(measures.require("work.trained"), Asked.of(List.of(agency.code()), YEAR));
    }

    private long closed(Actor actor, Agency agency, String period, String reason) {
        long id = close.begin(actor, agency.code(), period, reason);
        work.finish();
        assertThat(frozen.closing(id).orElseThrow().isClosed()).isTrue();
        return id;
    }

    @Test
    void everyFrozenNumberHasAsManyRecordsAsItSaysAndIsWhatWasCounted() {
        MadeUpYear made = new MadeUpYear(program, staff, folder).whole();
        List<String> tree = List.of(made.town.code(), made.village.code());
        closed(office(made.town), made.town, "2025", "");

        assertThat(new FigureWalk(figures).over(measures.all(), List.of(tree, List.of(made.town.code()), List.of(made.village.code())), List.of(YEAR))).isEmpty();
        assertThat(measures.all()).allSatisfy(measure -> {
            FigureView view = figures.of(measure, Asked.of(tree, YEAR));
            assertThat(view.frozen()).isNotNull();
            assertThat(view.figure().value()).as(measure.key()).isEqualTo(live.of(measure, Asked.of(tree, YEAR)).value());
            assertThat(figures.records(measure, Asked.of(tree, YEAR), 0, 1_000)).isEqualTo(live.records(measure, Asked.of(tree, YEAR), 0, 1_000));
        });
        assertThat(figures.by(measures.require("request.closed"), Asked.of(tree, YEAR), Dimension.CHANNEL, Dimension.APPLICANT))
                .isEqualTo(live.by(measures.require("request.closed"), Asked.of(tree, YEAR), Dimension.CHANNEL, Dimension.APPLICANT));
        assertThat(figures.of(measures.require("request.closed"), Asked.of(tree, Period.quarter(2025, 1))).frozen()).isNull();
    }

    @Test
    void aClosedYearStaysAsItWasAndARecountIsANewVersionWithItsReason() {
        Agency bureau = staff.agency("示例封存局");
        Actor office = office(bureau);
        training(office, bureau, "2025-03-01", 20);
        WorkRecord wrong = training(office, bureau, "2025-04-01", 300);
        long first = closed(office, bureau, "2025", "");
        assertThat(trained(bureau).text()).isEqualTo("320");
        assertThat(trained(bureau).note()).endsWith("封存，第1版");

        record.correct(office, bureau.code(), wrong.id(), wrong.version(), new Entry(Kind.TRAINING, LocalDate.of(2025, 4, 1), "示例培训", 30, 0, 0, ""));
        training(office, bureau, "2025-12-31", 5);
        assertThat(trained(bureau).text()).isEqualTo("320");
        assertThat(trained(bureau).difference()).isEqualTo(-265);
        assertThat(trained(bureau).note()).contains("现在的记录与冻结的相差265人次");
        Lists since = differences.withNow(frozen.closing(first).orElseThrow(), measures.require("work.trained"), 10);
        assertThat(since.added()).extracting(FigureRecord::amount).containsExactly(5L, 30L);
        assertThat(since.removed()).extracting(FigureRecord::amount).containsExactly(300L);

        assertThatThrownBy(() -> close.begin(office, bureau.code(), "2025", " ")).isInstanceOf(Refused.class).hasMessageContaining("写明理由");
        long second = closed(office, bureau, "2025", "培训人数多写了一个零");
        assertThat(trained(bureau).text()).isEqualTo("55");
        assertThat(trained(bureau).note()).endsWith("封存，第2版");
        Frozen figure = frozen.figures(second).stream().filter(one -> one.measure().equals("work.trained")).findFirst().orElseThrow();
        assertThat(List.of(figure.added(), figure.removed())).containsExactly(2L, 1L);
        assertThat(frozen.figures(first).stream().filter(one -> one.measure().equals("work.trained")).findFirst().orElseThrow().value()).isEqualTo(320);
        assertThat(frozen.before(frozen.closing(second).orElseThrow()).orElseThrow().id()).isEqualTo(first);
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("closing " + first, "closing " + second);
    }

    @Test
    void theClosingOfTheHigherOfficeHoldsForThoseBelow() {
        Agency county = staff.agency("示例封存县");
        Agency town = staff.below(county, "示例封存镇");
        training(office(town), town, "2025-05-01", 10);
        closed(office(town), town, "2025", "");
        training(office(town), town, "2025-06-01", 7);
        assertThat(trained(town).text()).isEqualTo("10");

        closed(office(county), county, "2025", "");

        assertThat(trained(town).text()).isEqualTo("17");
        Asked tree = Asked.of(List.of(county.code(), town.code()), YEAR);
        assertThat(figures.by(measures.require("work.trained"), tree, Dimension.AGENCY)).isEqualTo(Map.of(town.code(), 17L));
        Agency later = staff.below(county, "示例后设镇");
        assertThat(figures.of(measures.require("work.trained"), Asked.of(List.of(county.code(), town.code(), later.code()), YEAR)).text()).isEqualTo("17");
    }

    @Test
    void theTitleOfWhatWasWithdrawnIsNotShownOutOfAFrozenList() throws Exception {
        MadeUpYear made = new MadeUpYear(program, staff, folder);
        made.documents();
        closed(office(made.town), made.town, "2025", "");
        String records = "/report/records?measure=publication.published&agency=" + made.town.code() + "&from=2025-01-01&to=2025-12-31";
        mvc.perform(get(records)).andExpect(content().string(containsString("示例通知S2")));
        long notice = program.getBean(PublicListReading.class).list(PublicFilter.ofAgency(made.town.code()), 50, 0).stream().filter(row -> row.title().equals("示例通知S2")).findFirst().orElseThrow().id();
        program.getBean(WithdrawDocument.class).run(made.clerk, notice, program.getBean(DeskReading.class).document(notice).orElseThrow().version(), "示例理由");

        mvc.perform(get(records)).andExpect(content().string(containsString("第1版")))
                .andExpect(content().string(containsString("已撤下的文件"))).andExpect(content().string(not(containsString("示例通知S2"))));
        String csv = mvc.perform(get(records.replace("records?", "records.csv?"))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> !line.isBlank())).hasSize(5).noneMatch(line -> line.contains("示例通知S2")).anyMatch(line -> line.contains("示例通知S1"));
        mvc.perform(get(records.replace("records?", "records.xlsx?"))).andExpect(status().isOk());
        assertThat(live.asCalledNow(measures.require("publication.published"), List.of(new FigureRecord("1", made.town.code(), "2025-01-01", "示例旧名", "示例旧名", "/a", "/b", 1))))
                .containsExactly(new FigureRecord("1", made.town.code(), "2025-01-01", "已撤下", "已撤下", "", "", 1));
    }

    @Test
    void anAgencyThatJoinedWithItsRecordsIsNotCountedAsNoneAndWhatIsCountedLiveOpensLive() {
        Agency county = staff.agency("示例并入县");
        closed(office(county), county, "2025", "");
        Agency joined = staff.below(county, "示例并入镇");
        training(office(joined), joined, "2025-06-01", 7);
        Asked both = Asked.of(List.of(county.code(), joined.code()), YEAR);
        assertThat(trained(joined).text()).isEqualTo("7");
        assertThat(figures.of(measures.require("work.trained"), both).text()).isEqualTo("7");
        assertThat(figures.liveBesideClosed(measures.require("work.trained"), both)).isTrue();
        assertThat(figures.liveBesideClosed(measures.require("work.trained"), Asked.of(List.of(county.code()), YEAR))).isFalse();

        AgencyFacts later = new AgencyFacts("示例新设镇", "", county.code(), AgencyKind.DEPARTMENT, AgencyLevel.COUNTY, AgencyFacts.Contact.NONE, "", "", LocalDate.of(2026, 1, 1), null, "", "");
        Agency founded = program.getBean(EstablishAgency.class).establish(Actor.PROGRAM, Fresh.code(), later);
        assertThat(figures.of(measures.require("work.trained"), Asked.of(List.of(county.code(), founded.code()), YEAR)).frozen()).isNotNull();
    }

    @Test
    void onlyWhatIsOverIsClosedAndOnlyWholePeriods() {
        Agency bureau = staff.agency("示例未完局");
        Actor office = office(bureau);
        for (String open : List.of("2026", "2026-03", "2026-Q1", "2026-H1", "2007", "2025-01-01_2025-12-31", "2025-13", "", "x")) {
            assertThatThrownBy(() -> close.begin(office, bureau.code(), open, "")).as(open).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> close.begin(office, bureau.code(), "2025", "长".repeat(501))).isInstanceOf(Refused.class);
        close.begin(office, bureau.code(), "2026-02", "");
        assertThatThrownBy(() -> close.begin(office, bureau.code(), "2026-02", "")).isInstanceOf(Refused.class);
        work.finish();
    }

    @Test
    void anOfficeClosesOnItsPageAndOpensEveryNumberAndDifference() throws Exception {
        Agency bureau = staff.agency("示例页面局");
        Actor person = office(bureau);
        RequestPostProcessor me = staff.signedIn(person);
        training(person, bureau, "2025-03-01", 20);
        mvc.perform(get("/desk/statistics/closings").with(me)).andExpect(status().isOk()).andExpect(content().string(containsString("还没有封存过")));
        mvc.perform(post("/desk/statistics/closings").param("agency", bureau.code()).param("year", "2026").param("part", "Y").param("reason", "<b>理由</b>").with(me))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("还没有结束"))).andExpect(content().string(containsString("&lt;b&gt;理由")));
        mvc.perform(post("/desk/statistics/closings").param("agency", staff.agency("示例别局").code()).param("year", "2025").param("part", "Y").with(me))
                .andExpect(status().isUnprocessableContent());
        String page = mvc.perform(post("/desk/statistics/closings").param("agency", bureau.code()).param("year", "2025").param("part", "Y").with(me))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        mvc.perform(get(page).with(me)).andExpect(status().isOk());
        work.finish();
        training(person, bureau, "2025-04-01", 3);
        mvc.perform(get(page).with(me)).andExpect(content().string(containsString("已封存"))).andExpect(content().string(containsString("20人次")));
        mvc.perform(get(page + "/figures.csv").with(me)).andExpect(status().isOk()).andExpect(content().string(containsString("work.trained")));
        String records = "/desk/statistics/records?measure=work.trained&agency=" + bureau.code() + "&from=2025-01-01&to=2025-12-31";
        mvc.perform(get(records).with(me)).andExpect(content().string(containsString("合计20人次"))).andExpect(content().string(containsString("相差3人次")))
                .andExpect(content().string(containsString("逐条看差别")));
        mvc.perform(get(records + "&stand=now").with(me)).andExpect(content().string(containsString("合计23人次"))).andExpect(content().string(containsString("查看封存的数字")));
        mvc.perform(get(records.replace("/desk/statistics", "/report"))).andExpect(content().string(containsString("第1版"))).andExpect(content().string(not(containsString("逐条看差别"))));
        mvc.perform(get(page + "/difference?with=now&measure=work.trained").with(me)).andExpect(status().isOk()).andExpect(content().string(containsString("2025-04-01")));
        for (String hostile : List.of("?measure=work.trained", "?with=now&measure=<b>", "", "?with=now&measure=" + "x".repeat(3_000))) {
            mvc.perform(get(page + "/difference" + hostile).with(me)).andExpect(status().isUnprocessableContent());
        }
        mvc.perform(get(page).with(staff.signedIn(staff.person(staff.agency("示例外局"), INSPECTOR)))).andExpect(status().isForbidden());
        mvc.perform(get(records).with(staff.signedIn(staff.person(bureau, DRAFTER)))).andExpect(status().isOk()).andExpect(content().string(not(containsString("逐条看差别"))));
    }
}
