package mingbai.report.form.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.MeasureList;
import mingbai.paper.DocxWriter;
import mingbai.paper.Paper;
import mingbai.paper.PdfWriter;
import mingbai.paper.Sheets;
import mingbai.report.form.Addition;
import mingbai.report.form.FormField;
import mingbai.report.form.FormPaper;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormReply;
import mingbai.report.form.FormRound;
import mingbai.report.form.Submission;
import mingbai.web.Download;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The added-up form and a unit's sheet as files: CSV and XLSX with every unit, PDF and DOCX as a paper. */
@Controller
class RoundFiles {

    private final FormReading forms;
    private final AgencyReading agencies;
    private final MeasureList measures;
    private final DaysLeft left;

    RoundFiles(FormReading forms, AgencyReading agencies, MeasureList measures, DaysLeft left) {
        this.forms = forms;
        this.agencies = agencies;
        this.measures = measures;
        this.left = left;
    }

    @GetMapping({"/desk/report/forms/round/{formround}/table.csv", "/desk/report/forms/round/{formround}/table.xlsx"})
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "formround")
    void table(@PathVariable long formround, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Addition addition = forms.addition(forms.round(formround).orElseThrow(NotFound::new));
        List<Sheets.Column> columns = new ArrayList<>(List.of(new Sheets.Column("单位", 24), new Sheets.Column("状态", 12)));
        addition.form().fields().forEach(field -> {
            String unit = FormViews.unitOf(field, measures);
            columns.add(new Sheets.Column(field.fullLabel() + (unit.isEmpty() ? "" : "（" + unit + "）"), 14));
        });
        Stream<List<String>> rows = addition.rows().stream().map(row -> row(addition, row));
        String ending = request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx";
        Sheets.send(response, ending, addition.round().title() + "-" + addition.round().period().label(), columns, Stream.concat(rows, Stream.of(sums(addition))));
    }

    private List<String> row(Addition addition, Addition.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.name(), left.standing(addition.round(), row.reply().state()).text()));
        addition.form().fields().forEach(field -> {
            Submission.Frozen value = row.values().get(field.key());
            cells.add(value == null ? "" : value.text());
        });
        return cells;
    }

    private static List<String> sums(Addition addition) {
        List<String> cells = new ArrayList<>(List.of("合计", addition.inNumber() + "家已报"));
        for (FormField field : addition.form().fields()) {
            Addition.Total total = addition.totals().get(field.key());
            cells.add(total == null ? "" : total.text());
        }
        return cells;
    }

    @GetMapping({"/desk/report/forms/round/{formround}/paper.pdf", "/desk/report/forms/round/{formround}/paper.docx"})
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "formround")
    ResponseEntity<Resource> paper(@PathVariable long formround, HttpServletRequest request) {
        FormRound round = forms.round(formround).orElseThrow(NotFound::new);
        Addition addition = forms.addition(round);
        Paper paper = FormPaper.of(addition, agencies.nameOf(round.agency()), field -> FormViews.unitOf(field, measures));
        return file(paper, round.name(), request);
    }

    @GetMapping({"/desk/report/forms/sheet/{formsheet}/paper.pdf", "/desk/report/forms/sheet/{formsheet}/paper.docx"})
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "formsheet")
    ResponseEntity<Resource> sheet(@PathVariable long formsheet, HttpServletRequest request) {
        FormReply reply = forms.reply(formsheet).orElseThrow(NotFound::new);
        FormRound round = forms.round(reply.round()).orElseThrow(NotFound::new);
        @Nullable Submission submission = forms.submissions(formsheet).stream().findFirst().orElse(null);
        if (submission == null) {
            throw new NotFound();
        }
        Paper paper = FormPaper.of(round, forms.definition(round), submission, agencies.nameOf(reply.unit()), field -> FormViews.unitOf(field, measures));
        return file(paper, round.name() + "-" + agencies.nameOf(reply.unit()), request);
    }

    private static ResponseEntity<Resource> file(Paper paper, String name, HttpServletRequest request) {
        boolean pdf = request.getRequestURI().endsWith(".pdf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (pdf) {
            PdfWriter.write(paper, out);
        } else {
            DocxWriter.write(paper, out);
        }
        return Download.of(new ByteArrayInputStream(out.toByteArray()), name + (pdf ? ".pdf" : ".docx"));
    }
}
