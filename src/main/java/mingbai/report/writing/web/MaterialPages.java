package mingbai.report.writing.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.report.writing.Composed;
import mingbai.report.writing.FinishPaper;
import mingbai.report.writing.HandOverPaper;
import mingbai.report.writing.PaperReading;
import mingbai.report.writing.ReadPaper;
import mingbai.report.writing.SavePaper;
import mingbai.report.writing.Written;
import mingbai.report.writing.WrittenPaper;
import mingbai.statistics.StatisticsScope;
import mingbai.web.Caller;
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

/** {@code /desk/report/paper/{material}}: one paper from draft to what became of it. */
@Controller
class MaterialPages {

    private final PaperReading papers;
    private final ReadPaper read;
    private final SavePaper save;
    private final FinishPaper finish;
    private final HandOverPaper handOver;
    private final AgencyReading agencies;

    MaterialPages(PaperReading papers, ReadPaper read, SavePaper save, FinishPaper finish, HandOverPaper handOver, AgencyReading agencies) {
        this.papers = papers;
        this.read = read;
        this.save = save;
        this.finish = finish;
        this.handOver = handOver;
        this.agencies = agencies;
    }

    @GetMapping("/desk/report/paper/{material}")
    @MayCall(value = {DRAFTER, OFFICE, LEADER, INSPECTOR}, on = "material")
    String page(@PathVariable long material, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return show(material, null, List.of(), notice(done), request, model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "saved" -> "已保存，数字已按现有记录重新统计。";
            case "finished" -> "已定稿，文字和数字从此不再变动。";
            case "reopened" -> "已退回起草，数字恢复按现有记录统计。";
            case "kept" -> "已存为内部材料。";
            default -> "";
        };
    }

    private String show(long id, @Nullable String typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        WrittenPaper paper = papers.find(id).orElseThrow(NotFound::new);
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Composed composed = read.of(paper);
        String text = typed != null ? typed : paper.lines().stream().map(Written::text).collect(Collectors.joining("\n"));
        boolean writes = caller.holds(DRAFTER, paper.agency()) || caller.holds(OFFICE, paper.agency());
        model.addAttribute("page", new PaperPage(paper, agencies.nameOf(paper.agency()), composed, read.doubts(composed), text, writes, issues, notice));
        return "report/paper";
    }

    @PostMapping("/desk/report/paper/{material}/save")
    @MayCall(value = {DRAFTER, OFFICE}, on = "material")
    String save(@PathVariable long material, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String text, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            WrittenPaper paper = papers.find(material).orElseThrow(NotFound::new);
            boolean reachesDown = StatisticsScope.reachesDown(Objects.requireNonNull(Caller.of(request)), paper.agency());
            save.run(actor, material, version, Scrub.clean(text), reachesDown);
            return "redirect:/desk/report/paper/" + material + "?done=saved";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(material, text, refused.issues(), "", request, model);
        }
    }

    @PostMapping("/desk/report/paper/{material}/finish")
    @MayCall(value = {DRAFTER, OFFICE}, on = "material")
    String finish(@PathVariable long material, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            finish.finish(actor, material, version);
            return "redirect:/desk/report/paper/" + material + "?done=finished";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(material, null, refused.issues(), "", request, model);
        }
    }

    @PostMapping("/desk/report/paper/{material}/reopen")
    @MayCall(value = {DRAFTER, OFFICE}, on = "material")
    String reopen(@PathVariable long material, Actor actor, @RequestParam long version) {
        finish.reopen(actor, material, version);
        return "redirect:/desk/report/paper/" + material + "?done=reopened";
    }

    @PostMapping("/desk/report/paper/{material}/drop")
    @MayCall(value = {DRAFTER, OFFICE}, on = "material")
    String drop(@PathVariable long material, Actor actor, @RequestParam long version) {
        finish.drop(actor, material, version);
        return "redirect:/desk/report/papers";
    }

    @PostMapping("/desk/report/paper/{material}/keep")
    @MayCall(value = {DRAFTER, OFFICE}, on = "material")
    String keep(@PathVariable long material, Actor actor, @RequestParam long version) {
        handOver.keep(actor, material, version);
        return "redirect:/desk/report/paper/" + material + "?done=kept";
    }

    /** Opens the editor of the draft it became. */
    @PostMapping("/desk/report/paper/{material}/publish")
    @MayCall(value = DRAFTER, on = "material")
    String publish(@PathVariable long material, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return "redirect:/desk/edition/" + handOver.publish(actor, material, version) + "?done=drafted";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(material, null, refused.issues(), "", request, model);
        }
    }
}
