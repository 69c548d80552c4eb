package mingbai.agency.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/** An import file of rows under a header: comma-separated values, or the first sheet of an XLSX book with the same columns. */
public sealed interface RowFile permits CsvFile, XlsxFile {

    /** Hands over each row in turn; one that is no row is told as a flaw instead. */
    void each(Consumer<CsvRow> rows, Consumer<Flaw> flaws);

    boolean has(String column);

    String fileName();

    /** {@code UTF-8} or {@code GB18030}; a book of sheets is always the former. */
    String encoding();

    /** By what the file is, not by its name. */
    static RowFile open(Path file, Set<String> required, Set<String> optional) {
        return isZip(file) ? XlsxFile.open(file, required, optional) : CsvFile.open(file, required, optional);
    }

    private static boolean isZip(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == 'P' && bytes.read() == 'K';
        } catch (IOException e) {
            return false; // whoever opens it next says why
        }
    }
}
