package mingbai.report.writing.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.MeasureList;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.report.writing.Genre;
import mingbai.report.writing.PaperTemplates;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/report/papers/template?genre=…}: an office adapts its template of a genre. */
@Controller
class TemplatePages {

    private final PaperTemplates templates;
    private final MeasureList measures;
    private final AgencyReading agencies;

    TemplatePages(PaperTemplates templates, MeasureList measures, AgencyReading agencies) {
        this.templates = templates;
        this.measures = measures;
        this.agencies = agencies;
    }

    @GetMapping("/desk/report/papers/template")
    @MayCall(OFFICE)
    String page(@RequestParam(defaultValue = "") String genre, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String done, HttpServletRequest request,
            Model model) {
        return show(genre, own(agency, request), null, List.of(), done.equals("saved") ? "模板已保存，以后新起草的材料按它写。" : "", model);
    }

    private String show(String code, String agency, @Nullable String typed, List<Issue> issues, String notice, Model model) {
        Genre genre = Genre.ofCode(code).orElseThrow(NotFound::new);
        PaperTemplates.Template template = templates.of(agency, genre);
        model.addAttribute("page", new TemplatePage(agency, agencies.nameOf(agency), genre, template, typed != null ? typed : template.text(), measures.groups(), issues,
                notice));
        return "report/template";
    }

    /** An agency the caller is the office of; the first one when none is asked for. */
    private static String own(String asked, HttpServletRequest request) {
        Set<String> own = Objects.requireNonNull(Caller.of(request)).agenciesFor(OFFICE);
        if (asked.isEmpty()) {
            return own.stream().filter(code -> !code.isEmpty()).findFirst().orElseThrow(NotFound::new);
        }
        if (!own.contains(asked)) {
            throw new NotFound();
        }
        return asked;
    }

    @PostMapping("/desk/report/papers/template")
    @MayCall(OFFICE)
    String save(@RequestParam(defaultValue = "") String genre, @RequestParam(defaultValue = "") String agency, @RequestParam long version, @RequestParam(defaultValue = "") String text,
            Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        String own = own(agency, request);
        try {
            Actor acting = new Actor(actor.accountId(), actor.name(), own, actor.inSteadOf());
            templates.save(acting, own, Genre.ofCode(genre).orElseThrow(NotFound::new), version, Scrub.clean(text));
            return "redirect:/desk/report/papers/template?genre=" + Genre.ofCode(genre).orElseThrow(NotFound::new).code() + "&agency=" + own + "&done=saved";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(genre, own, text, refused.issues(), "", model);
        }
    }
}
