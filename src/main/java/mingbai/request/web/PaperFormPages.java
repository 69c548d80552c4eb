package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.paper.DocxWriter;
import mingbai.paper.Paper;
import mingbai.paper.PdfWriter;
import mingbai.web.Download;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /agency/…/request/form.docx} and {@code .pdf}: the application form to take home. */
@Controller
class PaperFormPages {

    private static final String NAME = "政府信息公开申请表";

    private final AgencyReading agencies;
    private final Published log;

    PaperFormPages(AgencyReading agencies, Published log) {
        this.agencies = agencies;
        this.log = log;
    }

    @GetMapping("/agency/{code}/request/form.docx")
    @MayCall(anyone = true)
    public ResponseEntity<Resource> docx(@PathVariable String code, HttpServletRequest call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(paper(code, call), out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), NAME + ".docx");
    }

    @GetMapping("/agency/{code}/request/form.pdf")
    @MayCall(anyone = true)
    public ResponseEntity<Resource> pdf(@PathVariable String code, HttpServletRequest call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(paper(code, call), out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), NAME + ".pdf");
    }

    private Paper paper(String code, HttpServletRequest call) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES).on(call);
        Agency agency = agencies.byCode(code).filter(found -> found.kind() != AgencyKind.SECTION && found.kind().takesRequests()).orElseThrow(NotFound::new);
        Contact contact = agency.facts().contact();
        String reach = String.join("；", Stream.of(contact.address(), contact.postcode(), contact.phone(), contact.fax(), contact.email()).filter(one -> !one.isEmpty())
                .toList());
        return PaperForm.of(agency.name(), reach.isEmpty() ? "尚未登记" : reach);
    }
}
