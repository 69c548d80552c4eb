package mingbai.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.paper.PdfWriter;
import mingbai.web.MayCall;
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
    private final AgencyReading agencies;
    private final TransactionTemplate reading;

    HealthPages(HealthSheets sheets, AgencyReading agencies, PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.agencies = agencies;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @GetMapping("/desk/inspection/health/{agency}")
    @MayCall(value = {LEADER, OFFICE, INSPECTOR, DRAFTER}, on = "agency")
    String show(@PathVariable String agency, Model model) {
        model.addAttribute("page", sheet(agency));
        return "desk/health";
    }

    @GetMapping("/desk/inspection/health/{agency}.pdf")
    @MayCall(value = {LEADER, OFFICE, INSPECTOR, DRAFTER}, on = "agency")
    void pdf(@PathVariable String agency, HttpServletResponse response) throws IOException {
        HealthSheet sheet = sheet(agency);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(HealthPaper.of(sheet), out);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(sheet.name() + "体检单 " + sheet.day() + ".pdf", StandardCharsets.UTF_8).build().toString());
        response.setHeader("Cache-Control", "no-store");
        out.writeTo(response.getOutputStream());
    }

    private HealthSheet sheet(String code) {
        return Objects.requireNonNull(reading.execute(status -> sheets.of(agencies.require(code))));
    }
}
