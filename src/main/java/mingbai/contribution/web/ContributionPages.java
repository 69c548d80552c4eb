package mingbai.contribution.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.contribution.DeclineContribution;
import mingbai.contribution.TakeContribution;
import mingbai.contribution.reading.ContributionReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.publication.reading.PublishedReading;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/contribution/…} at the receiver's end: take, decline, seal; {@code /desk/sent/…} at the sender's: follow, recall. */
@Controller
class ContributionPages {

    private final ContributionReading contributions;
    private final PublishedReading published;
    private final AgencyReading agencies;
    private final TakeContribution take;
    private final DeclineContribution decline;
    private final FileStore files;

    ContributionPages(ContributionReading contributions, PublishedReading published, AgencyReading agencies, TakeContribution take, DeclineContribution decline,
            FileStore files) {
        this.contributions = contributions;
        this.published = published;
        this.agencies = agencies;
        this.take = take;
        this.decline = decline;
        this.files = files;
    }

    @GetMapping("/desk/contribution/{contribution}")
    @MayCall(value = {DRAFTER, OFFICE, LEADER}, on = "contribution")
    String received(@PathVariable long contribution, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return show(request, contribution, true, Map.of(), List.of(), notice(done), model);
    }

    @GetMapping("/desk/sent/{sent}")
    @MayCall(value = {CORRESPONDENT, DRAFTER}, on = "sent")
    String sent(@PathVariable long sent, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return show(request, sent, false, Map.of(), List.of(), notice(done), model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "sent" -> "已报送。处理结果会在本页和“消息”中告诉您。";
            case "declined" -> "已登记为未采用，报送人会收到理由。";
            case "recalled" -> "已收回。";
            case "sealed" -> "已封存，内容和附件不再可读。请按保密规定报告。";
            default -> "";
        };
    }

    private String show(HttpServletRequest request, long id, boolean received, Map<String, String> typed, List<Issue> issues, String notice, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        ContributionReading.Whole item = contributions.find(id).orElseThrow(NotFound::new);
        ContributionReading.Row row = item.row();
        boolean open = row.state().equals("SENT");
        boolean readable = !row.state().equals("SEALED") && !row.state().equals("RECALLED");
        boolean drafts = caller.holds(DRAFTER, row.receiver());
        boolean sends = caller.holds(CORRESPONDENT, row.unit()) || caller.holds(DRAFTER, row.unit());
        String address = row.edition() == null ? "" : published.addressesOfEditions(List.of(row.edition())).getOrDefault(row.edition(), "");
        model.addAttribute("page", new ContributionPage(item, received, agencies.nameOf(row.unit()), agencies.nameOf(row.receiver()), address,
                received && open && drafts, received && readable && (drafts || caller.holds(OFFICE, row.receiver())), !received && open && sends, typed, issues,
                notice));
        return "contribution/contribution";
    }

    @GetMapping("/desk/contribution/{contribution}/file/{n}")
    @MayCall(value = {DRAFTER, OFFICE, LEADER}, on = "contribution")
    ResponseEntity<Resource> receivedFile(@PathVariable long contribution, @PathVariable int n, HttpServletRequest request) {
        return file(contribution, n, request);
    }

    @GetMapping("/desk/sent/{sent}/file/{n}")
    @MayCall(value = {CORRESPONDENT, DRAFTER}, on = "sent")
    ResponseEntity<Resource> sentFile(@PathVariable long sent, @PathVariable int n, HttpServletRequest request) {
        return file(sent, n, request);
    }

    private ResponseEntity<Resource> file(long id, int n, HttpServletRequest request) {
        ContributionReading.File file = contributions.find(id).stream().flatMap(found -> found.files().stream()).filter(line -> line.n() == n).findFirst()
                .orElseThrow(NotFound::new);
        return Download.of(files.open(file.hash(), Caller.of(request)), file.name());
    }

    /** 采用: opens the editor of the draft it became. */
    @PostMapping("/desk/contribution/{contribution}/take")
    @MayCall(value = DRAFTER, on = "contribution")
    String take(@PathVariable long contribution, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return "redirect:/desk/edition/" + take.run(actor, contribution, version) + "?done=drafted";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, contribution, true, Map.of(), refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/contribution/{contribution}/decline")
    @MayCall(value = {DRAFTER, OFFICE}, on = "contribution")
    String decline(@PathVariable long contribution, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            decline.decline(actor, contribution, version, Scrub.clean(reason));
            return "redirect:/desk/contribution/" + contribution + "?done=declined";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, contribution, true, Map.of("reason", reason), refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/contribution/{contribution}/seal")
    @MayCall(value = {DRAFTER, OFFICE}, on = "contribution")
    String seal(@PathVariable long contribution, Actor actor, @RequestParam long version, @RequestParam(name = "seal-reason", defaultValue = "") String reason,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            decline.seal(actor, contribution, version, Scrub.clean(reason));
            return "redirect:/desk/contribution/" + contribution + "?done=sealed";
        } catch (Refused refused) {
            response.setStatus(422);
            List<Issue> issues = refused.issues().stream().map(issue -> Issue.of("seal-reason", issue.text())).toList();
            return show(request, contribution, true, Map.of("seal-reason", reason), issues, "", model);
        }
    }

    @PostMapping("/desk/sent/{sent}/recall")
    @MayCall(value = {CORRESPONDENT, DRAFTER}, on = "sent")
    String recall(@PathVariable long sent, Actor actor, @RequestParam long version) {
        decline.recall(actor, sent, version);
        return "redirect:/desk/sent/" + sent + "?done=recalled";
    }
}
