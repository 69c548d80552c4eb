package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import mingbai.paper.OfficialLetter;
import mingbai.publication.Attachment;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterFile;
import mingbai.request.letter.LetterSheets;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A letter as PDF or DOCX, and its files. */
@Controller
class LetterFilePages {

    private final LetterDesk desk;
    private final LetterSheets sheets;
    private final FileStore files;

    LetterFilePages(LetterDesk desk, LetterSheets sheets, FileStore files) {
        this.desk = desk;
        this.sheets = sheets;
        this.files = files;
    }

    @GetMapping("/desk/request-letter/{letter}.pdf")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW}, on = "letter")
    ResponseEntity<Resource> pdf(@PathVariable long letter) {
        Letter found = desk.letter(letter);
        OfficialLetter sheet = sheets.sheet(found);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.pdf(sheet, out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), name(found) + ".pdf");
    }

    @GetMapping("/desk/request-letter/{letter}.docx")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW}, on = "letter")
    ResponseEntity<Resource> docx(@PathVariable long letter) {
        Letter found = desk.letter(letter);
        OfficialLetter sheet = sheets.sheet(found);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.docx(sheet, out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), name(found) + ".docx");
    }

    @GetMapping("/desk/request-letter/{letter}/file/{n}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW}, on = "letter")
    ResponseEntity<Resource> file(@PathVariable long letter, @PathVariable int n, HttpServletRequest call) {
        Attachment file = desk.letter(letter).files().stream().filter(found -> found.n() == n).map(LetterFile::file).findFirst().orElseThrow(NotFound::new);
        return Download.of(files.open(file.hash(), Caller.of(call)), file.name());
    }

    private static String name(Letter letter) {
        return letter.kind().label() + (letter.number().isEmpty() ? "（草稿）" : "-" + letter.number());
    }
}
