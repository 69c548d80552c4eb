package mingbai.operations;

import java.util.concurrent.atomic.AtomicLong;
import mingbai.ledger.LedgerCheck;
import mingbai.ledger.LogRefused;
import mingbai.ledger.reading.LedgerReading;
import mingbai.storage.CheckFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.json.JsonWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code fsck}: recomputes every invariant of ledger, tables and files, and names each that does not hold. */
@CommandLine.Command(name = "fsck", description = "checks every invariant: ledger, what it vouches for, and files; exit code 1 when one does not hold")
final class FsckCommand implements Command.OnData {

    record Found(String where, String what) {}

    private static final JsonWriter<Found> JSON = JsonWriter.of(found -> {
        found.add("where", Found::where);
        found.add("what", Found::what);
    });

    @Option(names = "--json", description = "one JSON object for each finding")
    boolean json;

    private @Nullable LedgerCheck ledger;
    private @Nullable LedgerReading reading;
    private @Nullable CheckFiles files;

    @Autowired
    void with(LedgerCheck ledger, LedgerReading reading, CheckFiles files) {
        this.ledger = ledger;
        this.reading = reading;
        this.files = files;
    }

    @Override
    public int run(Console console) {
        AtomicLong findings = new AtomicLong();
        console.say("checking the ledger …");
        java.util.Objects.requireNonNull(ledger).run(finding -> tell(new Found(finding.where(), finding.what()), findings, console));
        console.say("checking the files …");
        long read = java.util.Objects.requireNonNull(files).run(hash -> tell(new Found("文件 " + hash, "缺失或者内容被改动"), findings, console));
        var counts = java.util.Objects.requireNonNull(reading).counts();
        console.say("checked " + counts.acts() + " acts and " + read + " files: " + (findings.get() == 0 ? "clean" : findings + " findings"));
        return findings.get() == 0 ? ExitCode.DONE : ExitCode.CHECK_FOUND_SOMETHING;
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }

    /** What even looking does not get past, such as a broken key, is the finding. */
    @Override
    public int couldNotStart(RuntimeException failure, Console console) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogRefused) {
                tell(new Found("日志", String.valueOf(cause.getMessage())), new AtomicLong(), console);
                return ExitCode.CHECK_FOUND_SOMETHING;
            }
        }
        throw failure;
    }

    private void tell(Found found, AtomicLong findings, Console console) {
        findings.incrementAndGet();
        console.result(json ? JSON.writeToString(found) : found.where() + "：" + found.what());
    }
}
