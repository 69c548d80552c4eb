package mingbai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a use case could not do into a page a person can act on, or into problem details (RFC 9457) for a machine. */
@ControllerAdvice
public class Refusals {

    /** What the error page shows. */
    public record Page(int status, String title, List<Issue> issues) {}

    @ExceptionHandler(Refused.class)
    Object refused(Refused refused, HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "这一步没有完成", refused.issues());
    }

    @ExceptionHandler(Overtaken.class)
    Object overtaken(Overtaken overtaken, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "已被他人处理", List.of(Issue.whole(String.valueOf(overtaken.getMessage()))));
    }

    @ExceptionHandler(NotFound.class)
    public Object notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "没有找到这个页面",
                List.of(Issue.whole("地址可能有误，或者内容从未公开。可以从首页检索，或者向制作机关提出政府信息公开申请。")));
    }

    static Object answer(HttpServletRequest request, HttpStatus status, String title, List<Issue> issues) {
        return answer(request.getRequestURI(), status, title, issues);
    }

    /** @param address the one that was asked for */
    static Object answer(String address, HttpStatus status, String title, List<Issue> issues) {
        if (address.startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
                    issues.stream().map(Issue::text).reduce((a, b) -> a + "；" + b).orElse(title));
            problem.setTitle(title);
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        return new ModelAndView("web/error", java.util.Map.of("page", new Page(status.value(), title, issues)), status);
    }
}
