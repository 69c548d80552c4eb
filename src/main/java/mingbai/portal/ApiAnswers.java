package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.web.ClientAddress;
import mingbai.web.NotFound;
import mingbai.web.Throttle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How the public interface answers: JSON with its ETag, problems as RFC 9457, and no more often than is good for everybody. */
@Component
class ApiAnswers {

    /** Calls at once and a second, for one address: a harvester in steady work, not a flood. */
    private static final int AT_ONCE = 240;
    private static final double PER_SECOND = 4;

    private final Throttle throttle = new Throttle(AT_ONCE, PER_SECOND, System::nanoTime);
    private final ClientAddress addresses;

    ApiAnswers(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** What a caller asked wrongly, in a sentence. */
    static final class Wrong extends RuntimeException {
        Wrong(String text) {
            super(text);
        }
    }

    /** @param json made only when the caller may have it */
    ResponseEntity<?> answer(HttpServletRequest request, Supplier<?> json) {
        return text(request, () -> Json.canonical(json.get()));
    }

    ResponseEntity<?> text(HttpServletRequest request, Supplier<String> text) {
        int wait = throttle.take(addresses.of(request));
        if (wait > 0) {
            return problem(HttpStatus.TOO_MANY_REQUESTS, "请求太频繁", "请在" + wait + "秒之后再试。", ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "" + wait));
        }
        try {
            return fresh(request, text.get());
        } catch (NotFound e) {
            return problem(HttpStatus.NOT_FOUND, "没有找到", "没有这一项，或者它不公开。", ResponseEntity.status(HttpStatus.NOT_FOUND));
        } catch (Wrong wrong) {
            return problem(HttpStatus.BAD_REQUEST, "参数有误", String.valueOf(wrong.getMessage()), ResponseEntity.badRequest());
        }
    }

    private static ResponseEntity<?> fresh(HttpServletRequest request, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Hash.sha256(body).hex().substring(0, 32) + "\"";
        CacheControl cache = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.equals("*") || known.contains(tag))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).cacheControl(cache).build();
        }
        return ResponseEntity.ok().contentType(new MediaType("application", "json", StandardCharsets.UTF_8)).eTag(tag).cacheControl(cache)
                .header("Access-Control-Allow-Origin", "*").body(body);
    }

    private static ResponseEntity<?> problem(HttpStatus status, String title, String detail, ResponseEntity.BodyBuilder answer) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
