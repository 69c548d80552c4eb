package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.reading.LedgerReading;
import mingbai.notice.reading.MessageReading;
import mingbai.publication.Papers;
import mingbai.publication.PublishEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of an annual report from the first count to a visible correction. */
@DatabaseTest
class AnnualLifeTests {

    @Autowired Staff staff;
    @Autowired BeanFactory beans;
    @Autowired BeginAnnual begin;
    @Autowired RecountAnnual recount;
    @Autowired WriteAnnual write;
    @Autowired SubmitAnnual submit;
    @Autowired DecideAnnual decide;
    @Autowired PublishAnnual publish;
    @Autowired CorrectAnnual correct;
    @Autowired MarkAnnualPublished mark;
    @Autowired AnnualCellReading cells;
    @Autowired AnnualReading reading;
    @Autowired AnnualCollection collection;
    @Autowired AnnualChecks checks;
    @Autowired BeginAnnuals round;
    @Autowired AnnualBookTable table;
    @Autowired AddUpAnnual addUp;
    @Autowired ChaseAnnual chase;
    @Autowired ChaseReading chases;
    @Autowired MessageReading messages;
    @Autowired LedgerReading acts;
    @Autowired DeskReading editions;
    @Autowired PublicDocumentReading documents;
    @Autowired EstablishAgency establish;
    @Autowired AgencyReading agencies;
    @Autowired List<LedgeredState> states;

    private Reports reports;
    private Agency county;
    private Agency bureau;
    private Actor office;
    private Actor above;

    @BeforeEach
    void aBureauUnderACounty() {
        reports = new Reports(beans);
        county = staff.agency("云泽县人民政府办公室");
        bureau = staff.below(county, "云泽县水务局");
        office = staff.person(bureau, Role.OFFICE);
        above = staff.person(county, Role.OFFICE);
    }

    private AnnualBook submitted() {
        return reports.submitted(office, reports.written(office, reports.begun(office, bureau.code(), 2025)));
    }

    private long opened(AnnualBook book, String where) {
        AnnualCellReading.Opened opened = cells.open(book, book.current(), where, 0, 100).orElseThrow();
        assertThat(opened.lines()).hasSize((int) opened.total());
        return opened.total();
    }

    @Test
    void a_draft_is_counted_from_records_and_says_what_it_counted() {
        reports.requests(bureau.code(), "1 natural 2025-03-03 2025-03-20 r3_1", "2 company 2025-05-06 2025-05-28 r3_4_1", "3 natural 2025-12-20");
        AnnualBook book = reports.begun(office, bureau.code(), 2025);
        assertThat(book.state()).isEqualTo(AnnualState.DRAFT);
        assertThat(book.current().narrative().byKey("asked").orElseThrow()).matches(Passage::isCounted).extracting(Passage::text).asString()
                .contains("新收政府信息公开申请3件").contains("办结2件，其中予以公开1件、无法提供（本机关不掌握相关政府信息）1件").contains("结转下年度继续办理1件").contains("没有因政府信息公开被申请行政复议");
        assertThat(book.current().narrative().byKey("oversight").orElseThrow().text()).contains("无记录");
        assertThat(book.current().narrative().byKey("fee").orElseThrow().text()).contains("没有收取政府信息公开信息处理费");
        assertThat(opened(book, "table2.r1_new.total")).isEqualTo(3);
        assertThat(opened(book, "table2.r3_1.natural")).isEqualTo(1);
        assertThat(checks.of(book).doubts()).as("the program does not contradict itself").isEmpty();
        AnnualBook wrong = write.run(office, book.id(), book.version(), Map.of("more", "依据[2021]30号文，15天内答复。"));
        assertThat(checks.of(wrong).doubts()).isNotEmpty();
        assertThat(begin.run(office, bureau.code(), 2025, Scope.OWN).id()).as("begun once").isEqualTo(book.id());
    }

    @Test
    void a_year_without_any_request_has_a_report_that_says_so() {
        assertThat(reports.begun(office, bureau.code(), 2025).current().narrative().byKey("asked").orElseThrow().text())
                .isEqualTo("2025年，本机关没有收到政府信息公开申请，也没有上年结转办理的申请。没有因政府信息公开被申请行政复议、提起行政诉讼。");
    }

    @Test
    void figures_are_counted_again_and_the_difference_is_shown_before() {
        AnnualBook book = reports.begun(office, bureau.code(), 2025);
        reports.requests(bureau.code(), "1 natural 2025-03-03 2025-03-20 r3_1");
        assertThat(recount.differences(book)).extracting(AnnualFigures.Difference::where).contains("table2.r1_new.natural", "table2.r3_7.total");
        AnnualBook written = reports.written(office, book);
        assertThatThrownBy(() -> reports.submitted(office, written)).isInstanceOf(Refused.class).hasMessageContaining("重新统计");
        AnnualBook counted = recount.run(office, written.id(), written.version());
        assertThat(recount.differences(counted)).isEmpty();
        assertThat(counted.current().narrative().byKey("problems").orElseThrow().text()).isEqualTo("个别答复的说理不够充分。");
        assertThat(reports.submitted(office, counted).state()).isEqualTo(AnnualState.SUBMITTED);
    }

    @Test
    void what_the_law_wants_said_must_be_said_and_warnings_need_a_reason() {
        AnnualBook book = reports.begun(office, bureau.code(), 2025);
        assertThatThrownBy(() -> reports.submitted(office, book)).isInstanceOf(Refused.class).hasMessageContaining("存在的主要问题").hasMessageContaining("改进措施");
        AnnualBook written = reports.written(office, book);
        assertThat(checks.of(written).warnings()).isNotEmpty();
        assertThatThrownBy(() -> submit.run(office, written.id(), written.version(), " ")).isInstanceOf(Refused.class).hasMessageContaining("说明理由");
        assertThatThrownBy(() -> write.run(office, written.id(), written.version(), Map.of("plan", "长".repeat(5001)))).isInstanceOf(Refused.class).hasMessageContaining("5000");
        assertThatThrownBy(() -> write.run(office, written.id(), written.version() - 1, Map.of("plan", "晚了一步"))).isInstanceOf(Overtaken.class);
        assertThat(write.run(office, written.id(), written.version(), Map.of("no-such-passage", "多余的字段")).version()).isEqualTo(written.version());
    }

    @Test
    void a_submitted_number_opens_as_many_records_as_it_says_whatever_happens_to_them() {
        reports.requests(bureau.code(), "1 natural 2025-03-03 2025-03-20 r3_1", "2 company 2025-05-06 2025-05-28 r3_1");
        AnnualBook book = submitted();
        reports.requests(bureau.code(), "3 natural 2025-08-04 2025-08-20 r3_2");
        AnnualCellReading.Opened opened = cells.open(book, book.current(), "table2.r1_new.total", 0, 100).orElseThrow();
        assertThat(opened).matches(AnnualCellReading.Opened::frozen).matches(AnnualCellReading.Opened::moved);
        assertThat(opened.value()).isEqualTo("2");
        assertThat(opened.total()).isEqualTo(2);
        assertThat(opened.live()).isEqualTo(3);
        assertThat(opened.lines()).extracting(AnnualCellReading.Line::label).allMatch(label -> label.contains("某项工程的决算"));
        assertThat(cells.open(book, book.current(), "table2.r3_7.total", 1, 1).orElseThrow().lines()).hasSize(1);
        assertThat(recount.differences(book)).isNotEmpty();
    }

    @Test
    void the_office_above_returns_with_a_reason_and_clears_what_others_handed_in() {
        AnnualBook book = submitted();
        assertThatThrownBy(() -> write.run(office, book.id(), book.version(), Map.of("plan", "再改"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decide.clear(office, book.id(), book.version())).isInstanceOf(Refused.class).hasMessageContaining("不能是同一个人");
        assertThatThrownBy(() -> decide.giveBack(above, book.id(), book.version(), " ")).isInstanceOf(Refused.class).hasMessageContaining("原因");
        AnnualBook returned = decide.giveBack(above, book.id(), book.version(), "请补充平台建设情况");
        assertThat(returned.state()).isEqualTo(AnnualState.RETURNED);
        assertThat(returned.current().opinion()).isEqualTo("请补充平台建设情况");
        assertThat(messages.inbox(office.accountId(), 0, 10)).anyMatch(message -> message.message().text().equals("请补充平台建设情况"));
        AnnualBook again = reports.submitted(office, write.run(office, returned.id(), returned.version(), Map.of("platform", "改版了公开专栏。")));
        assertThatThrownBy(() -> decide.clear(above, returned.id(), returned.version())).isInstanceOf(Overtaken.class);
        assertThat(reports.cleared(above, again).state()).isEqualTo(AnnualState.CLEARED);
    }

    @Test
    void a_cleared_report_goes_back_until_its_document_is_under_way() {
        AnnualBook cleared = reports.cleared(above, submitted());
        assertThatThrownBy(() -> decide.giveBack(office, cleared.id(), cleared.version(), "我想再改")).isInstanceOf(Refused.class).hasMessageContaining("不能是同一个人");
        AnnualBook returned = decide.giveBack(above, cleared.id(), cleared.version(), "第五部分写错了年份");
        assertThat(returned.state()).isEqualTo(AnnualState.RETURNED);
        AnnualBook again = reports.cleared(above, reports.submitted(office, returned));
        long edition = publish.run(office, again.id(), again.version());
        AnnualBook drafted = reports.found(again);
        mark.run(edition, edition, 1_772_413_200_000L);
        assertThat(reports.found(again).state()).as("no live document carries its data file").isEqualTo(AnnualState.CLEARED);
        assertThatThrownBy(() -> decide.giveBack(above, drafted.id(), drafted.version(), "又有一处")).isInstanceOf(Refused.class).hasMessageContaining("公布文稿正在办理");
    }

    @Test
    void a_year_that_is_not_over_is_not_reported() {
        AnnualBook book = reports.written(office, reports.begun(office, bureau.code(), 2026));
        assertThatThrownBy(() -> reports.submitted(office, book)).isInstanceOf(Refused.class).hasMessageContaining("2026年还没有结束");
    }

    private AnnualBook awaitPublished(AnnualBook book) throws InterruptedException {
        for (int i = 0; i < 900 && reports.found(book).state() != AnnualState.PUBLISHED; i++) {
            Thread.sleep(100);
        }
        return reports.found(book);
    }

    @Test
    void nothing_is_public_before_the_review_and_a_correction_is_a_new_version() throws InterruptedException {
        reports.requests(bureau.code(), "1 natural 2025-03-03 2025-03-20 r3_1");
        AnnualBook book = submitted();
        assertThatThrownBy(() -> publish.run(office, book.id(), book.version())).isInstanceOf(Refused.class);
        AnnualBook cleared = reports.cleared(above, book);
        Papers papers = new Papers(beans, bureau.code());
        long edition = publish.run(office, cleared.id(), cleared.version());
        assertThat(editions.edition(edition).orElseThrow()).matches(draft -> draft.title().equals("云泽县水务局2025年政府信息公开工作年度报告"))
                .matches(draft -> draft.files().size() == 4).matches(draft -> draft.body().contains("（一）予以公开"));
        AnnualBook drafted = reports.found(cleared);
        assertThatThrownBy(() -> publish.run(office, drafted.id(), drafted.version())).isInstanceOf(Refused.class).hasMessageContaining("已经生成");
        assertThat(reading.published(bureau.code(), 2025)).isEmpty();
        papers.pass(papers.submit(edition));
        assertThat(reading.published(bureau.code(), 2025)).isEmpty();
        beans.getBean(PublishEdition.class).run(above, edition, papers.version(edition));

        AnnualBook published = awaitPublished(book);
        assertThat(published.state()).isEqualTo(AnnualState.PUBLISHED);
        AnnualReading.PublicAnnual shown = reading.published(bureau.code(), 2025).orElseThrow();
        assertThat(shown.report().table2().cell(Row.R1_NEW, Column.TOTAL)).isEqualTo(1);
        assertThat(shown.late()).as("published on 2 March, due on 31 January").isTrue();
        assertThat(shown.files()).extracting(AnnualReading.PublicFile::name).anyMatch(name -> name.endsWith(".json"));

        reports.requests(bureau.code(), "2 company 2025-06-03 2025-06-20 r3_1");
        assertThatThrownBy(() -> correct.run(office, published.id(), published.version(), "")).isInstanceOf(Refused.class);
        AnnualBook second = correct.run(office, published.id(), published.version(), "补登一件漏登的申请。");
        assertThat(second.current().n()).isEqualTo(2);
        assertThat(reading.published(bureau.code(), 2025).orElseThrow().report().table2().cell(Row.R1_NEW, Column.TOTAL)).as("until the correction is public").isEqualTo(1);
        AnnualBook again = reports.cleared(above, reports.submitted(office, second));
        long correction = publish.run(office, again.id(), again.version());
        assertThat(editions.edition(correction).orElseThrow()).matches(draft -> draft.kind().equals("CORRECTION")).matches(draft -> draft.note().equals("补登一件漏登的申请。"));
        papers.pass(papers.submit(correction));
        beans.getBean(PublishEdition.class).run(above, correction, papers.version(correction));
        awaitPublished(book);
        AnnualReading.PublicAnnual corrected = reading.published(bureau.code(), 2025).orElseThrow();
        assertThat(corrected.report().table2().cell(Row.R1_NEW, Column.TOTAL)).isEqualTo(2);
        assertThat(corrected.steps()).extracting(AnnualReading.Step::note).isEqualTo(List.of("补登一件漏登的申请。", ""));
        assertThat(reading.list(bureau.code(), 2025, 10, 0)).singleElement().matches(AnnualReading.Line::late).matches(line -> line.versions() == 2);

        PublicDocument document = documents.byId(corrected.document()).orElseThrow();
        papers.withdraw(mingbai.publication.IndexNumber.parse(document.indexNumber()).orElseThrow());
        assertThat(reading.published(bureau.code(), 2025)).as("what was withdrawn is not shown by another door").isEmpty();
        assertThat(reading.list(bureau.code(), 2025, 10, 0)).isEmpty();
        assertThat(reading.count(bureau.code(), 2025)).isZero();
    }

    @Test
    void what_the_ledger_vouches_for_is_what_the_tables_hold() {
        AnnualBook book = submitted();
        for (String kind : List.of(AnnualBook.KIND, AnnualVersion.KIND)) {
            String id = kind.equals(AnnualBook.KIND) ? Long.toString(book.id()) : Long.toString(book.current().id());
            Map<String, ?> touched = kind.equals(AnnualBook.KIND) ? book.touched().state() : book.current().touched().state();
            Map<String, Map<String, ?>> read = new java.util.HashMap<>();
            states.stream().filter(state -> state.kind().equals(kind)).findFirst().orElseThrow().each((one, state) -> read.put(one, state));
            assertThat(read.get(id)).isEqualTo(touched);
        }
    }

    @Test
    void last_years_problems_are_carried_forward() {
        reports.submitted(office, reports.written(office, reports.begun(office, bureau.code(), 2024)));
        AnnualBook next = reports.begun(office, bureau.code(), 2025);
        assertThat(next.current().narrative().byKey("last").orElseThrow().text()).contains("个别答复的说理不够充分。");
        assertThat(checks.of(next).missing()).anyMatch(issue -> issue.text().contains("上一年度报告所提问题的改进情况"));
    }

    @Test
    void the_program_begins_what_is_owed_and_the_collection_shows_where_each_stands() {
        Agency village = establish.establish(Actor.PROGRAM, mingbai.Fresh.code(), AgencyFacts.of("城东村", bureau.code(), AgencyKind.VILLAGE, AgencyLevel.VILLAGE));
        List<Agency> all = agencies.within(county.code());
        assertThat(collection.lines(all, 2025)).extracting(line -> line.agency().code()).contains(bureau.code()).doesNotContain(village.code());
        Agency unknown = new Agency("nobody-" + bureau.code(), bureau.facts(), bureau.path(), 1);
        assertThat(round.begin(List.of(unknown, bureau, village), 2025)).as("one that fails keeps no other waiting").isEqualTo(1);
        assertThat(round.begin(List.of(bureau, village), 2025)).isZero();
        AnnualCollection.Line line = collection.lines(List.of(bureau), 2025).getFirst();
        assertThat(line.where()).isEqualTo(AnnualCollection.Where.DRAFT);
        assertThat(line.late()).isTrue();
        assertThat(line.left()).isEqualTo(LocalDate.of(2026, 3, 2).until(LocalDate.of(2026, 1, 31), java.time.temporal.ChronoUnit.DAYS));
    }

    @Test
    void urging_leaves_receipts() {
        assertThatThrownBy(() -> chase.run(above, 2025, List.of(), "请尽快公布")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> chase.run(above, 2025, List.of(bureau.code()), "长".repeat(1001))).isInstanceOf(Refused.class);
        chase.run(above, 2025, List.of(bureau.code()), "请尽快公布");
        assertThat(chase.run(above, 2025, List.of(bureau.code()), "再次催报")).isEqualTo(1);
        assertThat(acts.kindsBy(above.accountId())).contains("annual.urged");
        assertThat(chases.last(2025, List.of(bureau.code())).get(bureau.code())).matches(told -> told.times() == 2 && told.told() == 1 && told.read() == 0);
    }

    @Test
    void the_sum_of_what_units_handed_in_is_held_against_the_records_of_the_tree() {
        Agency other = staff.below(county, "云泽县林业局");
        reports.requests(bureau.code(), "1 natural 2025-03-03 2025-03-20 r3_1");
        reports.requests(other.code(), "1 company 2025-04-03 2025-04-21 r3_1");
        submitted();
        AddUpAnnual.Sum sum = addUp.of(county.code(), 2025);
        assertThat(sum.missing()).extracting(part -> part.agency().code()).isEqualTo(List.of(other.code()));
        assertThat(sum.apart()).anyMatch(cell -> cell.where().equals("table2.r1_new.total") && cell.beforeText().equals("1") && cell.afterText().equals("2"));
        Actor theirs = staff.person(other, Role.OFFICE);
        reports.submitted(theirs, reports.written(theirs, reports.begun(theirs, other.code(), 2025)));
        assertThat(addUp.of(county.code(), 2025).apart()).isEmpty();
        reports.requests(other.code(), "2 company 2025-07-03 2025-07-21 r3_1");
        AddUpAnnual.Sum moved = addUp.of(county.code(), 2025);
        assertThat(moved.moved()).singleElement().matches(part -> part.agency().code().equals(other.code()))
                .matches(part -> part.moved().stream().anyMatch(cell -> cell.where().equals("table2.r1_new.company")));
    }
}
