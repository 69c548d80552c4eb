package mingbai.participation.solicitation.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.DraftActivity;
import mingbai.participation.RevisionState;
import mingbai.participation.solicitation.DraftText;
import mingbai.participation.solicitation.EnterOpinion;
import mingbai.participation.solicitation.Opinion;
import mingbai.participation.solicitation.OpinionReading;
import mingbai.participation.solicitation.OpinionWay;
import mingbai.participation.solicitation.OpinionWords;
import mingbai.participation.solicitation.Period;
import mingbai.participation.solicitation.web.SolicitationViews.DraftPage;
import mingbai.participation.solicitation.web.SolicitationViews.EnterPage;
import mingbai.participation.solicitation.web.SolicitationViews.SlipPage;
import mingbai.participation.web.Typed;
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

/** {@code /desk/participation/{activity}/draft} and {@code …/opinions/new}: the draft that is asked about, and opinions that came on paper. */
@Controller
class SolicitationPages {

    private final ActivityBook book;
    private final DraftActivity draft;
    private final EnterOpinion enter;
    private final OpinionReading opinions;
    private final AgencyReading agencies;

    SolicitationPages(ActivityBook book, DraftActivity draft, EnterOpinion enter, OpinionReading opinions, AgencyReading agencies) {
        this.book = book;
        this.draft = draft;
        this.enter = enter;
        this.opinions = opinions;
        this.agencies = agencies;
    }

    private Activity asked(long id) {
        return book.find(id).filter(one -> one.kind() == ActivityKind.SOLICITATION).orElseThrow(NotFound::new);
    }

    @GetMapping("/desk/participation/{activity}/draft")
    @MayCall(value = {DRAFTER, OFFICE, LEADER}, on = "activity")
    String form(@PathVariable long activity, HttpServletRequest call, Model model) {
        Activity found = asked(activity);
        return form(found, DraftText.of(found.newest().content()), Long.toString(found.version()), List.of(), call, model);
    }

    private String form(Activity activity, DraftText text, String version, List<Issue> issues, HttpServletRequest call, Model model) {
        boolean writes = activity.newest().state() == RevisionState.DRAFT && Objects.requireNonNull(Caller.of(call)).holds(DRAFTER, activity.agency());
        model.addAttribute("page", new DraftPage(activity, text, SolicitationViews.periods(Period.on(book.today())), version, writes, issues));
        return "participation/solicitation-draft";
    }

    @PostMapping("/desk/participation/{activity}/draft")
    @MayCall(value = DRAFTER, on = "activity")
    String save(@PathVariable long activity, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "period", "shortened", "draft");
        DraftText text = new DraftText(typed.text("period"), typed.text("shortened"), typed.text("draft"));
        Activity found = asked(activity);
        try {
            Refused.ifAny(text.issues());
            ActivityContent content = found.newest().content();
            draft.save(actor, activity, version, content.withPart(text.part()));
            return "redirect:/desk/participation/" + activity + "?done=saved";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(found, text, Long.toString(version), refused.issues(), call, model);
        }
    }

    @GetMapping("/desk/participation/{activity}/opinions/new")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String entering(@PathVariable long activity, Model model) {
        return entering(asked(activity), Map.of("receivedOn", book.today().toString(), "way", "counter", "passage", "0"), List.of(), model);
    }

    private static String entering(Activity activity, Map<String, String> typed, List<Issue> issues, Model model) {
        model.addAttribute("page", new EnterPage(activity, SolicitationViews.passages(DraftText.of(activity.content())), typed, issues));
        return "participation/opinion-enter";
    }

    @PostMapping("/desk/participation/{activity}/opinions/new")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String enter(@PathVariable long activity, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "way", "receivedOn", "passage", "text", "name", "contact", "consent");
        try {
            OpinionWay way = OpinionWay.ofCode(typed.text("way")).orElseThrow(() -> new Refused("way", "请选择来信、电子邮件或者窗口"));
            var receivedOn = typed.day("receivedOn", "收到的日期");
            typed.refuse();
            int passage = typed.text("passage").matches("\\d{1,4}") ? Integer.parseInt(typed.text("passage")) : -1;
            Opinion opinion = enter.run(actor, activity, way, receivedOn, new OpinionWords(passage, typed.text("text"), typed.text("name"), typed.text("contact"),
                    typed.text("consent").equals("1")));
            return "redirect:/desk/participation/" + activity + "/opinions/slip?n=" + opinion.n();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return entering(asked(activity), typed.values(), refused.issues(), model);
        }
    }

    /** To be read over, printed and signed by who came to the counter. */
    @GetMapping("/desk/participation/{activity}/opinions/slip")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String slip(@PathVariable long activity, @RequestParam(defaultValue = "") String n, Model model) {
        Activity found = asked(activity);
        if (!n.matches("[1-9]\\d{0,8}")) {
            throw new NotFound();
        }
        Opinion opinion = opinions.numbered(activity, Integer.parseInt(n)).orElseThrow(NotFound::new);
        List<String> passages = DraftText.of(found.content()).passages();
        String words = opinion.passage() == 0 || opinion.passage() > passages.size() ? "" : passages.get(opinion.passage() - 1);
        model.addAttribute("page", new SlipPage(found, agencies.nameOf(found.agency()), opinion, words));
        return "participation/opinion-slip";
    }
}
