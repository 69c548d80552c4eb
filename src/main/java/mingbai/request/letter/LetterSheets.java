package mingbai.request.letter;

import java.io.OutputStream;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.paper.DocxWriter;
import mingbai.paper.LetterPdf;
import mingbai.paper.OfficialLetter;
import mingbai.publication.Attachment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A letter in official layout (GB/T 9704), as PDF or DOCX: a draft says that it is one, a signed letter always looks the same. */
@Component
public class LetterSheets {

    private final AgencyReading agencies;

    LetterSheets(AgencyReading agencies) {
        this.agencies = agencies;
    }

    /** The letter as it is to be printed. */
    @Transactional(readOnly = true)
    public OfficialLetter sheet(Letter letter) {
        String agency = letter.issuer().isEmpty() ? agencies.nameOf(letter.agency()) : letter.issuer();
        List<String> attachments = letter.attachments().stream().map(Attachment::name).map(LetterSheets::withoutEnding).toList();
        LetterText text = letter.text();
        return new OfficialLetter(agency, letter.number(), text.title(), text.addressee(), text.blocks(), attachments, agency, letter.signedOn(), text.remark(),
                List.of());
    }

    public void pdf(OfficialLetter sheet, OutputStream out) {
        LetterPdf.write(sheet, out);
    }

    public void docx(OfficialLetter sheet, OutputStream out) {
        DocxWriter.write(sheet, out);
    }

    /** An attachment is named in a letter by its title, not by the kind of its file. */
    private static String withoutEnding(String name) {
        return name.replaceAll("\\.[0-9A-Za-z]{1,5}$", "");
    }
}
