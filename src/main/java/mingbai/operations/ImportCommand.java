package mingbai.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.json.JsonWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import KIND FILE}: takes in an older system's data. May be stopped and started again; the same file twice changes nothing. */
@CommandLine.Command(name = "import", description = "takes in a file: " + ImportKinds.NAMES + "; exit code 1 when rows were refused")
final class ImportCommand implements Command.OnData {

    private static final JsonWriter<Imported> JSON = JsonWriter.of(imported -> {
        imported.add("taken", Imported::taken);
        imported.add("unchanged", Imported::unchanged);
        imported.add("changed", Imported::changed);
        imported.add("refused", Imported::refused);
        imported.add("encoding", Imported::encoding);
        imported.add("stopped", Imported::stopped);
        imported.add("problems", Imported::problems);
        imported.add("handed_out", Imported::handedOut);
    });

    @Parameters(index = "0", paramLabel = "KIND", description = ImportKinds.NAMES)
    String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file, also gzip-compressed")
    @Nullable Path file;

    @Option(names = "--strict", description = "take nothing at all when any row is wrong")
    boolean strict;

    @Option(names = "--as", paramLabel = "LOGIN", description = "the account that answers for the import (default: the first administrator)")
    @Nullable String login;

    @Option(names = "--json", description = "the report as one JSON object")
    boolean json;

    @Option(names = "--source", paramLabel = "ADDRESS", description = "calendar: address of the notice on holidays")
    @Nullable String source;

    @Option(names = "--dry-run", description = "calendar: print what would change, old and new, and do nothing")
    boolean dryRun;

    @Spec
    @Nullable CommandSpec spec;

    private @Nullable ImportKinds kinds;
    private @Nullable CalendarImport calendar;
    private @Nullable AccountReading accounts;
    private @Nullable CaughtUp caughtUp;

    @Autowired
    void with(ImportKinds kinds, CalendarImport calendar, AccountReading accounts, CaughtUp caughtUp) {
        this.calendar = calendar;
        this.caughtUp = caughtUp;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    @Override
    public int run(Console console) throws IOException, InterruptedException {
        Imported imported = kind.equals("calendar") ? calendar(console)
                : Objects.requireNonNull(kinds).run(kind, Objects.requireNonNull(file), answering(), strict, console);
        Objects.requireNonNull(caughtUp).await(console);
        if (json) {
            console.result(JSON.writeToString(imported));
        } else {
            imported.handedOut().forEach(console::result);
            imported.problems().forEach(console::result);
            console.result(imported.summary());
        }
        return imported.exitCode();
    }

    private Imported calendar(Console console) {
        if (source == null) {
            throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), "--source ADDRESS is needed: the notice that names the days");
        }
        return Objects.requireNonNull(calendar).run(Objects.requireNonNull(file), source, dryRun, answering(), strict, console);
    }

    private Actor answering() {
        AccountReading reading = Objects.requireNonNull(accounts);
        return (login == null ? reading.firstHolder(Role.SYSTEM_ADMIN) : reading.byLogin(login)).map(Account::actor)
                .orElseThrow(() -> new CouldNotBeDone(login == null ? "there is no administrator yet who could answer for the import"
                        : "--as: there is no account '" + login + "'"));
    }
}
