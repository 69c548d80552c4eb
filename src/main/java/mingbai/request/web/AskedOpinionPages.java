package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.measure.Measure;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.OpenOpinion;
import mingbai.request.measure.OpinionLine;
import mingbai.request.measure.OpinionLines;
import mingbai.request.measure.RecordOpinion;
import mingbai.web.Caller;
import mingbai.web.Issue;
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

/** {@code /desk/asked-opinion/…}: what another agency asks this one as co-maker (Art. 34), answered on its own desk. Who asks for the information is not shown. */
@Controller
class AskedOpinionPages {

    private final OpenOpinion open;
    private final RecordOpinion record;
    private final MeasureBook measures;
    private final OpinionLines lines;
    private final CaseBook book;
    private final AgencyReading agencies;
    private final ActDesk desk;

    AskedOpinionPages(OpenOpinion open, RecordOpinion record, MeasureBook measures, OpinionLines lines, CaseBook book, AgencyReading agencies, ActDesk desk) {
        this.open = open;
        this.record = record;
        this.measures = measures;
        this.lines = lines;
        this.book = book;
        this.agencies = agencies;
        this.desk = desk;
    }

    /** Opened by the asked agency's own office, it has reached that agency. */
    @GetMapping("/desk/asked-opinion/{askedopinion}")
    @MayCall(value = OFFICE, on = "askedopinion")
    String show(@PathVariable("askedopinion") long opinion, @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        open.run(actor, opinion);
        return show(opinion, done, Filled.NOTHING, List.of(), call, model);
    }

    @PostMapping("/desk/asked-opinion/{askedopinion}")
    @MayCall(value = OFFICE, on = "askedopinion")
    String answer(@PathVariable("askedopinion") long opinion, @RequestParam Map<String, String> form, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        Filled filled = new Filled(form);
        Measure asked = measures.find(opinion).orElseThrow(NotFound::new);
        try {
            if (!answers(call, measures.party(asked).agency())) {
                throw new Refused("", "应由被征求意见的机关自己反馈");
            }
            record.run(actor, asked.request(), filled.version(), opinion,
                    new RecordOpinion.Given(desk.today(), OpinionPages.opinion(filled), filled.get("reasons"), null));
            return "redirect:/desk/asked-opinion/" + opinion + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(opinion, "", filled, refused.issues(), call, model);
        }
    }

    private static boolean answers(HttpServletRequest call, String agency) {
        return Objects.requireNonNull(Caller.of(call)).agencyCode().equals(agency);
    }

    private String show(long opinion, String done, Filled filled, List<Issue> issues, HttpServletRequest call, Model model) {
        Measure asked = measures.find(opinion).orElseThrow(NotFound::new);
        RequestCase request = book.get(asked.request());
        OpinionLine line = lines.of(request).stream().filter(one -> one.measure().id() == opinion).findFirst().orElseThrow(NotFound::new);
        String given = line.given() == null ? "" : line.given().opinion().label() + "（" + line.given().day() + "）";
        model.addAttribute("page", new ActViews.Asked(request.number(), agencies.nameOf(request.agency()), request.subject(), request.description(), asked.text(),
                asked.toldOn() == null ? desk.today() : asked.toldOn(), Optional.ofNullable(line.reached()), Optional.ofNullable(line.limit()), given,
                request.isOpen() && line.isOpen(), answers(call, line.party().agency()), opinion, request.version(), filled, issues,
                done.isEmpty() ? "" : "已反馈，" + agencies.nameOf(request.agency()) + "已收到通知。"));
        return "request/act-asked";
    }
}
