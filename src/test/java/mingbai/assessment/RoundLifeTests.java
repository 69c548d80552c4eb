package mingbai.assessment;

import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Kind;
import mingbai.assessment.score.SheetLine;
import mingbai.assessment.set.BuiltInSet;
import mingbai.assessment.set.Points;
import mingbai.figure.FigureRecord;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.notice.reading.MessageReading;
import mingbai.storage.FileStore;
import mingbai.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round from its announcement to its publication: points follow the records, units are told, nothing changes once it is frozen. */
@DatabaseTest
class RoundLifeTests {

    private static final String SET = """
            key: life
            title: 示例指标
            total: 20
            groups:
              - key: work
                name: 基础工作
                points: 20
                indicators:
                  - {key: training, name: 业务培训, points: 10, formula: per-record, measure: work.trainings, each: 5, need: 2}
                  - {key: quality, name: 公开质量, points: 10, formula: by-hand, scorers: 2, spread: 2}
            """;

    @Autowired
    SettableClock clock;
    @Autowired
    Staff staff;
    @Autowired
    EstablishAgency establish;
    @Autowired
    EnterIndicatorSet enter;
    @Autowired
    AnnounceAssessment announce;
    @Autowired
    MoveAssessment move;
    @Autowired
    FreezeAssessment freeze;
    @Autowired
    ComputeSheets compute;
    @Autowired
    GiveHandScore score;
    @Autowired
    AssessmentReading reading;
    @Autowired
    ScoreSheetRecords records;
    @Autowired
    RecordWork work;
    @Autowired
    MessageReading messages;
    @Autowired
    FileStore files;
    @Autowired
    LedgerCheck check;

    private Agency county;
    private Agency town;
    private Agency other;
    private Agency bureau;
    private Actor office;

    @BeforeEach
    void bodies() {
        county = staff.agency("示例考核县");
        town = town("示例甲镇");
        other = town("示例乙镇");
        bureau = staff.below(county, "示例局");
        office = staff.person(county.code(), "示例考核员", OFFICE);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Agency town(String name) {
        return establish.establish(Actor.PROGRAM, Fresh.code(), AgencyFacts.of(name, county.code(), AgencyKind.TOWN, AgencyLevel.TOWN));
    }

    private long announced(int year) {
        long set = enter.enter(office, county.code(), SET, "");
        return announce.announce(office, county.code(), set, year, year + "年示例考核", List.of("乡镇、街道", "县级机关"));
    }

    private void training(Agency agency, String day) {
        work.record(staff.person(agency, OFFICE), agency.code(), new Entry(Kind.TRAINING, LocalDate.parse(day), "示例培训", 20, 0, 0, ""));
    }

    private KeptSheet sheet(long round, Agency unit) {
        return reading.sheet(round, unit.code()).orElseThrow();
    }

    private SheetLine line(long round, String indicator) {
        return sheet(round, town).require().line(indicator).orElseThrow();
    }

    @Test
    void aRoundAnnouncedAfterTheYearBeganIsMarkedAsLateAndOneBeforeIsNot() {
        assertThat(reading.round(announced(2026)).orElseThrow().announcedLate()).isTrue();
        enter.enter(office, county.code(), SET.replace("示例指标", "示例指标二"), "换名称");
        long next = announce.announce(office, county.code(), reading.sets(List.of(county.code()), 5).getFirst().id(), 2027, "下一年", List.of("乡镇、街道"));
        assertThat(reading.round(next).orElseThrow().announcedLate()).isFalse();
        assertThatThrownBy(() -> move.move(office, next, RoundState.RUNNING)).isInstanceOf(Refused.class).hasMessageContaining("还没有开始");
    }

    @Test
    void aTownIsComparedWithTownsAndABureauWithBureaus() {
        long round = announced(2026);

        assertThat(reading.ranking(round)).hasSize(2);
        assertThat(reading.ranking(round).get("乡镇、街道")).extracting(rank -> rank.placed().agency()).containsExactlyInAnyOrder(town.code(), other.code());
        assertThat(reading.ranking(round).get("县级机关")).extracting(rank -> rank.placed().agency()).containsExactly(bureau.code());
    }

    @Test
    void oneMoreRecordChangesTheScoreAndTellsTheUnitWhichFromToAndWhy() {
        long round = announced(2026);
        move.move(office, round, RoundState.RUNNING);
        compute.compute(office, round);
        assertThat(Points.shown(line(round, "training").points())).isEqualTo("0");
        Actor unit = staff.person(town, OFFICE);

        training(town, "2026-02-10");
        assertThat(compute.compute(office, round)).isEqualTo(1);

        assertThat(Points.shown(line(round, "training").points())).isEqualTo("5");
        assertThat(reading.changes(sheet(round, town).id(), 10)).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("业务培训");
            assertThat(change.was()).isZero();
            assertThat(change.becomes()).isEqualTo(500);
            assertThat(change.why()).isEqualTo("“业务培训”由无记录变为1次。");
        });
        assertThat(messages.inbox(unit.accountId(), 0, 20)).anySatisfy(received -> assertThat(received.message().text()).contains("总分由0分变为5分").contains("业务培训：由0分变为5分"));
        assertThat(compute.compute(office, round)).as("nothing changed, nobody is told").isZero();
    }

    @Test
    void aScoreIsTakenApartToItsSingleRecords() {
        training(town, "2026-01-05");
        training(town, "2026-02-10");
        training(town, "2026-02-20");
        long round = announced(2026);
        move.move(office, round, RoundState.RUNNING);
        compute.compute(office, round);

        SheetLine line = line(round, "training");
        assertThat(line.notes()).contains("共3次，需要2次，多出的不计分。");
        assertThat(records.of(sheet(round, town)).get(line.figures().getFirst().query()).listed()).extracting(FigureRecord::day)
                .containsExactly("2026-02-20", "2026-02-10", "2026-01-05");
    }

    @Test
    void theWholeWayToPublicationAndNothingChangesOnceItIsFrozen() {
        training(town, "2025-05-05");
        long round = announced(2025);
        move.move(office, round, RoundState.RUNNING);
        move.move(office, round, RoundState.PROVISIONAL);
        assertThatThrownBy(() -> freeze.freeze(office, round)).isInstanceOf(Refused.class).hasMessageContaining("待评分");

        Actor second = staff.person(county.code(), "示例评分员乙", OFFICE);
        List.of(town, other, bureau).forEach(unit -> {
            score.give(office, sheet(round, unit).id(), "quality", 800, "看了十件，两件缺要素。");
            score.give(second, sheet(round, unit).id(), "quality", 900, "一件看不懂。");
        });
        freeze.freeze(office, round);
        KeptSheet frozen = sheet(round, town);
        assertThat(Points.shown(frozen.total())).isEqualTo("13.5");
        assertThat(files.intact(files.find(frozen.hash()).orElseThrow())).isTrue();

        training(town, "2025-06-06");
        assertThatThrownBy(() -> compute.compute(office, round)).isInstanceOf(Refused.class).hasMessageContaining("封存");
        assertThat(records.of(sheet(round, town)).values()).flatExtracting(FrozenSheet.Records::listed).extracting(FigureRecord::day).containsExactly("2025-05-05");

        move.move(office, round, RoundState.PUBLISHED);
        assertThat(reading.round(round).orElseThrow().isPublished()).isTrue();
        assertThat(check.run().stream().filter(finding -> finding.toString().contains(Long.toString(round))).toList()).isEmpty();
    }

    @Test
    void twoScorersWhoDifferTooMuchNeedAThirdAndNobodyScoresTwice() {
        long round = announced(2026);
        move.move(office, round, RoundState.RUNNING);
        long sheet = sheet(round, town).id();
        Actor second = staff.person(county.code(), "示例评分员乙", OFFICE);
        score.give(office, sheet, "quality", 900, "好。");
        score.give(office, sheet, "quality", 950, "再看一遍更好。");
        score.give(second, sheet, "quality", 400, "多件附件打不开。");
        compute.compute(office, round);
        assertThat(line(round, "quality").notes()).containsExactly("评分相差5.5分，超过2分，等待第三人评定。");
        assertThatThrownBy(() -> score.give(second, sheet, "quality", 900, "改。")).isInstanceOf(Refused.class).hasMessageContaining("不能再改");

        score.give(staff.person(county.code(), "示例评分员丙", OFFICE), sheet, "quality", 600, "三件打不开。");
        compute.compute(office, round);
        assertThat(Points.shown(line(round, "quality").points())).isEqualTo("6");
        Actor own = staff.person(town, OFFICE);
        assertThatThrownBy(() -> score.give(own, sheet, "quality", 1_000, "")).isInstanceOf(Refused.class).hasMessageContaining("自己的单位");
    }

    @Test
    void aSetThatNamesAFigureThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> enter.enter(office, county.code(), SET.replace("work.trainings", "work.nothing"), "")).isInstanceOf(Refused.class)
                .hasMessageContaining("没有统计指标“work.nothing”");
    }

    @Test
    void everySetThatComesWithTheProgramCanBeEntered() {
        assertThat(BuiltInSet.all()).allSatisfy(set -> assertThat(reading.set(enter.enter(office, county.code(), set.text(), "")).orElseThrow().number()).isEqualTo(1));
    }
}
