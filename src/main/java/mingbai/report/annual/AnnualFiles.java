package mingbai.report.annual;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import mingbai.paper.DocxWriter;
import mingbai.paper.Paper;
import mingbai.paper.PdfWriter;
import mingbai.publication.Attachment;
import mingbai.publication.ReceiveFile;
import org.springframework.stereotype.Component;

/** A report as files, all made from the one JSON. */
@Component
public class AnnualFiles {

    private final ReceiveFile receive;

    AnnualFiles(ReceiveFile receive) {
        this.receive = receive;
    }

    /** @param body clean HTML of the whole report */
    record Made(String body, Attachment pdf, Attachment docx, Attachment xlsx, Attachment json) {}

    /** Stores the files; outside any write transaction. */
    Made make(AnnualBook book, String agencyName) {
        String json = book.current().report();
        String title = AnnualBook.title(agencyName, book.year());
        return new Made(AnnualPaper.html(AnnualText.read(json), where -> address(book, where)), file("pdf", json, agencyName, title), file("docx", json, agencyName, title),
                file("xlsx", json, agencyName, title), file("json", json, agencyName, title));
    }

    /** Where the public opens a number. */
    private static String address(AnnualBook book, String where) {
        return "/report/annual/" + book.agency() + "/" + book.year() + "/number?scope=" + book.scope().code() + "&where=" + where;
    }

    private Attachment file(String format, String json, String agencyName, String title) {
        return receive.attachment(new ByteArrayInputStream(of(format, json, agencyName)), title + "." + format);
    }

    /** @param format pdf, docx, xlsx or json */
    public byte[] of(String format, String json, String agencyName) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnnualReport report = AnnualText.read(json);
        switch (format) {
            case "pdf" -> PdfWriter.write(paper(report, agencyName), out);
            case "docx" -> DocxWriter.write(paper(report, agencyName), out);
            case "xlsx" -> AnnualPaper.xlsx(report, out);
            case "json" -> out.writeBytes(json.getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException(format);
        }
        return out.toByteArray();
    }

    private static Paper paper(AnnualReport report, String agencyName) {
        return AnnualPaper.of(report, agencyName, null);
    }
}
