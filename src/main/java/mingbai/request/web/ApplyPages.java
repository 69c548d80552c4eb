package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.ledger.Published;
import mingbai.request.Addressee;
import mingbai.request.Addressees;
import mingbai.request.OfferSimilar;
import mingbai.request.Proof;
import mingbai.request.Proof.Purpose;
import mingbai.request.Submission;
import mingbai.request.SubmissionChecks;
import mingbai.request.SubmitOnline;
import mingbai.web.ClientAddress;
import mingbai.web.Issue;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code /agency/…/request/apply}: the online form (Art. 29), one thing a page, to and fro without losing anything. There is no session: what was typed
 * travels with the page in one field, files as sealed handles. The form needs no token against forgery, since there is nobody whose rights it could misuse.
 */
@Controller
class ApplyPages {

    /** What the form knows by itself and nobody types. */
    private static final Set<String> FORM_ITSELF = Set.of("token", "offering", "offered");

    private final Addressees addressees;
    private final OfferSimilar offer;
    private final SubmitOnline submit;
    private final SubmissionChecks checks;
    private final Asking asking;
    private final Proofs proofs;
    private final ReceiptCookie receipts;
    private final ClientAddress addresses;
    private final Published log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Throttle pages = new Throttle(120, 1, System::nanoTime);
    private final Throttle submissions = new Throttle(20, 1.0 / 60, System::nanoTime);

    ApplyPages(Addressees addressees, OfferSimilar offer, SubmitOnline submit, SubmissionChecks checks, Asking asking, Proofs proofs, ReceiptCookie receipts, ClientAddress addresses,
            Published log, Clock clock) {
        this.addressees = addressees;
        this.offer = offer;
        this.submit = submit;
        this.checks = checks;
        this.asking = asking;
        this.proofs = proofs;
        this.receipts = receipts;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/agency/{code}/request/apply")
    @MayCall(anyone = true)
    String begin(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES).on(request);
        return show(to(code), Step.WHAT, Typed.empty(), 1, List.of(), response, model);
    }

    private Addressee to(String code) {
        return addressees.of(code).orElseThrow(NotFound::new);
    }

    /** @param go {@code next}, {@code submit}, the step to go to, or what to do with applicants and files */
    @PostMapping("/agency/{code}/request/apply")
    @MayCall(anyone = true)
    String go(@PathVariable String code, @RequestParam(defaultValue = "next") String go, @RequestParam(required = false) @Nullable List<MultipartFile> proof,
            @RequestParam(required = false) @Nullable List<MultipartFile> authority, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Addressee to = to(code);
        Step at = Step.of(request.getParameter("step"));
        Typed typed = Typed.of(request.getParameter("kept"));
        int n = Math.clamp(number(request.getParameter("n")), 1, Typed.MOST_PEOPLE);
        if (!typed.get("token").matches("[0-9a-f]{32}")) {
            typed.set("token", token());
        }
        List<Issue> issues = new ArrayList<>();
        if (pages.take(addresses.of(request)) > 0) {
            issues.add(Issue.whole("操作太频繁，请过一分钟再试。已经填写的内容都还在"));
            return wrong(to, at, typed, n, issues, response, model);
        }
        if (at == Step.WHO) {
            typed.takePerson(n, request::getParameter);
            typed.addFiles(n, "proof", proofs.take(proof, Purpose.IDENTITY, "proof", typed.files(n, "proof").size(), issues));
            typed.addFiles(n, "authority", proofs.take(authority, Purpose.AUTHORITY, "authority", typed.files(n, "authority").size(), issues));
        } else {
            typed.take(name -> FORM_ITSELF.contains(name) ? null : request.getParameter(name));
        }
        if (!issues.isEmpty()) {
            return wrong(to, at, typed, n, issues, response, model);
        }
        return to.takes() ? onward(to, at, typed, n, go, request, response, model) : show(to, at, typed, n, List.of(), response, model);
    }

    private String onward(Addressee to, Step at, Typed typed, int n, String go, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (go.startsWith("drop:")) {
            String[] which = go.split(":");
            typed.dropFile(n, which.length == 3 && which[1].equals("authority") ? "authority" : "proof", number(which[which.length - 1]));
            return show(to, Step.WHO, typed, n, List.of(), response, model);
        }
        if (go.startsWith("person:")) {
            return show(to, Step.WHO, typed, Math.clamp(number(go.substring(7)), 1, Math.max(1, typed.people())), List.of(), response, model);
        }
        if (go.startsWith("remove:") && typed.people() > 1) {
            typed.remove(number(go.substring(7)));
            return show(to, Step.WHO, typed, 1, List.of(), response, model);
        }
        return switch (go) {
            case "what", "who", "how" -> show(to, Step.of(go), typed, 1, List.of(), response, model);
            case "answered" -> {
                offer.ended(typed.get("offering"), OfferSimilar.Ending.SATISFIED);
                model.addAttribute("page", new ApplyPage(to, at, typed, n, List.of(), List.of(), List.of()));
                yield "request/apply-answered";
            }
            case "submit" -> submit(to, typed, request, response, model);
            default -> next(to, at, typed, n, go.equals("add"), response, model);
        };
    }

    private String next(Addressee to, Step at, Typed typed, int n, boolean add, HttpServletResponse response, Model model) {
        List<Issue> issues = issues(to, typed).stream().filter(at::has).filter(issue -> at != Step.WHO || Step.person(issue) == n).toList();
        if (!issues.isEmpty()) {
            return wrong(to, at, typed, n, issues, response, model);
        }
        if (add) {
            boolean full = typed.people() >= Typed.MOST_PEOPLE;
            return full ? wrong(to, at, typed, n, List.of(Issue.whole("在线申请最多" + Typed.MOST_PEOPLE + "名申请人，人数更多的请书面提出")), response, model)
                    : show(to, Step.WHO, typed, typed.people() + 1, List.of(), response, model);
        }
        if (at == Step.WHAT) {
            return offered(to, typed, response, model);
        }
        if (at == Step.SIMILAR) {
            offer.ended(typed.get("offering"), OfferSimilar.Ending.WENT_ON);
        }
        return show(to, switch (at) {
            case WHAT -> Step.SIMILAR;
            case SIMILAR -> Step.WHO;
            case WHO -> Step.HOW;
            case HOW, CHECK -> Step.CHECK;
        }, typed, 1, List.of(), response, model);
    }

    /** Nothing like it is published: straight on. The same words are offered the same once, however often one comes by. */
    private String offered(Addressee to, Typed typed, HttpServletResponse response, Model model) {
        List<OfferSimilar.Similar> found = offer.find(typed.get("subject"));
        if (found.isEmpty()) {
            return show(to, Step.WHO, typed, 1, List.of(), response, model);
        }
        if (!typed.get("offered").equals(typed.get("subject"))) {
            typed.set("offering", offer.offer(to.code(), found));
            typed.set("offered", typed.get("subject"));
        }
        List<ApplyPage.Similar> similar = IntStream.range(0, found.size()).mapToObj(i -> new ApplyPage.Similar(found.get(i).title(),
                "/request/offered/" + typed.get("offering") + "/" + i, found.get(i).agency(), found.get(i).published(), found.get(i).excerpt())).toList();
        model.addAttribute("page", new ApplyPage(to, Step.SIMILAR, typed, 1, List.of(), List.of(), similar));
        return "request/apply-similar";
    }

    private List<Issue> issues(Addressee to, Typed typed) {
        List<Issue> issues = new ArrayList<>(asking.ownIssues(typed));
        issues.addAll(checks.online(asking.submission(to.code(), typed, LocalDate.now(clock))));
        return issues;
    }

    private String submit(Addressee to, Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        Submission submission = asking.submission(to.code(), typed, LocalDate.now(clock));
        List<Issue> issues = issues(to, typed);
        if (!issues.isEmpty()) {
            return leadBack(to, typed, issues, response, model);
        }
        if (submissions.take(addresses.of(request)) > 0) {
            return wrong(to, Step.CHECK, typed, 1, List.of(Issue.whole("从您的网络刚刚提交了很多申请，请过几分钟再提交。已经填写的内容都还在")), response, model);
        }
        try {
            receipts.give(submit.run(submission, to.code() + "\n" + typed.kept()), response);
            return "redirect:/request/receipt";
        } catch (Refused refused) {
            return leadBack(to, typed, refused.issues(), response, model);
        }
    }

    /** To the first step that has something wrong. */
    private String leadBack(Addressee to, Typed typed, List<Issue> issues, HttpServletResponse response, Model model) {
        for (Step step : Step.values()) {
            Optional<Issue> first = issues.stream().filter(step::has).findFirst();
            if (first.isPresent()) {
                int n = step == Step.WHO ? Step.person(first.get()) : 1;
                return wrong(to, step, typed, n, issues.stream().filter(step::has).filter(issue -> step != Step.WHO || Step.person(issue) == n).toList(), response, model);
            }
        }
        return wrong(to, Step.CHECK, typed, 1, issues, response, model);
    }

    private String wrong(Addressee to, Step step, Typed typed, int n, List<Issue> issues, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(to, step, typed, n, issues.stream().map(issue -> Issue.of(issue.field().replaceAll("\\d+$", ""), issue.text())).toList(), response, model);
    }

    private String show(Addressee to, Step step, Typed typed, int n, List<Issue> issues, HttpServletResponse response, Model model) {
        if (!to.takes()) {
            model.addAttribute("page", new ApplyPage(to, step, typed, n, List.of(), List.of(), List.of()));
            return "request/apply-elsewhere";
        }
        Step shown = step == Step.SIMILAR ? Step.WHAT : step; // an issue raised there belongs to what was typed before
        model.addAttribute("page", new ApplyPage(to, shown, typed, n, issues, files(typed, n), List.of()));
        return "request/apply-" + shown.code();
    }

    private List<ApplyPage.Handed> files(Typed typed, int n) {
        List<ApplyPage.Handed> handed = new ArrayList<>();
        for (String field : List.of("proof", "authority")) {
            for (int i = 0; i < typed.files(n, field).size(); i++) {
                Optional<Proof> proof = proofs.of(typed.files(n, field).get(i));
                handed.add(new ApplyPage.Handed(field, i, field.equals("proof") ? Purpose.IDENTITY : Purpose.AUTHORITY, proof.map(Proof::name).orElse("已失效的文件")));
            }
        }
        return handed;
    }

    private String token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}
