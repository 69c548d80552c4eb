package mingbai.index.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import mingbai.index.Entry;
import mingbai.index.Validity;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of texts with judged questions: {@code documents.jsonl.gz} and {@code agencies.csv} in the import formats, {@code queries.csv}
 * with the columns {@code query_id,query,kind,primary_id,relevant_ids}.
 */
record Corpus(List<Entry> entries, List<Judged> questions) {

    /** @param primary the entry that must come first; empty if several do */
    record Judged(String id, String words, String kind, String primary, Set<String> relevant) { }

    static boolean isIn(Path folder) {
        return Files.isReadable(folder.resolve("documents.jsonl.gz")) && Files.isReadable(folder.resolve("queries.csv"));
    }

    static Corpus read(Path folder) throws IOException {
        Map<String, CSVRecord> agencies = new HashMap<>();
        csv(folder.resolve("agencies.csv")).forEach(row -> agencies.put(row.get("code"), row));
        List<Entry> entries = new ArrayList<>();
        JsonMapper json = JsonMapper.shared();
        try (Reader file = new InputStreamReader(new GZIPInputStream(Files.newInputStream(folder.resolve("documents.jsonl.gz"))), StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(file)) {
            for (String line; (line = lines.readLine()) != null;) {
                entries.add(entry(json.readTree(line), agencies));
            }
        }
        List<Judged> questions = csv(folder.resolve("queries.csv")).stream().map(row -> new Judged(row.get("query_id"), row.get("query"),
                row.get("kind"), row.get("primary_id"), Set.of(row.get("relevant_ids").split(";")))).toList();
        return new Corpus(entries, questions);
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }

    private static Entry entry(JsonNode document, Map<String, CSVRecord> agencies) {
        String code = text(document, "agency_code");
        CSVRecord agency = agencies.get(code);
        List<String> path = new ArrayList<>();
        for (CSVRecord at = agency; at != null; at = agencies.get(at.get("parent_code"))) {
            path.add(at.get("code"));
        }
        String published = text(document, "published_on");
        return Entry.of(text(document, "source_id"), text(document, "title")).body(text(document, "body")).summary(text(document, "summary"))
                .documentNumber(text(document, "document_number")).agency(code, path, agency == null ? "" : agency.get("name"))
                .issuer(text(document, "issuer")).genre(text(document, "genre")).disclosureClass(text(document, "class"))
                .validity(document.path("valid").asBoolean(true) ? Validity.VALID : Validity.REPEALED)
                .published(published.isEmpty() ? null : LocalDate.parse(published)).kind("document").build();
    }

    private static String text(JsonNode document, String field) {
        JsonNode value = document.path(field);
        return value.isString() ? value.asString() : "";
    }
}
