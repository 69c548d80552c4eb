package mingbai.operations.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.json.JsonWriter;

/** Writes the prefecture as the import files of an older system, which it then goes through like anybody's. */
final class ImportFiles {

    private static final String HEADER = "code,name,parent_code,kind,level,address,phone,fax,email,office_hours,postcode,person_in_charge,credit_code,valid_from,valid_to,successor_code";

    private static final JsonWriter<Paper> PAPER = JsonWriter.of(paper -> {
        paper.add("source_id", Paper::sourceId);
        paper.add("title", Paper::title);
        paper.add("body", Paper::body);
        paper.add("body_format", "markdown");
        paper.add("issuer", (Paper one) -> one.unit().name());
        paper.add("agency_code", (Paper one) -> one.unit().code());
        paper.add("document_number", Paper::number).whenNotNull();
        paper.add("written_on", (Paper one) -> one.writtenOn().toString());
        paper.add("published_on", (Paper one) -> one.publishedOn().toString());
        paper.add("repealed_on", (Paper one) -> one.repealedOn() == null ? null : one.repealedOn().toString()).whenNotNull();
        paper.add("theme", Paper::theme);
        paper.add("genre", Paper::genre);
        paper.add("catalog_code", Paper::matter);
        paper.add("class", Paper::access);
        paper.add("valid", (Paper one) -> one.repealedOn() == null);
        paper.add("summary", Paper::summary);
    });

    private ImportFiles() {}

    static Path agencies(Path folder, List<Unit> units) throws IOException {
        Path file = folder.resolve("agencies.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\r\n");
            for (Unit unit : units) {
                SplittableRandom random = new SplittableRandom(unit.code().hashCode());
                out.write(String.join(",", unit.code(), unit.name(), unit.parent(), unit.kind(), unit.level(),
                        unit.region() + "示范路" + (1 + random.nextInt(200)) + "号", "0000-555" + (1000 + random.nextInt(9000)), "",
                        unit.code().toLowerCase(Locale.ROOT) + "@example.org", "工作日 9:00-12:00 13:30-17:00", "999999", Author.person(random), "", "", "", "") + "\r\n");
            }
        }
        return file;
    }

    /** @param papers hands each paper to the taker it is given */
    static Path documents(Path folder, String name, Consumer<Consumer<Paper>> papers) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            papers.accept(paper -> {
                try {
                    out.write(PAPER.writeToString(paper));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return file;
    }
}
