package mingbai.inquiry.desk;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.desk.QualityPage.Line;
import mingbai.inquiry.desk.QualityPage.Listed;
import mingbai.inquiry.desk.QualityPage.One;
import mingbai.inquiry.handle.TypedText;
import mingbai.inquiry.quality.QualityCheck;
import mingbai.inquiry.quality.QualityItem;
import mingbai.inquiry.quality.SampleQuality;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
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

/** {@code /desk/inquiry/quality}: samplings of answered inquiries. */
@Controller
class QualityPages {

    private final SampleQuality quality;
    private final InquiryScope scopes;
    private final InquiryBook book;
    private final AgencyReading agencies;

    QualityPages(SampleQuality quality, InquiryScope scopes, InquiryBook book, AgencyReading agencies) {
        this.quality = quality;
        this.scopes = scopes;
        this.book = book;
        this.agencies = agencies;
    }

    @GetMapping("/desk/inquiry/quality")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(HttpServletRequest call, Model model) {
        return list(Map.of("size", "20"), List.of(), call, model);
    }

    private String list(Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        List<QualityCheck> checks = quality.of(scopes.of(caller, List.of(OFFICE, LEADER, INSPECTOR)));
        List<Choice> choices = agencies.namesOf(scopes.of(caller, List.of(OFFICE, INSPECTOR))).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new Listed(checks, agencies.namesOf(checks.stream().map(QualityCheck::agency).distinct().toList()), choices, typed, issues));
        return "inquiry/desk-quality";
    }

    @PostMapping("/desk/inquiry/quality")
    @MayCall({OFFICE, INSPECTOR})
    String announce(@RequestParam Map<String, String> typed, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            Set<String> own = scopes.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE, INSPECTOR));
            if (!own.contains(typed.getOrDefault("agency", ""))) {
                throw new Refused("agency", "请选择单位");
            }
            String size = typed.getOrDefault("size", "");
            SampleQuality.Plan plan = new SampleQuality.Plan(TypedText.day("from", typed.getOrDefault("from", ""), "答复日期首日"), TypedText.day("to", typed.getOrDefault("to", ""), "答复日期末日"),
                    size.matches("\\d{1,3}") ? Integer.parseInt(size) : 0, typed.getOrDefault("seedSource", ""), TypedText.day("seedOn", typed.getOrDefault("seedOn", ""), "随机数产生的日期"));
            return "redirect:/desk/inquiry/quality/" + quality.announce(actor, typed.getOrDefault("agency", ""), plan).id();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(typed, refused.issues(), call, model);
        }
    }

    @GetMapping("/desk/inquiry/quality/{qualitycheck}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "qualitycheck")
    String one(@PathVariable long qualitycheck, @RequestParam(defaultValue = "") String done, Model model) {
        return one(qualitycheck, "", 0, "", List.of(), List.of(), done.isEmpty() ? "" : "已办理。", model);
    }

    private String one(long id, String seed, int n, String note, List<String> ticked, List<Issue> issues, String notice, Model model) {
        QualityCheck check = quality.get(id);
        List<Line> lines = quality.items(id).stream().map(this::line).toList();
        model.addAttribute("page", new One(check, agencies.nameOf(check.agency()), lines, !book.today().isBefore(check.seedOn()), seed, n, note, ticked, issues, notice));
        return "inquiry/desk-quality-one";
    }

    private Line line(QualityItem item) {
        Inquiry inquiry = book.get(item.inquiry());
        return new Line(item, inquiry.number(), inquiry.title());
    }

    @PostMapping("/desk/inquiry/quality/{qualitycheck}/draw")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "qualitycheck")
    String draw(@PathVariable long qualitycheck, @RequestParam(defaultValue = "") String version, @RequestParam(defaultValue = "") String seed, Actor actor, HttpServletResponse response,
            Model model) {
        try {
            quality.draw(actor, qualitycheck, number(version), seed);
            return "redirect:/desk/inquiry/quality/" + qualitycheck + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(qualitycheck, seed, 0, "", List.of(), refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/inquiry/quality/{qualitycheck}/judge")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "qualitycheck")
    String judge(@PathVariable long qualitycheck, @RequestParam(defaultValue = "") String n, @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") List<String> faults, @RequestParam(defaultValue = "") String note, Actor actor, HttpServletResponse response, Model model) {
        if (!n.matches("\\d{1,4}")) {
            throw new NotFound();
        }
        try {
            quality.judge(actor, qualitycheck, Integer.parseInt(n), number(version), faults, note);
            return "redirect:/desk/inquiry/quality/" + qualitycheck + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(qualitycheck, "", Integer.parseInt(n), note, faults, refused.issues(), "", model);
        }
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,9}") ? Long.parseLong(typed) : -1;
    }
}
