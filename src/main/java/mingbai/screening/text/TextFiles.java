package mingbai.screening.text;

import java.nio.file.Path;
import mingbai.screening.FileText;
import mingbai.storage.HtmlCleaner;

/** Files as {@link TextCheck} reads them: a line a block, so that headings and items begin lines. */
public final class TextFiles {

    private TextFiles() {}

    /** The lines of plain text are those of the file; in HTML, DOCX and PDF those of the extracted text. */
    public static FileText read(Path file) {
        return FileText.of(file, html -> HtmlCleaner.text(HtmlCleaner.clean(html)));
    }
}
