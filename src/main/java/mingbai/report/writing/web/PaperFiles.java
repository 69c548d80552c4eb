package mingbai.report.writing.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.paper.Block;
import mingbai.paper.DocxWriter;
import mingbai.paper.LetterPdf;
import mingbai.paper.OfficialLetter;
import mingbai.paper.Paper;
import mingbai.paper.PdfWriter;
import mingbai.report.writing.Composed;
import mingbai.report.writing.Layout;
import mingbai.report.writing.PaperReading;
import mingbai.report.writing.PaperState;
import mingbai.report.writing.ReadPaper;
import mingbai.report.writing.WrittenPaper;
import mingbai.web.Download;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Site;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A paper as file: PDF and DOCX in official layout with its sources behind it, or under a red head (红头, {@code ?head=red&number=…}) without them, and
 * HTML.
 */
@Controller
class PaperFiles {

    private static final int NUMBER = 60;

    private final PaperReading papers;
    private final ReadPaper read;
    private final AgencyReading agencies;
    private final Site site;
    private final Clock clock;

    PaperFiles(PaperReading papers, ReadPaper read, AgencyReading agencies, Site site, Clock clock) {
        this.papers = papers;
        this.read = read;
        this.agencies = agencies;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/desk/report/paper/{material}/pdf")
    @MayCall(value = {DRAFTER, OFFICE, LEADER, INSPECTOR}, on = "material")
    ResponseEntity<Resource> pdf(@PathVariable long material, @RequestParam(defaultValue = "") String head, @RequestParam(defaultValue = "") String number) {
        WrittenPaper paper = papers.find(material).orElseThrow(NotFound::new);
        Composed composed = read.of(paper);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (head.equals("red")) {
            LetterPdf.write(redHead(paper, composed, number), out);
        } else {
            PdfWriter.write(paper(paper, composed), out);
        }
        return file(out.toByteArray(), paper, "pdf");
    }

    @GetMapping("/desk/report/paper/{material}/docx")
    @MayCall(value = {DRAFTER, OFFICE, LEADER, INSPECTOR}, on = "material")
    ResponseEntity<Resource> docx(@PathVariable long material, @RequestParam(defaultValue = "") String head, @RequestParam(defaultValue = "") String number) {
        WrittenPaper paper = papers.find(material).orElseThrow(NotFound::new);
        Composed composed = read.of(paper);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (head.equals("red")) {
            DocxWriter.write(redHead(paper, composed, number), out);
        } else {
            DocxWriter.write(paper(paper, composed), out);
        }
        return file(out.toByteArray(), paper, "docx");
    }

    @GetMapping("/desk/report/paper/{material}/html")
    @MayCall(value = {DRAFTER, OFFICE, LEADER, INSPECTOR}, on = "material")
    ResponseEntity<Resource> html(@PathVariable long material) {
        WrittenPaper paper = papers.find(material).orElseThrow(NotFound::new);
        return file(Layout.page(read.of(paper)).getBytes(StandardCharsets.UTF_8), paper, "html");
    }

    private Paper paper(WrittenPaper paper, Composed composed) {
        List<Block> blocks = new ArrayList<>(Layout.body(composed));
        blocks.addAll(Layout.annex(composed));
        String state = paper.state() == PaperState.DRAFT ? "草稿，数字截至" + LocalDate.now(clock) + "。" : "";
        return new Paper(composed.title(), "", agencies.nameOf(paper.agency()), List.of(), blocks, (site.demonstration() ? "演示文件，没有任何法律效力。" : "") + state);
    }

    private OfficialLetter redHead(WrittenPaper paper, Composed composed, String number) {
        String agency = agencies.nameOf(paper.agency());
        String rest = composed.title().startsWith(agency) ? composed.title().substring(agency.length()) : composed.title();
        return new OfficialLetter(agency, number.length() > NUMBER ? "" : number.strip(), rest.isBlank() ? composed.title() : rest, composed.addressee(),
                Layout.withoutSignature(composed), List.of(), agency, paper.state() == PaperState.DRAFT ? null : LocalDate.now(clock), "", List.of());
    }

    private static ResponseEntity<Resource> file(byte[] content, WrittenPaper paper, String ending) {
        return Download.of(new ByteArrayInputStream(content), paper.label() + "." + ending);
    }
}
