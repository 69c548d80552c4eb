package mingbai.inquiry.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.intake.Flaw;
import mingbai.inquiry.hotline.TakeCalls;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.web.ClientAddress;
import mingbai.web.MayCall;
import mingbai.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /hotline/calls}: the call system sends calls as they come and change, one object or a list of at most {@value TakeCalls#MOST}, with the columns
 * of {@code hotline.csv} as keys. It shows the token whose SHA-256 is the setting {@code mingbai.hotline.token-hash}; without the setting the door is shut.
 */
@Controller
class CallDoor {

    private static final int MOST_BYTES = 1_000_000;

    private final TakeCalls take;
    private final ClientAddress addresses;
    private final byte[] tokenHash;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Throttle messages = new Throttle(60, 10, System::nanoTime);
    private final Throttle wrong = new Throttle(10, 1.0 / 30, System::nanoTime);

    CallDoor(TakeCalls take, ClientAddress addresses, @Value("${mingbai.hotline.token-hash:}") String tokenHash) {
        this.take = take;
        this.addresses = addresses;
        if (!tokenHash.isBlank() && !tokenHash.strip().matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("mingbai.hotline.token-hash must be the SHA-256 of the token, 64 hexadecimal digits (printf %s TOKEN | sha256sum)");
        }
        this.tokenHash = tokenHash.isBlank() ? new byte[0] : Hash.fromHex(tokenHash.strip().toLowerCase(java.util.Locale.ROOT)).bytes();
    }

    @PostMapping("/hotline/calls")
    @MayCall(anyone = true)
    ResponseEntity<?> take(HttpServletRequest call) throws IOException {
        if (tokenHash.length == 0) {
            return problem(HttpStatus.NOT_FOUND, "没有开通", "本平台没有开通热线系统接口，请用文件导入。");
        }
        String address = addresses.of(call);
        boolean opens = opens(call.getHeader("Authorization"));
        int wait = opens ? messages.take(address) : wrong.take(address);
        if (wait > 0) {
            return answer(ResponseEntity.status(429).header("Retry-After", Integer.toString(wait)), problem("提交太频繁", HttpStatus.TOO_MANY_REQUESTS, "请在" + wait + "秒之后再试。"));
        }
        if (!opens) {
            return answer(ResponseEntity.status(401).header("WWW-Authenticate", "Bearer"), problem("令牌不对", HttpStatus.UNAUTHORIZED, "请在 Authorization 中写明 Bearer 和热线系统的令牌。"));
        }
        byte[] body;
        try (InputStream in = call.getInputStream()) {
            body = in.readNBytes(MOST_BYTES + 1);
        }
        return body.length > MOST_BYTES ? problem(HttpStatus.CONTENT_TOO_LARGE, "内容太大", "一次最多提交1 MB，请分次提交。") : taken(body);
    }

    private boolean opens(@Nullable String authorization) {
        if (authorization == null || authorization.length() > 500 || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return false;
        }
        return MessageDigest.isEqual(tokenHash, Hash.sha256(authorization.substring(7).strip().getBytes(StandardCharsets.UTF_8)).bytes());
    }

    private ResponseEntity<?> taken(byte[] body) {
        List<Map<String, String>> calls;
        try {
            calls = calls(json.readValue(body, Object.class));
        } catch (JacksonException | IllegalArgumentException e) {
            return problem(HttpStatus.BAD_REQUEST, "内容不是合格的JSON", "应是一个对象或者对象的列表，字段名与 hotline.csv 的列名相同，值是文字。");
        }
        if (calls.isEmpty() || calls.size() > TakeCalls.MOST) {
            return problem(HttpStatus.BAD_REQUEST, "条数不对", "一次提交1至" + TakeCalls.MOST + "条，现有" + calls.size() + "条。");
        }
        TakeCalls.Answer answer = take.run(calls, Hash.sha256(body).hex());
        if (!answer.flaws().isEmpty()) {
            ProblemDetail problem = problem("有内容需要改正", HttpStatus.UNPROCESSABLE_CONTENT, "没有保存任何一条。请改正后把整批再提交一次。");
            problem.setProperty("errors", answer.flaws().stream().limit(100).map(CallDoor::error).toList());
            return answer(ResponseEntity.unprocessableContent(), problem);
        }
        byte[] text = Json.canonical(Map.of("taken", answer.taken(), "changed", answer.changed(), "unchanged", answer.unchanged())).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore()).body(text);
    }

    private static Map<String, Object> error(Flaw flaw) {
        return Map.of("call", flaw.line(), "field", flaw.column(), "problem", flaw.problem());
    }

    private static List<Map<String, String>> calls(@Nullable Object told) {
        List<Map<String, String>> calls = new ArrayList<>();
        for (Object one : told instanceof List<?> list ? list : java.util.Arrays.asList(told)) {
            if (!(one instanceof Map<?, ?> object)) {
                throw new IllegalArgumentException("not an object");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            object.forEach((name, value) -> cells.put(shortened(String.valueOf(name)), text(value)));
            calls.add(cells);
        }
        return calls;
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text.strip();
            case Boolean truth -> truth.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw new IllegalArgumentException("neither text nor number");
        };
    }

    private static ProblemDetail problem(String title, HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<?> problem(HttpStatus status, String title, String detail) {
        return answer(ResponseEntity.status(status), problem(title, status, detail));
    }

    private static ResponseEntity<?> answer(ResponseEntity.BodyBuilder answer, ProblemDetail problem) {
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).cacheControl(CacheControl.noStore()).body(problem);
    }
}
