package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import java.time.Clock;
import java.time.LocalDate;
import mingbai.inspection.PaperVerdicts;
import mingbai.publication.reading.DeskReading;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/inspection/paper/…}: what one public document was looked through for, and what came of it. */
@Controller
class VerdictPages {

    private final PaperVerdicts verdicts;
    private final DeskReading documents;
    private final Clock clock;

    VerdictPages(PaperVerdicts verdicts, DeskReading documents, Clock clock) {
        this.verdicts = verdicts;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/desk/inspection/paper/{document}")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER}, on = "document")
    String paper(@PathVariable String document, Model model) {
        long id = Long.parseLong(document);
        String title = documents.document(id).map(DeskReading.DocumentRow::title).orElseThrow(NotFound::new);
        model.addAttribute("page", new VerdictPage(title, document, verdicts.of(id), LocalDate.now(clock)));
        return "inspection/verdict";
    }
}
