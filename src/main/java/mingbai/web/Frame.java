package mingbai.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around every page: the site, who calls, where, the menu. Handed to each template as {@code frame}. Public pages carry
 * neither caller nor token (they are the same for everybody). {@code query} is what follows the path in the address, as it came, empty when there is none.
 */
public record Frame(Site site, @Nullable Caller caller, String path, String query, @Nullable CsrfToken csrf, List<Place> places) {

    public Frame(Site site, @Nullable Caller caller, String path, @Nullable CsrfToken csrf, List<Place> places) {
        this(site, caller, path, "", csrf, places);
    }

    /** Path and query: this very page. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    static Frame of(Site site, HttpServletRequest request, List<Place> places) {
        boolean desk = request.getRequestURI().startsWith("/desk") || request.getRequestURI().startsWith("/sign-");
        Caller caller = desk ? Caller.of(request) : null;
        CsrfToken token = desk ? (CsrfToken) request.getAttribute(CsrfToken.class.getName()) : null;
        String query = request.getQueryString();
        return new Frame(site, caller, request.getRequestURI(), query == null ? "" : query, token, caller == null ? List.of() : Place.openTo(caller, places));
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
