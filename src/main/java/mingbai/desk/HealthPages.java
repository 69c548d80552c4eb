package mingbai.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.paper.PdfWriter;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/inspection/health/…}: a unit's health sheet, for those who work on its business and those who look after it. */
@Controller
class HealthPages {

    private final HealthSheets sheets;
    private final InspectedScope scope;
    private final AgencyReading agencies;
    private final TransactionTemplate reading;

    HealthPages(HealthSheets sheets, InspectedScope scope, AgencyReading agencies, PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.scope = scope;
        this.agencies = agencies;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @GetMapping("/desk/inspection/health/{code}")
    @MayCall({LEADER, OFFICE, INSPECTOR, DRAFTER})
    String show(@PathVariable String code, HttpServletRequest request, Model model) {
        model.addAttribute("page", sheet(code, request));
        return "desk/health";
    }

    @GetMapping("/desk/inspection/health/{code}.pdf")
    @MayCall({LEADER, OFFICE, INSPECTOR, DRAFTER})
    void pdf(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HealthSheet sheet = sheet(code, request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(HealthPaper.of(sheet), out);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(sheet.name() + "体检单 " + sheet.day() + ".pdf", StandardCharsets.UTF_8).build().toString());
        response.setHeader("Cache-Control", "no-store");
        out.writeTo(response.getOutputStream());
    }

    /** A unit one has nothing to do with is not there. */
    private HealthSheet sheet(String code, HttpServletRequest request) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        return Objects.requireNonNull(reading.execute(status -> {
            Agency agency = agencies.require(code);
            if (!caller.worksFor(agency.code()) && !scope.of(caller).contains(agency.code())) {
                throw new NotFound();
            }
            return sheets.of(agency);
        }));
    }
}
