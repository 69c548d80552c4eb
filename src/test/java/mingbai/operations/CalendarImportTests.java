package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.almanac.Almanac;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The notice is of the year 2091, which no other test asks about: what is entered stays. */
@DatabaseTest
class CalendarImportTests {

    private static final String SOURCE = "https://www.example.gov.cn/notice-2091";

    @TempDir
    Path folder;
    @Autowired
    CalendarImport calendar;
    @Autowired
    Almanac almanac;
    @Autowired
    LedgerCheck check;

    private final Console console = new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()));

    @Test
    void aDryRunPrintsWhatTheImportThenDoesOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("2091.csv"), "date,name,kind\n2091-01-01,元旦,holiday\n2091-10-01,国庆节,holiday\n2091-10-07,国庆节,workday\n2091-13-01,x,holiday\n");
        Imported dry = calendar.run(file, SOURCE, true, Actor.PROGRAM, false, console);
        assertThat(dry.handedOut()).contains("2091-10-01  not named -> 国庆节 holiday");
        assertThat(dry.problems()).singleElement().asString().startsWith("line 5: date:");
        assertThat(almanac.calendar().isProvisional(LocalDate.of(2091, 5, 1))).isTrue();
        Imported strict = calendar.run(file, SOURCE, false, Actor.PROGRAM, true, console);
        assertThat(strict.exitCode()).isEqualTo(ExitCode.COULD_NOT_BE_DONE);
        assertThat(almanac.calendar().isProvisional(LocalDate.of(2091, 5, 1))).isTrue();
        Imported taken = calendar.run(file, SOURCE, false, Actor.PROGRAM, false, console);
        assertThat(taken.taken()).isEqualTo(3);
        assertThat(taken.exitCode()).isEqualTo(ExitCode.CHECK_FOUND_SOMETHING);
        assertThat(almanac.calendar().isWorkingDay(LocalDate.of(2091, 10, 7))).as("a worked Sunday").isTrue();
        Imported again = calendar.run(file, SOURCE, false, Actor.PROGRAM, false, console);
        assertThat(again.taken()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(check.run()).noneMatch(finding -> finding.where().startsWith("calendar-notice "));
    }

    @Test
    void withoutAnAddressNothingIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("n.csv"), "date,name,kind\n2092-01-01,元旦,holiday\n2092-10-01,国庆节,holiday\n");
        assertThatThrownBy(() -> calendar.run(file, "a letter", false, Actor.PROGRAM, false, console)).isInstanceOf(Refused.class);
        assertThat(almanac.calendar().isProvisional(LocalDate.of(2092, 5, 1))).isTrue();
    }
}
