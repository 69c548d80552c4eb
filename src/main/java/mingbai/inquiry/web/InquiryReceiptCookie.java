package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import mingbai.web.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Carries the number and the code of an inquiry just taken in to the page that shows them, sealed, in that browser alone: the code is kept nowhere in clear. */
@Component
class InquiryReceiptCookie {

    private static final String NAME = "mingbai-inquiry-receipt";
    private static final String PURPOSE = "inquiry receipt ";
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final SealedFiles sealed;
    private final Clock clock;
    private final boolean https;

    InquiryReceiptCookie(SealedFiles sealed, Clock clock, Site site) {
        this.sealed = sealed;
        this.clock = clock;
        this.https = site.baseAddress().startsWith("https:");
    }

    /** @param inquiry its id */
    record Given(long inquiry, String code) {}

    /** @param path of the page that shows it */
    void give(String path, Given given, HttpServletResponse response) {
        String value = sealed.seal(PURPOSE + path, clock.millis() + "\n" + given.inquiry() + "\n" + given.code());
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).path(path).httpOnly(true).secure(https).sameSite("Strict").maxAge(GOOD_FOR).build()
                .toString());
    }

    Optional<Given> of(String path, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            String[] parts = sealed.open(PURPOSE + path, cookie.getValue()).split("\n");
            return parts.length == 3 && clock.millis() - Long.parseLong(parts[0]) < GOOD_FOR.toMillis() ? Optional.of(new Given(Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (SealingRefused | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
