package mingbai.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import mingbai.index.bench.SearchBench;
import mingbai.operations.bench.DutyBench;
import mingbai.operations.bench.HotlineBench;
import mingbai.operations.bench.ImportBench;
import mingbai.operations.bench.InspectionBench;
import mingbai.operations.bench.ReportBench;
import mingbai.operations.bench.RequestBench;
import mingbai.operations.bench.SubmissionsBench;
import mingbai.operations.bench.WorkdaysBench;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench}: measures beside what a user would otherwise have, prints a table, writes JSON under {@code bench/results}. Works in a data
 * folder of its own that is gone afterwards; exit code 1 when a figure asked for was not reached.
 */
@CommandLine.Command(name = "bench", description = "measures: search, import, workdays, duties, requests, report, inspection, hotline, submissions; prints a table and writes JSON under bench/results")
final class BenchCommand implements Command.OnData {

    @Parameters(paramLabel = "NAME", description = "search, import, workdays, duties, requests, report, inspection, hotline or submissions")
    String name = "";

    @Option(names = "--data-set", paramLabel = "DIR", description = "folder with documents.jsonl.gz, agencies.csv and queries.csv")
    @Nullable Path dataSet;

    @Option(names = "--documents", paramLabel = "N", description = "search: how many documents to make (default 10000)")
    int documents = 10_000;

    @Option(names = "--rows", paramLabel = "N", description = {"requests: how many rows to import (default 100000)",
        "report: how many requests to make (default 1000000); on SQLite, or on the empty PostgreSQL database that MINGBAI_DATABASE_URL names",
        "inspection: how many documents to make (default 1000000); likewise",
        "hotline: how many calls to import (default 1000000); likewise"})
    int rows;

    @Option(names = "--minutes", paramLabel = "N", description = "submissions: how long the public writes in, a thousand times a minute (default 10)")
    int minutes = SubmissionsBench.MINUTES;

    private @Nullable ImportBench importBench;

    private @Nullable DutyBench dutyBench;

    private @Nullable RequestBench requestBench;

    private @Nullable ReportBench reportBench;

    private @Nullable InspectionBench inspectionBench;

    private @Nullable HotlineBench hotlineBench;

    private @Nullable SubmissionsBench submissionsBench;

    private @Nullable ApplicationContext program;

    private String databaseUrl = "";

    @Autowired
    void with(ImportBench bench, DutyBench duties, RequestBench requests, ReportBench report, InspectionBench inspection, HotlineBench hotline,
            SubmissionsBench submissions, ApplicationContext context, @Value("${mingbai.database.url:}") String url) {
        this.importBench = bench;
        this.dutyBench = duties;
        this.requestBench = requests;
        this.reportBench = report;
        this.inspectionBench = inspection;
        this.hotlineBench = hotline;
        this.submissionsBench = submissions;
        this.program = context;
        this.databaseUrl = url;
    }

    /** Never the folder of real data. */
    @Override
    public Path folder(Path named) {
        try {
            Path scratch = Files.createTempDirectory("mingbai-bench");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(scratch.toFile())));
            if (overHttp()) { // the callers of many addresses come through a proxy, which is this machine
                Files.writeString(scratch.resolve(Settings.FILE), "mingbai.trusted-proxies=127.0.0.1\nmingbai.inspection.daily=false\n");
            }
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return overHttp() ? 0 : Owning.NO_PORT;
    }

    private boolean overHttp() {
        return name.equals("submissions");
    }

    @Override
    public int run(Console console) throws Exception {
        Path results = Path.of("bench", "results");
        boolean reached = switch (name) {
            case "search" -> SearchBench.run(dataSet == null ? Path.of("no data set") : dataSet, documents, results, console.out());
            case "import" -> importBench(console, results);
            case "duties" -> Objects.requireNonNull(dutyBench).run(dataSet == null ? Path.of("no data set") : dataSet, DutyBench.AGENCIES, results,
                    console::result);
            case "requests" -> requestBench(console, results);
            case "report" -> Objects.requireNonNull(reportBench).run(rows == 0 ? ReportBench.ROWS : rows, databaseUrl.isBlank() ? "sqlite" : "postgresql", results,
                    console::result);
            case "inspection" -> Objects.requireNonNull(inspectionBench).run(rows == 0 ? InspectionBench.ROWS : rows, databaseUrl.isBlank() ? "sqlite" : "postgresql", results,
                    console::result);
            case "hotline" -> hotlineBench(console, results);
            case "submissions" -> submissions(console, results);
            case "workdays" -> WorkdaysBench.run(results, console::result);
            default -> throw new CouldNotBeDone("there is no benchmark '" + name + "'; there are: search, import, workdays, duties, requests, report, inspection, hotline, submissions");
        };
        return reached ? ExitCode.DONE : ExitCode.CHECK_FOUND_SOMETHING;
    }

    private boolean submissions(Console console, Path results) throws IOException {
        if (minutes < 1 || minutes > SubmissionsBench.LONGEST) {
            throw new CouldNotBeDone("bench submissions runs 1 to " + SubmissionsBench.LONGEST + " minutes");
        }
        int port = Objects.requireNonNull(program) instanceof ConfigurableApplicationContext served ? Owning.portOf(served) : Owning.NO_PORT;
        return Objects.requireNonNull(submissionsBench).run(minutes, port, databaseUrl.isBlank() ? "sqlite" : "postgresql", results, console::result);
    }

    private boolean requestBench(Console console, Path results) throws IOException {
        Path scratch = Files.createTempDirectory("mingbai-bench-files");
        try {
            return Objects.requireNonNull(requestBench).run(rows == 0 ? RequestBench.ROWS : rows, scratch, results, console::result);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private boolean hotlineBench(Console console, Path results) throws IOException {
        Path scratch = Files.createTempDirectory("mingbai-bench-files");
        try {
            return Objects.requireNonNull(hotlineBench).run(rows == 0 ? HotlineBench.ROWS : rows, scratch, results, databaseUrl.isBlank() ? "sqlite" : "postgresql", console::result);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private boolean importBench(Console console, Path results) throws Exception {
        if (dataSet == null || !Files.isRegularFile(dataSet.resolve("documents.jsonl.gz"))) {
            throw new CouldNotBeDone("bench import needs --data-set DIR with documents.jsonl.gz and agencies.csv");
        }
        Path scratch = Files.createTempDirectory("mingbai-bench-files");
        try {
            return Objects.requireNonNull(importBench).run(dataSet, scratch, results, console::result);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }
}
