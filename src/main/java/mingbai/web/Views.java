package mingbai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Elder mode (长者模式) without session and without script: the choice is a cookie, and only the style sheet {@code /view.css} depends on
 * it. So a page is the same bytes for everybody and may be kept by any cache.
 */
@Controller
class Views {

    private static final String COOKIE = "view";
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final String elder;

    Views() throws IOException {
        elder = new ClassPathResource("static/elder.css").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/view.css")
    @MayCall(anyone = true)
    ResponseEntity<String> sheet(@CookieValue(name = COOKIE, required = false) @Nullable String view) {
        boolean chosen = "elder".equals(view);
        return ResponseEntity.ok().contentType(CSS).cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(chosen ? "elder-" + Integer.toHexString(elder.hashCode()) : "plain")
                .varyBy(HttpHeaders.COOKIE).body(chosen ? elder : "/* standard */");
    }

    /** Chooses and goes back to where one came from, its query included. */
    @GetMapping("/view")
    @MayCall(anyone = true)
    void choose(@RequestParam String mode, @RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response) {
        boolean chosen = "elder".equals(mode);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, chosen ? "elder" : "").path("/").sameSite("Lax").httpOnly(true)
                .maxAge(chosen ? Duration.ofDays(365) : Duration.ZERO).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, back(request.getHeader(HttpHeaders.REFERER), request.getHeader(HttpHeaders.HOST), next));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** Only ever an address of this site: a link to elsewhere must not be able to pass for ours. */
    static String back(@Nullable String referer, @Nullable String host, String next) {
        if (referer != null && host != null) {
            try {
                URI from = URI.create(referer);
                if (host.equals(from.getAuthority()) && ours(from.getRawPath())) {
                    return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
                }
            } catch (IllegalArgumentException e) {
                return ours(next) ? next : "/"; // a browser may send anything as referer
            }
        }
        return ours(next) ? next : "/";
    }

    private static boolean ours(@Nullable String path) {
        return path != null && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }
}
