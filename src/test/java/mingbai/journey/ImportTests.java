package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator takes in an older system's data at the command line. */
@Tag("journey")
class ImportTests {

    private static final String AGENCIES = """
            code,name,parent_code,kind,level,address,phone,fax,email,office_hours,postcode,person_in_charge
            T1,示例县人民政府,,government,county,,,,,,,
            T2,示例县教育局,T1,department,county,,,,,,,
            """;

    @TempDir
    Path folder;

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path agencies = Files.writeString(folder.resolve("agencies.csv"), AGENCIES);
        assertThat(run("import", "agencies", agencies.toString()).results()).containsExactly("taken 2, unchanged 0, changed 0, refused 0");
        assertThat(run("import", "agencies", agencies.toString()).results()).containsExactly("taken 0, unchanged 2, changed 0, refused 0");
        Path documents = Files.writeString(folder.resolve("documents.jsonl"), document("1", "关于校园食品安全的通知") + document("2", "关于学生资助的公告"));
        assertThat(run("import", "documents", documents.toString()).results()).containsExactly("taken 2, unchanged 0, changed 0, refused 0");
        assertThat(run("import", "documents", documents.toString()).results()).containsExactly("taken 0, unchanged 2, changed 0, refused 0");
        assertThat(run("search", "校园食品安全", "--json").results()).singleElement().asString().contains("\"source_id\":\"1\"");
    }

    @Test
    void aBadRowIsToldByLineAndColumnAndTheOthersAreTaken() throws IOException {
        Path agencies = Files.writeString(folder.resolve("agencies.csv"), AGENCIES + "T3,示例县档案馆,T1,archive,county,,,,,,,\n");
        Outcome strict = run("import", "agencies", agencies.toString(), "--strict");
        assertThat(strict.code()).isEqualTo(3);
        assertThat(strict.results()).last().asString().startsWith("taken 0, unchanged 0, changed 0, refused 1");
        Outcome outcome = run("import", "agencies", agencies.toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.results()).hasSize(2).first().asString().startsWith("line 4: kind: ");
        assertThat(outcome.results()).last().isEqualTo("taken 2, unchanged 0, changed 0, refused 1");
    }

    @Test
    void anUnknownColumnIsRefusedByName() throws IOException {
        Path agencies = Files.writeString(folder.resolve("agencies.csv"), AGENCIES.replace("address", "adress"));
        Outcome outcome = run("import", "agencies", agencies.toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.results()).isEmpty();
        assertThat(outcome.messages()).last().asString().contains("adress");
    }

    @Test
    void aFileInGbkIsReadAndNamed() throws IOException {
        Path agencies = Files.write(folder.resolve("agencies.csv"), AGENCIES.getBytes(Charset.forName("GB18030")));
        assertThat(run("import", "agencies", agencies.toString()).results()).containsExactly("taken 2, unchanged 0, changed 0, refused 0 (the file is GB18030, not UTF-8)");
        Path documents = Files.write(folder.resolve("documents.jsonl"), document("1", "关于校园食品安全的通知").getBytes(Charset.forName("GB18030")));
        assertThat(run("import", "documents", documents.toString()).results()).containsExactly("taken 1, unchanged 0, changed 0, refused 0 (the file is GB18030, not UTF-8)");
    }

    @Test
    void whatIsNoImportIsRefusedInOneLine() {
        assertThat(run("import", "agencies", folder.resolve("absent.csv").toString()).messages()).last().asString().contains("absent.csv");
        assertThat(run("import", "recipes", folder.toString()).code()).isEqualTo(3);
    }

    @Test
    void twoImportsOnOneFolderAtOnceBothComeToTheirEnd() throws Exception {
        Path agencies = Files.writeString(folder.resolve("agencies.csv"), AGENCIES);
        run("import", "agencies", agencies.toString());
        Path one = Files.writeString(folder.resolve("one.jsonl"), documents(0, 1500));
        Path two = Files.writeString(folder.resolve("two.jsonl"), documents(1500, 3000));
        List<CompletableFuture<Outcome>> both = List.of(one, two).stream()
                .map(file -> CompletableFuture.supplyAsync(() -> run("import", "documents", file.toString()))).toList();
        for (CompletableFuture<Outcome> outcome : both) {
            assertThat(outcome.get().results()).containsExactly("taken 1500, unchanged 0, changed 0, refused 0");
        }
        assertThat(run("fsck").code()).isEqualTo(0);
    }

    private Outcome run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        return RunningProgram.run(Map.of(), all);
    }

    private static String documents(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> document(Integer.toString(number), "关于第" + number + "号示例事项的通知")).collect(java.util.stream.Collectors.joining());
    }

    private static String document(String id, String title) {
        return "{\"source_id\":\"" + id + "\",\"title\":\"" + title + "\",\"body\":\"正文。\",\"agency_code\":\"T2\",\"published_on\":\"2025-03-03\"}\n";
    }
}
