package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.publication.ReportError;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a reader tells of an error in a document. The form needs no token: there is no session it could misuse. */
@Controller
class ErrorReportPages {

    private final PublicDocumentReading documents;
    private final AgencyReading agencies;
    private final ReportError report;
    private final Published log;

    ErrorReportPages(PublicDocumentReading documents, AgencyReading agencies, ReportError report, Published log) {
        this.documents = documents;
        this.agencies = agencies;
        this.report = report;
        this.log = log;
    }

    @GetMapping("/doc/{org}/{no}/error")
    @MayCall(anyone = true)
    public String form(@PathVariable String org, @PathVariable String no, @RequestParam(defaultValue = "") String sent, HttpServletRequest request, Model model) {
        long position = log.size();
        PublicDocument document = live(org, no);
        MadeFrom.of(position, MadeFrom.document(document.id()), MadeFrom.agency(document.agency())).on(request);
        return show(document, "", "", List.of(), sent.equals("1"), model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is thanked without more. */
    @PostMapping("/doc/{org}/{no}/error")
    @MayCall(anyone = true)
    public String send(@PathVariable String org, @PathVariable String no, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String website, Model model, HttpServletResponse response) {
        PublicDocument document = live(org, no);
        try {
            if (website.isEmpty()) {
                report.run(document.id(), text, contact);
            }
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(document, text, contact, refused.issues(), false, model);
        }
        return "redirect:" + document.address() + "/error?sent=1";
    }

    private String show(PublicDocument document, String text, String contact, List<Issue> issues, boolean sent, Model model) {
        String title = document.content() == null ? "" : document.content().title();
        model.addAttribute("page", new ErrorReportPage(title, document.address(), agencies.nameOf(document.agency()), text, contact, issues, sent,
                new ColumnTags("网站找错", "读者告诉机关公开文件中的差错", "网站找错,更正", "咨询投诉"), List.of(new Crumb("文件", document.address()), Crumb.here("告诉我们哪里有错"))));
        return "portal/error";
    }

    private PublicDocument live(String org, String no) {
        return documents.byIndex(org, no).filter(document -> document.content() instanceof Shown).orElseThrow(NotFound::new);
    }
}
