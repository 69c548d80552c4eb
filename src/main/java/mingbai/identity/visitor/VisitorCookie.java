package mingbai.identity.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import mingbai.identity.visitor.Visits.Visit;
import mingbai.web.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookies of visits: one a kind, for the pages below one address alone, out of reach of scripts, never sent along from another site. */
@Component
public class VisitorCookie {

    private final Visits visits;
    private final boolean https;

    VisitorCookie(Visits visits, Site site) {
        this.visits = visits;
        this.https = site.baseAddress().startsWith("https:");
    }

    /** @param kind of the visit, {@code inquiry} @param path below which it is sent, {@code /inquiry} */
    public record Where(String kind, String path) {

        public String name() {
            return "mingbai-" + kind;
        }
    }

    /** Begins a visit to a thing. */
    public void begin(Where where, String thing, HttpServletResponse response) {
        give(where, visits.begin(where.kind(), thing), Visits.LASTS, response);
    }

    public void begin(Where where, String thing, Duration lasts, HttpServletResponse response) {
        give(where, visits.begin(where.kind(), thing, lasts), lasts, response);
    }

    /** @param token of a visit that was begun already */
    public void give(Where where, String token, HttpServletResponse response) {
        give(where, token, Visits.LASTS, response);
    }

    public Optional<Visit> of(Where where, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, where.name());
        return cookie == null ? Optional.empty() : visits.of(cookie.getValue(), where.kind());
    }

    public void end(Where where, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, where.name());
        if (cookie != null) {
            visits.end(cookie.getValue());
        }
        give(where, "", Duration.ZERO, response);
    }

    private void give(Where where, String token, Duration lasts, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(where.name(), token).path(where.path()).httpOnly(true).secure(https).sameSite("Strict").maxAge(lasts)
                .build().toString());
    }
}
