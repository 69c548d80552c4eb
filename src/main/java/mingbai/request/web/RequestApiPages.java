package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingbai.agency.reading.AgencyReading;
import mingbai.merkle.Json;
import mingbai.request.CaseBook;
import mingbai.request.Clocks;
import mingbai.request.FollowCase;
import mingbai.request.RequestCase;
import mingbai.web.ClientAddress;
import mingbai.web.MayCall;
import mingbai.web.Throttle;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** {@code /api/v1/requests/…}: where a request stands and why it is due when it is, for whoever holds its secret. */
@Controller
class RequestApiPages {

    private final FollowCase follow;
    private final CaseBook book;
    private final AgencyReading agencies;
    private final ClientAddress addresses;
    private final Throttle byAddress = new Throttle(60, 1, System::nanoTime);
    private final Throttle wrongByCase = new Throttle(20, 1.0 / 60, System::nanoTime);

    RequestApiPages(FollowCase follow, CaseBook book, AgencyReading agencies, ClientAddress addresses) {
        this.follow = follow;
        this.book = book;
        this.agencies = agencies;
        this.addresses = addresses;
    }

    @GetMapping("/api/v1/requests/{number}")
    @MayCall(anyone = true)
    public ResponseEntity<?> request(@PathVariable String number, @RequestHeader(name = "Authorization", defaultValue = "") String authorization, HttpServletRequest call) {
        int wait = byAddress.take(addresses.of(call));
        if (wait > 0) {
            return problem(HttpStatus.TOO_MANY_REQUESTS, "请求太频繁", "请在" + wait + "秒之后再试。", ResponseEntity.status(429).header("Retry-After", "" + wait));
        }
        String secret = authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? authorization.substring(7).strip() : "";
        Optional<RequestCase> found = secret.isEmpty() || secret.length() > 60 || number.length() > 60 ? Optional.empty() : follow.known(number, secret);
        if (found.isEmpty()) {
            int pause = wrongByCase.take(number.toLowerCase(Locale.ROOT));
            return pause > 0 ? problem(HttpStatus.TOO_MANY_REQUESTS, "请求太频繁", "请在" + pause + "秒之后再试。", ResponseEntity.status(429).header("Retry-After", "" + pause))
                    : problem(HttpStatus.UNAUTHORIZED, "编号和查询码对不上", "请在 Authorization 中写明 Bearer 和这件申请的查询码。", ResponseEntity.status(401).header("WWW-Authenticate", "Bearer"));
        }
        return ResponseEntity.ok().contentType(new MediaType("application", "json", StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
                .body(Json.canonical(json(found.get())).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<?> problem(HttpStatus status, String title, String detail, ResponseEntity.BodyBuilder answer) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).cacheControl(CacheControl.noStore()).body(problem);
    }

    private Map<String, ?> json(RequestCase request) {
        Clocks clocks = book.clocks(request);
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("number", request.number());
        json.put("agency", request.agency());
        json.put("agency_name", agencies.nameOf(request.agency()));
        json.put("state", request.stage().name().toLowerCase(Locale.ROOT));
        json.put("state_label", request.stage().label());
        json.put("submitted_at", Times.minute(request.submittedAt()));
        json.put("received_on", day(clocks.received()));
        json.put("due_date", day(clocks.due().orElse(null)));
        json.put("provisional", clocks.reply() != null && clocks.reply().due().provisional());
        json.put("paused", clocks.paused());
        json.put("answered_on", day(clocks.answered()));
        json.put("closed_on", day(request.closedOn()));
        json.put("outcome", request.outcome() == null ? null : request.outcome().key());
        json.put("steps", clocks.steps().stream().map(step -> Map.of("day", step.day().toString(), "text", step.text(), "provision", step.provision())).toList());
        json.put("days", days(clocks));
        return json;
    }

    private static List<Map<String, ?>> days(Clocks clocks) {
        return clocks.reply() == null ? List.of() : clocks.reply().explanation().days().stream().<Map<String, ?>>map(day -> Map.of("day", day.day().toString(),
                "part", day.part().name().toLowerCase(Locale.ROOT), "ordinal", day.ordinal(), "reason", day.reason())).toList();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
