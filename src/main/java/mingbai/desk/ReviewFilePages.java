package mingbai.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mingbai.review.reading.MatterView;
import mingbai.review.reading.ReviewReading;
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

/** The files of a paper under review: its attachments, the evidence of its steps, scans of signatures. */
@Controller
class ReviewFilePages {

    private final ReviewReading reviews;
    private final ReviewViews views;
    private final FileStore files;

    ReviewFilePages(ReviewReading reviews, ReviewViews views, FileStore files) {
        this.reviews = reviews;
        this.views = views;
        this.files = files;
    }

    @GetMapping("/desk/review/{matter}/file/{n}")
    @MayCall(value = {FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, OFFICE, DRAFTER}, on = "matter")
    ResponseEntity<Resource> attachment(@PathVariable long matter, @PathVariable int n, HttpServletRequest request) {
        return views.view(matter(matter)).file(n).map(file -> download(file.hash(), file.name(), request)).orElseThrow(NotFound::new);
    }

    @GetMapping("/desk/review/{matter}/evidence/{hash}")
    @MayCall(value = {FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, OFFICE, DRAFTER}, on = "matter")
    ResponseEntity<Resource> evidence(@PathVariable long matter, @PathVariable String hash, HttpServletRequest request) {
        return matter(matter).evidence().stream().filter(file -> file.file().equals(hash)).findFirst()
                .map(file -> download(file.file(), file.fileName(), request)).orElseThrow(NotFound::new);
    }

    @GetMapping("/desk/review/{matter}/scan/{opinion}")
    @MayCall(value = {FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, OFFICE, DRAFTER}, on = "matter")
    ResponseEntity<Resource> scan(@PathVariable long matter, @PathVariable long opinion, HttpServletRequest request) {
        Optional<String> hash = matter(matter).opinions().stream().filter(given -> given.id() == opinion && given.scan() != null)
                .map(MatterView.OpinionView::scan).findFirst();
        return hash.map(scan -> download(scan, "签批件-" + opinion, request)).orElseThrow(NotFound::new);
    }

    private MatterView matter(long id) {
        return reviews.matter(id).orElseThrow(NotFound::new);
    }

    private ResponseEntity<Resource> download(String hash, String name, HttpServletRequest request) {
        return Download.of(files.open(hash, Caller.of(request)), name);
    }
}
