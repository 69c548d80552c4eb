package mingbai.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import mingbai.web.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies of the desk: the session's token, and before it the token of the sign-in form. Out of reach of scripts, not sent with
 * foreign forms, bound to this host alone ({@code __Host-}) where the site is served over https.
 */
@Component
public class SessionCookie {

    private final boolean https;

    SessionCookie(Site site) {
        this.https = site.baseAddress().startsWith("https:");
    }

    public Optional<String> token(HttpServletRequest request) {
        return read(request, name("mingbai"));
    }

    public void keep(HttpServletResponse response, String token) {
        write(response, name("mingbai"), token, null);
    }

    public void forget(HttpServletResponse response) {
        write(response, name("mingbai"), "", Duration.ZERO);
    }

    Optional<String> visitor(HttpServletRequest request) {
        return read(request, name("mingbai-visitor"));
    }

    void keepVisitor(HttpServletResponse response, String token) {
        write(response, name("mingbai-visitor"), token, null);
    }

    private String name(String plain) {
        return https ? "__Host-" + plain : plain;
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty()).map(Cookie::getValue).findFirst();
    }

    private void write(HttpServletResponse response, String name, String value, @org.jspecify.annotations.Nullable Duration age) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name, value).path("/").httpOnly(true).secure(https).sameSite("Lax");
        if (age != null) {
            cookie.maxAge(age);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
