package mingbai.statistics.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mingbai.ledger.Published;
import mingbai.paper.Sheets;
import mingbai.paper.Sheets.Column;
import mingbai.statistics.Question;
import mingbai.statistics.Questions;
import mingbai.statistics.StatisticsScope;
import mingbai.web.Caller;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Any number opened: {@code /desk/statistics/records} for staff, {@code /report/records} for everybody, as page, CSV and XLSX. */
@Controller
class RecordPages {

    private final Questions questions;
    private final RecordsView view;
    private final StatisticsScope scopes;
    private final Published log;

    RecordPages(Questions questions, RecordsView view, StatisticsScope scopes, Published log) {
        this.questions = questions;
        this.view = view;
        this.scopes = scopes;
        this.log = log;
    }

    @GetMapping(Question.DESK)
    @MayCall({DRAFTER, OFFICE, LEADER, INSPECTOR})
    @Transactional(readOnly = true)
    public String desk(@RequestParam Map<String, String> sent, HttpServletRequest request, Model model) {
        model.addAttribute("page", view.page(staff(sent, request), Caller.of(request), now(sent), !sent.containsKey("compare"), sent.getOrDefault("page", "")));
        return "statistics/records";
    }

    @GetMapping({Question.DESK + ".csv", Question.DESK + ".xlsx"})
    @MayCall({DRAFTER, OFFICE, LEADER, INSPECTOR})
    @Transactional(readOnly = true)
    public void deskFile(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(staff(sent, request), true, now(sent), request, response);
    }

    @GetMapping(Question.PUBLIC)
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String everybody(@RequestParam Map<String, String> sent, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        model.addAttribute("page", view.page(questions.forPublic(sent), null, now(sent), !sent.containsKey("compare"), sent.getOrDefault("page", "")));
        return "statistics/open-records";
    }

    @GetMapping({Question.PUBLIC + ".csv", Question.PUBLIC + ".xlsx"})
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public void publicFile(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        send(questions.forPublic(sent), false, now(sent), request, response);
    }

    /** A closed period is shown as it was frozen, unless the records are asked for as they stand. */
    private static boolean now(Map<String, String> sent) {
        return sent.getOrDefault("stand", "").equals("now");
    }

    private Question staff(Map<String, String> sent, HttpServletRequest request) {
        return questions.forStaff(sent, scopes.of(Objects.requireNonNull(Caller.of(request))));
    }

    private void send(Question question, boolean desk, boolean now, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean sums = question.measure().amount() != null;
        List<Column> columns = new ArrayList<>(List.of(new Column("日期", 12), new Column("机关", 28), new Column(question.measure().source().name(), 60)));
        if (sums) {
            columns.add(new Column("数量（" + question.measure().unit().label() + "）", 14));
        }
        String name = question.measure().title().replaceAll("[：、，（）]", "") + "-" + question.period().from() + "至" + question.period().to();
        try (Stream<RecordsPage.Row> rows = view.all(question, desk, now)) {
            Sheets.send(response, request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx", name, columns, rows.map(row -> cells(row, sums)));
        }
    }

    private static List<String> cells(RecordsPage.Row row, boolean sums) {
        return sums ? List.of(row.day(), row.agency(), row.label(), row.amount().replace(",", "")) : List.of(row.day(), row.agency(), row.label());
    }
}
