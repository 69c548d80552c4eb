package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseMessages;
import mingbai.request.RateAnswer;
import mingbai.request.RequestCase;
import mingbai.request.Visit;
import mingbai.request.WithdrawRequest;
import mingbai.request.measure.ReceiveCorrection;
import mingbai.web.ClientAddress;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /request/case/do/…}: what an applicant does in the own case. Only in a visit opened with the secret, and only from a form of that visit. */
@Controller
class FollowActPages {

    private static final int FILES = 5;
    private static final long LARGEST = 10L * 1024 * 1024;

    private final VisitCookie cookie;
    private final CaseBook book;
    private final CaseMessages messages;
    private final ReceiveCorrection corrections;
    private final WithdrawRequest withdraw;
    private final RateAnswer rate;
    private final Uploads uploads;
    private final ClientAddress addresses;
    private final Clock clock;
    private final Throttle acts = new Throttle(20, 1.0 / 30, System::nanoTime);

    FollowActPages(VisitCookie cookie, CaseBook book, CaseMessages messages, ReceiveCorrection corrections, WithdrawRequest withdraw, RateAnswer rate, Uploads uploads,
            ClientAddress addresses, Clock clock) {
        this.cookie = cookie;
        this.book = book;
        this.messages = messages;
        this.corrections = corrections;
        this.withdraw = withdraw;
        this.rate = rate;
        this.uploads = uploads;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping("/request/case/do/{act}")
    @MayCall(anyone = true)
    String form(@PathVariable String act, HttpServletRequest call, HttpServletResponse response, Model model) {
        FollowAct asked = FollowAct.of(act).orElseThrow(NotFound::new);
        Optional<Visit> visit = cookie.of(call).filter(Visit::bySecret);
        if (visit.isEmpty()) {
            return "redirect:/request/follow?ended=1";
        }
        RequestCase request = book.get(visit.get().request());
        return show(asked, visit.get(), Map.of("subject", request.subject(), "description", request.description()), List.of(), response, model);
    }

    @PostMapping("/request/case/do/{act}")
    @MayCall(anyone = true)
    String act(@PathVariable String act, @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        FollowAct asked = FollowAct.of(act).orElseThrow(NotFound::new);
        Visit visit = cookie.of(call).filter(Visit::bySecret).filter(one -> carries(call, one)).orElse(null);
        if (visit == null) {
            return "redirect:/request/follow?ended=1";
        }
        Map<String, String> typed = new LinkedHashMap<>();
        asked.fields().forEach(name -> typed.put(name, Scrub.clean(Optional.ofNullable(call.getParameter(name)).orElse("")).replace("\r\n", "\n")));
        try {
            if (acts.take(addresses.of(call)) > 0) {
                throw new Refused("", "操作太频繁，请过几分钟再试");
            }
            done(asked, visit, typed, files);
            return "redirect:/request/case?done=" + asked.code();
        } catch (Refused refused) {
            response.setStatus(422);
            return show(asked, visit, typed, refused.issues(), response, model);
        } catch (Overtaken overtaken) {
            response.setStatus(409);
            return show(asked, visit, typed, List.of(Issue.whole("这件申请刚刚有了新的进展，您的操作没有生效，请看过最新情况再提交")), response, model);
        }
    }

    private static boolean carries(HttpServletRequest call, Visit visit) {
        String given = Optional.ofNullable(call.getParameter("token")).orElse("");
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), visit.formToken().getBytes(StandardCharsets.UTF_8));
    }

    private void done(FollowAct act, Visit visit, Map<String, String> typed, @Nullable List<MultipartFile> files) {
        RequestCase request = book.get(visit.request());
        LocalDate today = LocalDate.now(clock);
        switch (act) {
            case MESSAGE -> messages.send(Actor.PROGRAM, request.id(), typed.get("text"), taken(files));
            case CORRECTION -> corrections.run(Actor.PROGRAM, request.id(), request.version(), new ReceiveCorrection.Corrected(today, typed.get("subject"),
                    typed.get("description")));
            case WITHDRAW -> {
                if (!typed.get("sure").equals("yes")) {
                    throw new Refused("sure", "请勾选，确认撤回后不再办理");
                }
                withdraw.run(Actor.PROGRAM, request.id(), request.version(), new WithdrawRequest.Withdrawal(today, "本平台", typed.get("note")));
            }
            case RATE -> rate.run(request.id(), typed.get("stars").matches("[1-5]") ? Integer.parseInt(typed.get("stars")) : 0, typed.get("words"));
        }
    }

    private List<Attachment> taken(@Nullable List<MultipartFile> files) {
        List<MultipartFile> sent = files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > FILES) {
            throw new Refused("files", "一次最多" + FILES + "个文件，这次选了" + sent.size() + "个");
        }
        if (sent.stream().anyMatch(file -> file.getSize() > LARGEST)) {
            throw new Refused("files", "每个文件不超过10 MB，请压缩后重新选择");
        }
        List<Issue> issues = new ArrayList<>();
        List<Attachment> taken = uploads.take(sent, "files", issues);
        Refused.ifAny(issues);
        return taken;
    }

    private String show(FollowAct act, Visit visit, Map<String, String> typed, List<Issue> issues, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        String until = book.facts(visit.request()).stream().filter(CaseFact.CorrectionAsked.class::isInstance).map(CaseFact.CorrectionAsked.class::cast)
                .map(asked -> ReceiptPages.day(asked.until())).reduce((first, second) -> second).orElse("");
        model.addAttribute("page", new FollowActPage(act, book.get(visit.request()), visit, typed, issues, until));
        return "request/follow-act";
    }
}
