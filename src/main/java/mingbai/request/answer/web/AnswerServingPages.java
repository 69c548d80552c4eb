package mingbai.request.answer.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.request.answer.ServeAnswer;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.ServeLetter;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/request/…/answer/serve}: the office serves a cleared answer. */
@Controller
class AnswerServingPages {

    private final AnswerViews views;
    private final ServeAnswer serve;
    private final Uploads uploads;

    AnswerServingPages(AnswerViews views, ServeAnswer serve, Uploads uploads) {
        this.views = views;
        this.serve = serve;
        this.uploads = uploads;
    }

    @PostMapping("/desk/request/{request}/answer/serve")
    @MayCall(value = OFFICE, on = "request")
    String serve(@PathVariable long request, @RequestParam long version, @RequestParam(required = false) @Nullable List<MultipartFile> proof, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("method", "sentOn", "tracking", "to").forEach(name -> typed.put(name,
                call.getParameter(name) == null ? "" : Scrub.clean(call.getParameter(name)).strip()));
        try {
            serve.run(actor, request, version, sending(typed, proof));
            return "redirect:/desk/request/" + request + "/answer?done=served";
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", views.page(Objects.requireNonNull(Caller.of(call)), actor, request, null, "", refused.issues(), "").serving(typed));
            return "request/answer-draft";
        }
    }

    private ServeLetter.Sending sending(Map<String, String> typed, @Nullable List<MultipartFile> proof) {
        List<Issue> issues = new ArrayList<>();
        Delivery.Method method = Arrays.stream(Delivery.Method.values()).filter(one -> one.name().equals(typed.get("method"))).findFirst()
                .orElseThrow(() -> new Refused("method", "请选择送达方式"));
        List<Attachment> taken = uploads.take(proof, "proof", issues);
        Refused.ifAny(issues);
        return new ServeLetter.Sending(method, day(typed.getOrDefault("sentOn", "")), typed.getOrDefault("tracking", ""), typed.getOrDefault("to", ""), taken);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("sentOn", "请填写送出日期，写成年-月-日，如 2026-03-02");
        }
    }
}
