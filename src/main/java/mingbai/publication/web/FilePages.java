package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.PublicDocument;
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

/** {@code /desk/edition/{edition}/file/{n}}: an attachment, for the desk of its agency. */
@Controller
class FilePages {

    private final DeskReading desk;
    private final FileStore files;

    FilePages(DeskReading desk, FileStore files) {
        this.desk = desk;
        this.files = files;
    }

    @GetMapping("/desk/edition/{edition}/file/{n}")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER}, on = "edition")
    ResponseEntity<Resource> file(@PathVariable long edition, @PathVariable int n, HttpServletRequest request) {
        PublicDocument.FileLine file = desk.edition(edition).stream().flatMap(found -> found.files().stream()).filter(line -> line.n() == n).findFirst()
                .orElseThrow(NotFound::new);
        return Download.of(files.open(file.hash(), Caller.of(request)), file.name());
    }
}
