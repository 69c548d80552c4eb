package mingbai.request.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import mingbai.request.FollowCase;
import mingbai.request.Visit;
import mingbai.web.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie of an applicant's visit to the own case: for pages below {@code /request} alone, never sent along from another site. */
@Component
class VisitCookie {

    private static final String NAME = "mingbai-request";

    private final FollowCase follow;
    private final boolean https;

    VisitCookie(FollowCase follow, Site site) {
        this.follow = follow;
        this.https = site.baseAddress().startsWith("https:");
    }

    void give(String token, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, FollowCase.LASTS));
    }

    void end(HttpServletRequest call, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(call, NAME);
        if (cookie != null) {
            follow.end(cookie.getValue());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    }

    private String cookie(String token, Duration lasts) {
        return ResponseCookie.from(NAME, token).path("/request").httpOnly(true).secure(https).sameSite("Strict").maxAge(lasts).build().toString();
    }

    Optional<Visit> of(HttpServletRequest call) {
        Cookie cookie = WebUtils.getCookie(call, NAME);
        return cookie == null ? Optional.empty() : follow.visit(cookie.getValue());
    }
}
