package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.ledger.Actor;
import mingbai.publication.Content;
import mingbai.publication.DraftOrigin;
import mingbai.publication.StartDraft;
import mingbai.publication.SuggestFields;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/duty/{duty}/draft}: begins the paper that discharges a duty: from nothing, from the last period's, from a file. */
@Controller
class DutyDraftPages {

    private final DutyReading duties;
    private final DraftOrigin origins;
    private final FileDrafts fileDrafts;
    private final SuggestFields suggest;
    private final StartDraft start;
    private final AgencyReading agencies;

    DutyDraftPages(DutyReading duties, DraftOrigin origins, FileDrafts fileDrafts, SuggestFields suggest, StartDraft start, AgencyReading agencies) {
        this.duties = duties;
        this.origins = origins;
        this.fileDrafts = fileDrafts;
        this.suggest = suggest;
        this.start = start;
        this.agencies = agencies;
    }

    @GetMapping("/desk/duty/{duty}/draft")
    @MayCall(value = DRAFTER, on = "duty")
    String choose(@PathVariable long duty, Model model) {
        DutyRow row = duties.duty(duty).orElseThrow(NotFound::new);
        return choose(row, origins.hasLast(row) ? "last" : "file", List.of(), model);
    }

    private String choose(DutyRow duty, String origin, List<Issue> issues, Model model) {
        model.addAttribute("page", new DutyDraftPage(duty, agencies.nameOf(duty.owedBy()), origins.hasLast(duty), origins.underWay(duty), origin, issues));
        return "publication/duty-draft";
    }

    @PostMapping("/desk/duty/{duty}/draft")
    @MayCall(value = DRAFTER, on = "duty")
    String draft(@PathVariable long duty, Actor actor, @RequestParam(defaultValue = "") String origin,
            @RequestParam(required = false) @Nullable List<MultipartFile> file, HttpServletResponse response, Model model) {
        DutyRow row = duties.duty(duty).orElseThrow(NotFound::new);
        try {
            Content content = suggest.into(begin(row, origin, file), row.owedBy());
            Actor acting = new Actor(actor.accountId(), actor.name(), row.owedBy(), actor.inSteadOf());
            return "redirect:/desk/edition/" + start.run(acting, row.owedBy(), content) + "?done=drafted";
        } catch (Refused refused) {
            response.setStatus(422);
            return choose(row, origin, refused.issues(), model);
        }
    }

    private Content begin(DutyRow duty, String origin, @Nullable List<MultipartFile> file) {
        return switch (origin) {
            case "empty" -> origins.empty(duty);
            case "last" -> origins.last(duty);
            case "file" -> origins.filed(read(duty, file), duty);
            default -> throw new Refused("origin", "请选择怎样起草");
        };
    }

    private Content read(DutyRow duty, @Nullable List<MultipartFile> file) {
        List<Issue> issues = new ArrayList<>();
        if (file == null || file.stream().allMatch(MultipartFile::isEmpty)) {
            throw new Refused("file", "请选择一个文件");
        }
        EditionForm form = EditionForm.of(Map.of("disclosureClass", new String[] {"proactive"}));
        Content content = fileDrafts.content(form, duty.owedBy(), false, file, issues);
        Refused.ifAny(issues);
        return content;
    }
}
