package mingbai.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Kind;
import mingbai.ledger.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A measure of our own over work records: value, breakdown and records come from one condition. */
@DatabaseTest
class FigureReadingTests {

    private static final Source WORK = new Source("公开工作记录", "agency_work w", "w.id", "w.agency", "w.on_day", "w.title", "w.kind", "'/desk/work/' || w.id", "''",
            Map.of(Dimension.KIND, "w.kind"));
    private static final String IN_PERIOD = "w.struck = '' and w.on_day >= :from and w.on_day <= :to";
    private static final Measure RECORDS = Measure.count("trial.records", "记录", "期内的工作记录。", Unit.TIME, WORK, IN_PERIOD, true).keptByPeople();
    private static final Measure SPENT = new Measure("trial.spent", "支出", "期内记录的支出合计。", Unit.FEN, WORK, IN_PERIOD + " and w.kind = 'spending'",
            "w.amount_fen", WhenNone.NO_RECORD, false);

    @Autowired
    Staff staff;
    @Autowired
    RecordWork record;
    @Autowired
    FigureReading figures;

    @Test
    void valueBreakdownAndRecordsAgree() {
        Agency bureau = staff.agency("统计试验局");
        Agency station = staff.below(bureau, "统计试验站");
        enter(bureau, Kind.TRAINING, "2025-01-01", 0);
        enter(bureau, Kind.SPENDING, "2025-12-31", 120_000);
        enter(station, Kind.SPENDING, "2025-06-01", 3_050);
        enter(station, Kind.SPENDING, "2026-01-01", 9_999);
        Asked year = Asked.of(List.of(bureau.code(), station.code()), Period.year(2025));

        assertThat(figures.of(RECORDS, year).value()).isEqualTo(3);
        assertThat(figures.by(RECORDS, year, Dimension.KIND)).isEqualTo(Map.of("spending", 2L, "training", 1L));
        assertThat(figures.by(RECORDS, year, Dimension.AGENCY)).containsExactly(Map.entry(bureau.code(), 2L), Map.entry(station.code(), 1L));
        assertThat(figures.by(RECORDS, year, Dimension.AGENCY, Dimension.KIND).get(station.code())).isEqualTo(Map.of("spending", 1L));
        assertThat(figures.of(RECORDS, year.with(Dimension.KIND, "training")).value()).isEqualTo(1);
        assertThat(figures.records(RECORDS, year, 0, 10)).extracting(FigureRecord::day).containsExactly("2025-12-31", "2025-06-01", "2025-01-01");
        assertThat(figures.records(RECORDS, year, 2, 10)).hasSize(1).first().extracting(FigureRecord::address).asString().startsWith("/desk/work/");
    }

    @Test
    void aSumIsMadeOfTheAmountsOfItsRecords() {
        Agency bureau = staff.agency("统计试验二局");
        enter(bureau, Kind.SPENDING, "2025-03-01", 120_000);
        enter(bureau, Kind.SPENDING, "2025-03-02", 3_050);
        Asked march = Asked.of(List.of(bureau.code()), Period.month(2025, 3));
        List<Long> amounts = new ArrayList<>();

        figures.each(SPENT, march, one -> amounts.add(one.amount()));

        Figure spent = figures.of(SPENT, march);
        assertThat(amounts).containsExactly(3_050L, 120_000L);
        assertThat(spent.value()).isEqualTo(123_050);
        assertThat(spent.records()).isEqualTo(2);
        assertThat(spent.withUnit()).isEqualTo("1,230.50元");
    }

    @Test
    void withoutRecordsNothingIsInvented() {
        Agency bureau = staff.agency("统计试验三局");

        assertThat(figures.of(SPENT, Asked.of(List.of(bureau.code()), Period.year(2025))).text()).isEqualTo("无记录");
        assertThat(figures.of(RECORDS, Asked.of(List.of(), Period.year(2025))).records()).isZero();
    }

    @Test
    void noneOfAPartIsNoneWhereTheWholeWasKept() {
        Measure spending = Measure.count("trial.spending", "支出记录", "期内的支出记录。", Unit.TIME, WORK, IN_PERIOD + " and w.kind = 'spending'", true).partOf(RECORDS);
        Agency keeping = staff.agency("统计试验四局");
        enter(keeping, Kind.TRAINING, "2025-01-01", 0);
        Agency silent = staff.agency("统计试验五局");

        assertThat(figures.of(spending, Asked.of(List.of(keeping.code()), Period.year(2025))).text()).isEqualTo("0");
        assertThat(figures.of(spending, Asked.of(List.of(keeping.code()), Period.year(2024))).text()).isEqualTo("无记录");
        assertThat(figures.of(spending, Asked.of(List.of(silent.code()), Period.year(2025))).text()).isEqualTo("无记录");
    }

    @Test
    void aRecordThatIsGoneIsCalledGoneWhateverTheLengthOfItsNumber() {
        for (String id : List.of("7", "912548093939941376", "1912548093939941376")) {
            FigureRecord frozen = new FigureRecord(id, "A1", "2025-01-01", "旧名称", "旧名称", "/desk/work/1", "", 1);
            assertThat(figures.asCalledNow(RECORDS, List.of(frozen)).getFirst().label()).as(id).isNotEqualTo("旧名称");
        }
    }

    private void enter(Agency agency, Kind kind, String day, long fen) {
        record.record(Actor.PROGRAM, agency.code(), new Entry(kind, LocalDate.parse(day), "记录", kind == Kind.TRAINING ? 5 : 0, 0, fen, ""));
    }
}
