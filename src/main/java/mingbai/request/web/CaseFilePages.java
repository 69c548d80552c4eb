package mingbai.request.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.dossier.ExportCase;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/{request}/file.zip}: the whole file of one case. */
@Controller
class CaseFilePages {

    private final ExportCase export;
    private final CaseBook cases;

    CaseFilePages(ExportCase export, CaseBook cases) {
        this.export = export;
        this.cases = cases;
    }

    @GetMapping("/desk/request/{request}/file")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "request")
    String ask(@PathVariable long request, HttpServletRequest call, Model model) {
        return show(request, "", List.of(), call, model);
    }

    private String show(long request, String reason, List<Issue> issues, HttpServletRequest call, Model model) {
        RequestCase found = cases.get(request);
        model.addAttribute("page", new FilePage(found, Objects.requireNonNull(Caller.of(call)).holds(OFFICE, found.agency()), reason, issues));
        return "request/file";
    }

    @GetMapping("/desk/request/{request}/file.zip")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "request")
    void take(@PathVariable long request, Actor actor, HttpServletResponse response) throws IOException {
        send(export.run(actor, request, null), response);
    }

    /** With proofs of identity: who asks says why. */
    @PostMapping("/desk/request/{request}/file.zip")
    @MayCall(value = OFFICE, on = "request")
    @Nullable String take(@PathVariable long request, @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) throws IOException {
        try {
            send(export.run(actor, request, reason), response);
            return null;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, reason, refused.issues(), call, model);
        }
    }

    private static void send(ExportCase.Ready ready, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(ready.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        ready.content().writeTo(response.getOutputStream());
    }
}
