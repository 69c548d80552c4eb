package mingbai.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around every page: the site, who calls, where, the menu. Handed to each template as {@code frame}. Public pages carry
 * neither caller nor token (they are the same for everybody).
 */
public record Frame(Site site, @Nullable Caller caller, String path, @Nullable CsrfToken csrf, List<Place> places) {

    static Frame of(Site site, HttpServletRequest request, List<Place> places) {
        boolean desk = request.getRequestURI().startsWith("/desk") || request.getRequestURI().startsWith("/sign-");
        Caller caller = desk ? Caller.of(request) : null;
        CsrfToken token = desk ? (CsrfToken) request.getAttribute(CsrfToken.class.getName()) : null;
        return new Frame(site, caller, request.getRequestURI(), token, caller == null ? List.of() : Place.openTo(caller, places));
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
