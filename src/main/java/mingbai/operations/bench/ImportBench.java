package mingbai.operations.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import mingbai.agency.ImportAgencies;
import mingbai.index.Entry;
import mingbai.index.bench.PlainLucene;
import mingbai.ledger.Actor;
import mingbai.ledger.Tails;
import mingbai.ledger.reading.LedgerReading;
import mingbai.publication.ImportDocuments;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The benchmark of the import: documents into the platform (checked, cleaned, hashed, sealed, indexed twice) beside the same texts written by
 * plain inserts into one SQLite table and by plain Lucene into one index, in the same run, turn by turn. Seconds; the ratio is documents a
 * second of ours over those of the plain way.
 */
@Component
public class ImportBench {

    private static final int ROUNDS = 3;
    private static final int BATCH = 250;

    private final ImportAgencies importAgencies;
    private final ImportDocuments importDocuments;
    private final LedgerReading ledger;
    private final Tails tails;

    ImportBench(ImportAgencies importAgencies, ImportDocuments importDocuments, LedgerReading ledger, Tails tails) {
        this.importAgencies = importAgencies;
        this.importDocuments = importDocuments;
        this.ledger = ledger;
        this.tails = tails;
    }

    private record Round(double taken, double publicIndex, double bothIndexes, double inserts, double lucene) {

        /** Ours with the public index, as the plain way has one index. */
        double ratio() {
            return (inserts + lucene) / publicIndex;
        }
    }

    /** @return whether the median ratio is at least a half */
    public boolean run(Path dataSet, Path scratch, Path results, Consumer<String> out) throws IOException, SQLException {
        importAgencies.run(dataSet.resolve("agencies.csv"), Actor.PROGRAM, true, (line, of) -> { });
        List<ObjectNode> documents = read(dataSet.resolve("documents.jsonl.gz"));
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(documents, round, scratch));
            Round now = rounds.getLast();
            out.accept("round %d: ours %.1f s (public index %.1f s, both %.1f s); plain inserts %.1f s + plain Lucene %.1f s; ratio %.2f".formatted(round + 1,
                    now.taken, now.publicIndex, now.bothIndexes, now.inserts, now.lucene, now.ratio()));
        }
        double median = rounds.stream().mapToDouble(Round::ratio).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
        out.accept("%d documents, median ratio %.2f (at least 0.50 is asked)".formatted(documents.size(), median));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("documents", documents.size());
        json.put("rounds", rounds);
        json.put("medianRatio", median);
        Files.createDirectories(results);
        Files.writeString(results.resolve("import-" + documents.size() + ".json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        return median >= 0.5;
    }

    private Round round(List<ObjectNode> documents, int round, Path scratch) throws IOException, SQLException {
        Path file = scratch.resolve("round.jsonl");
        write(documents, round, file);
        long start = System.nanoTime();
        importDocuments.run(Actor.PROGRAM, file, false, (line, tally) -> { });
        double taken = since(start);
        long last = sealed();
        tails.await("public-index", last, Duration.ofMinutes(30));
        double publicIndex = since(start);
        tails.await("desk-index", last, Duration.ofMinutes(30));
        double both = since(start);
        double inserts = plainInserts(documents, scratch.resolve("plain.db"));
        double lucene = plainLucene(documents, scratch.resolve("lucene"));
        return new Round(taken, publicIndex, both, inserts, lucene);
    }

    private long sealed() {
        while (ledger.counts().waiting() > 0) {
            Thread.onSpinWait();
        }
        return ledger.counts().acts() - 1;
    }

    /** Every round is other documents to the program: their source ids differ. */
    private static void write(List<ObjectNode> documents, int round, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (ObjectNode document : documents) {
                ObjectNode copy = document.deepCopy();
                copy.put("source_id", "r" + round + "-" + document.path("source_id").asString());
                out.write(copy.toString());
                out.newLine();
            }
        }
    }

    private static double plainInserts(List<ObjectNode> documents, Path file) throws SQLException, IOException {
        Files.deleteIfExists(file);
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = full");
                statement.execute("create table document (id text primary key, title text, body text, issuer text, agency text, written_on text)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into document values (?, ?, ?, ?, ?, ?)")) {
                int n = 0;
                for (ObjectNode document : documents) {
                    int column = 1;
                    for (String field : List.of("source_id", "title", "body", "issuer", "agency_code", "written_on")) {
                        insert.setString(column++, document.path(field).asString(""));
                    }
                    insert.executeUpdate();
                    if (++n % BATCH == 0) {
                        connection.commit();
                    }
                }
            }
            connection.commit();
        }
        return since(start);
    }

    private static double plainLucene(List<ObjectNode> documents, Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        List<Entry> entries = documents.stream().map(document -> Entry.of(document.path("source_id").asString(), document.path("title").asString())
                .body(document.path("body").asString()).build()).toList();
        long start = System.nanoTime();
        try (PlainLucene lucene = new PlainLucene(folder)) {
            lucene.add(entries);
        }
        return since(start);
    }

    private static List<ObjectNode> read(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<ObjectNode> documents = new ArrayList<>();
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                JsonNode node = json.readTree(line);
                documents.add((ObjectNode) node);
            }
            return documents;
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
