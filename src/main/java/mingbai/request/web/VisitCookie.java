package mingbai.request.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import mingbai.identity.visitor.VisitorCookie;
import mingbai.request.FollowCase;
import mingbai.request.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie of an applicant's visit to the own case: for pages below {@code /request} alone, never sent along from another site. */
@Component
class VisitCookie {

    private static final VisitorCookie.Where WHERE = new VisitorCookie.Where(FollowCase.VISIT, "/request");

    private final FollowCase follow;
    private final VisitorCookie cookies;

    VisitCookie(FollowCase follow, VisitorCookie cookies) {
        this.follow = follow;
        this.cookies = cookies;
    }

    void give(String token, HttpServletResponse response) {
        cookies.give(WHERE, token, response);
    }

    void end(HttpServletRequest call, HttpServletResponse response) {
        cookies.end(WHERE, call, response);
    }

    Optional<Visit> of(HttpServletRequest call) {
        Cookie cookie = WebUtils.getCookie(call, WHERE.name());
        return cookie == null ? Optional.empty() : follow.visit(cookie.getValue());
    }
}
