package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.AssignFinding;
import mingbai.inspection.rectify.Evidence;
import mingbai.inspection.rectify.EvidenceBook;
import mingbai.inspection.rectify.ExplainFinding;
import mingbai.inspection.rectify.ExtendTerm;
import mingbai.inspection.rectify.LookNow;
import mingbai.inspection.rectify.MendFinding;
import mingbai.inspection.rectify.Shown;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What an agency does about a finding of its own: explains, mends, asks for a longer term, says who sees to it, lets the machine look again. */
@Controller
class FindingActPages {

    private final FindingSight sight;
    private final ExplainFinding explain;
    private final MendFinding mend;
    private final ExtendTerm extend;
    private final AssignFinding assign;
    private final LookNow looks;
    private final EvidenceBook evidence;
    private final Uploads uploads;
    private final FileStore files;

    FindingActPages(FindingSight sight, ExplainFinding explain, MendFinding mend, ExtendTerm extend, AssignFinding assign, LookNow looks, EvidenceBook evidence,
            Uploads uploads, FileStore files) {
        this.sight = sight;
        this.explain = explain;
        this.mend = mend;
        this.extend = extend;
        this.assign = assign;
        this.looks = looks;
        this.evidence = evidence;
        this.uploads = uploads;
        this.files = files;
    }

    @PostMapping("/desk/inspection/finding/{finding}/explain")
    @MayCall(value = {OFFICE, DRAFTER, PUBLISHER}, on = "finding")
    String explain(@PathVariable String finding, @RequestParam long version, @RequestParam(name = "explain-why", defaultValue = "") String why, @RequestParam(name = "explain-address", defaultValue = "") String address,
            @RequestParam(name = "explain-files", required = false) @Nullable List<MultipartFile> sent, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("why", Scrub.clean(why), "address", Scrub.clean(address)), "explain");
        return orShow(finding, form, actor, call, response, model, row -> explain.explain(actor, row.id(), version, form.of("why"), shown(sent, form.of("address"))));
    }

    @PostMapping("/desk/inspection/finding/{finding}/mend")
    @MayCall(value = {OFFICE, DRAFTER, PUBLISHER}, on = "finding")
    String mend(@PathVariable String finding, @RequestParam long version, @RequestParam(name = "mend-done", defaultValue = "") String done, @RequestParam(name = "mend-address", defaultValue = "") String address,
            @RequestParam(name = "mend-files", required = false) @Nullable List<MultipartFile> sent, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("done", Scrub.clean(done), "address", Scrub.clean(address)), "mend");
        return orShow(finding, form, actor, call, response, model, row -> mend.mend(actor, row.id(), version, form.of("done"), shown(sent, form.of("address"))));
    }

    @PostMapping("/desk/inspection/finding/{finding}/extend")
    @MayCall(value = {OFFICE, DRAFTER, PUBLISHER}, on = "finding")
    String extend(@PathVariable String finding, @RequestParam(name = "extend-days", defaultValue = "") String days, @RequestParam(name = "extend-reason", defaultValue = "") String reason, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("days", Scrub.clean(days), "reason", Scrub.clean(reason)), "extend");
        return orShow(finding, form, actor, call, response, model, row -> extend.ask(actor, row.id(), days.strip().matches("\\d{1,3}") ? Integer.parseInt(days.strip()) : 0,
                form.of("reason")));
    }

    @PostMapping("/desk/inspection/finding/{finding}/assign")
    @MayCall(value = {OFFICE, DRAFTER, PUBLISHER}, on = "finding")
    String assign(@PathVariable String finding, @RequestParam(name = "assign-person", defaultValue = "") String person, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        return orShow(finding, new Form(Map.of(), "assign"), actor, call, response, model,
                row -> assign.assign(actor, row.id(), person.matches(Ids.PATTERN) ? Long.parseLong(person) : 0));
    }

    /** Lets the machine look again at once, over the agency. */
    @PostMapping("/desk/inspection/finding/{finding}/look")
    @MayCall(value = {OFFICE, INSPECTOR, DRAFTER, PUBLISHER}, on = "finding")
    String look(@PathVariable String finding, Actor actor) {
        FindingReading.Row row = sight.row(finding);
        return "redirect:/desk/inspection/now?number=" + looks.start(actor, Set.of(row.agency()), "复查：" + row.title(), row.page());
    }

    @GetMapping("/desk/inspection/finding/{finding}/evidence/{number}")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER}, on = "finding")
    ResponseEntity<Resource> file(@PathVariable String finding, @PathVariable String number, HttpServletRequest call) {
        Evidence found = number.matches(Ids.PATTERN) ? evidence.find(Long.parseLong(number)).orElseThrow(NotFound::new) : null;
        if (found == null || !found.isFile() || found.finding() != sight.row(finding).id()) {
            throw new NotFound();
        }
        return Download.of(files.open(found.hash(), Caller.of(call)), found.name());
    }

    private Shown shown(@Nullable List<MultipartFile> sent, String address) {
        List<Issue> issues = new ArrayList<>();
        List<Attachment> taken = uploads.take(sent, "files", issues);
        Refused.ifAny(issues);
        return new Shown(taken, address);
    }

    /** @param act whose form was sent; its fields' names carry it, as several forms stand on the page */
    record Form(Map<String, String> fields, String act) {

        String of(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    private String orShow(String finding, Form form, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model, Consumer<FindingReading.Row> deed) {
        return FindingJudgingPages.orShow(sight, finding, form, actor, Objects.requireNonNull(Caller.of(call)), response, model, deed);
    }
}
