package mingbai.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.UnreadableImport;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.reading.LedgerReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ImportAgenciesTests {

    private static final String HEADER = "code,name,parent_code,kind,level,address,phone,fax,email,office_hours,postcode,person_in_charge\n";

    @TempDir
    Path folder;
    @Autowired
    ImportAgencies importAgencies;
    @Autowired
    AmendAgency amendAgency;
    @Autowired
    AgencyReading agencies;
    @Autowired
    LedgerReading ledger;

    private final String city = Fresh.code();
    private final String bureau = Fresh.code();
    private final String section = Fresh.code();

    @Test
    void parentsMayComeLaterInTheFile() {
        ImportReport report = run(row(section, "办公室", bureau, "section", "city"), row(bureau, "市教育局", city, "department", "city"),
                row(city, "云泽市人民政府", "", "government", "city"));
        assertThat(report.summary()).isEqualTo("新增 3 条，未变 0 条，更新 0 条，拒绝 0 条");
        assertThat(agencies.require(section).path()).isEqualTo("/" + city + "/" + bureau + "/" + section + "/");
        assertThat(agencies.subtree(city)).containsExactly(city, bureau, section);
        assertThat(agencies.line(section)).extracting(Agency::name).containsExactly("云泽市人民政府", "市教育局", "办公室");
        assertThat(ledger.touching("agency", bureau)).hasSize(1);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String[] rows = {row(city, "云泽市人民政府", "", "government", "city"), row(bureau, "市教育局", city, "department", "city")};
        run(rows);
        ImportReport again = run(rows);
        assertThat(again.summary()).isEqualTo("新增 0 条，未变 2 条，更新 0 条，拒绝 0 条");
        assertThat(ledger.touching("agency", bureau)).hasSize(1);
    }

    @Test
    void aDifferingRowAmendsAndAColumnLeftOutKeepsWhatIsThere() {
        run(row(city, "云泽市人民政府", "", "government", "city"));
        Agency before = agencies.require(city);
        amendAgency.amend(Actor.PROGRAM, city, before.version(), before.facts().identifiedBy("91350100M000100Y43").named(before.name(), "市政府"));
        ImportReport report = run(row(city, "云泽市人民政府办公室", "", "government", "city"));
        assertThat(report.changed()).isEqualTo(1);
        assertThat(agencies.require(city).facts().creditCode()).isEqualTo("91350100M000100Y43");
        assertThat(agencies.require(city).calledName()).isEqualTo("市政府");
        assertThat(agencies.frontCode(city)).isEqualTo("91350100M000100Y43");
        Agency now = agencies.require(city);
        amendAgency.amend(Actor.PROGRAM, city, now.version(), now.facts().identifiedBy(""));
    }

    @Test
    void badRowsAreToldByLineAndColumnAndTheGoodOnesTaken() {
        ImportReport report = run(row(city, "云泽市人民政府", "", "government", "city"), row(bureau, "", city, "bureau", "galaxy"),
                row(section, "办公室", "nowhere-" + section, "section", "city"), row(city, "又一个", "", "government", "city"));
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.flaws()).extracting(flaw -> flaw.line() + " " + flaw.column())
                .containsExactlyInAnyOrder("3 kind", "3 level", "3 name", "4 parent_code", "5 code");
        assertThat(agencies.byCode(bureau)).isEmpty();
    }

    @Test
    void aChildOfARefusedRowIsRefusedToo() {
        ImportReport report = run(row(city, "云泽市人民政府", "", "planet", "city"), row(bureau, "市教育局", city, "department", "city"),
                row(section, "办公室", bureau, "section", "city"));
        assertThat(report.flaws()).extracting(Flaw::line).containsExactly(2L, 3L, 4L);
        assertThat(agencies.byCode(section)).isEmpty();
    }

    @Test
    void strictTakesNothingFromAFileWithAFlaw() {
        ImportReport report = importAgencies.run(file(row(city, "云泽市人民政府", "", "government", "city"), row(bureau, "", city, "department", "city")),
                Actor.PROGRAM, true, Progress.UNWATCHED);
        assertThat(report.tookNothing()).isTrue();
        assertThat(agencies.byCode(city)).isEmpty();
    }

    @Test
    void aRingOfParentsIsRefusedWholeAndNamed() {
        ImportReport report = run(row(city, "甲", section, "government", "city"), row(bureau, "乙", city, "department", "city"),
                row(section, "丙", bureau, "section", "city"));
        assertThat(report.taken()).isZero();
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.flaws()).allSatisfy(flaw -> assertThat(flaw.problem()).contains("绕成了一圈").contains(city).contains(bureau).contains(section));
    }

    @Test
    void aRingWithAgenciesOnRecordIsRefused() {
        run(row(city, "甲", "", "government", "city"), row(bureau, "乙", city, "department", "city"));
        ImportReport report = run(row(city, "甲", bureau, "government", "city"));
        assertThat(report.refused()).isEqualTo(1);
        assertThat(agencies.require(city).parent()).isEmpty();
    }

    @Test
    void twoMayChangePlaces() {
        run(row(city, "甲", "", "government", "city"), row(bureau, "乙", city, "department", "city"), row(section, "丙", bureau, "section", "city"));
        ImportReport report = run(row(city, "甲", bureau, "government", "city"), row(bureau, "乙", "", "department", "city"));
        assertThat(report.changed()).isEqualTo(2);
        assertThat(agencies.require(city).path()).isEqualTo("/" + bureau + "/" + city + "/");
        assertThat(agencies.require(section).path()).isEqualTo("/" + bureau + "/" + section + "/");
    }

    @Test
    void moreRowsThanATransactionHoldsShowProgressAndCanBeStoppedAndStartedAgain() {
        List<String> rows = new ArrayList<>(List.of(row(city, "云泽市人民政府", "", "government", "city")));
        for (int i = 0; i < 1_100; i++) {
            rows.add(row(city + "-" + i, "第" + i + "村", city, "village", "village"));
        }
        Path file = file(rows.toArray(String[]::new));
        List<Long> seen = new ArrayList<>();
        Progress untilTheFirst = new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(total).isEqualTo(1_101);
                seen.add(done);
            }

            @Override
            public boolean stopped() {
                return !seen.isEmpty();
            }
        };
        ImportReport first = importAgencies.run(file, Actor.PROGRAM, false, untilTheFirst);
        assertThat(first.wasStopped()).isTrue();
        assertThat(first.taken()).isEqualTo(500);
        ImportReport second = importAgencies.run(file, Actor.PROGRAM, false, (done, total) -> seen.add(done));
        assertThat(second.unchanged()).isEqualTo(500);
        assertThat(second.taken()).isEqualTo(601);
        assertThat(seen).containsExactly(500L, 500L, 1_000L, 1_101L);
    }

    @Test
    void anUnknownColumnTakesNothing() throws IOException {
        Path file = folder.resolve("unknown.csv");
        Files.writeString(file, HEADER.strip() + ",shoe_size\n");
        assertThatThrownBy(() -> importAgencies.run(file, Actor.PROGRAM, false, Progress.UNWATCHED))
                .isInstanceOf(UnreadableImport.class).hasMessageContaining("shoe_size");
    }

    private ImportReport run(String... rows) {
        return importAgencies.run(file(rows), Actor.PROGRAM, false, Progress.UNWATCHED);
    }

    private Path file(String... rows) {
        try {
            return Files.writeString(folder.resolve("agencies.csv"), HEADER + String.join("", rows));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String row(String code, String name, String parent, String kind, String level) {
        return String.join(",", code, name, parent, kind, level, "", "", "", "", "", "", "") + "\n";
    }
}
