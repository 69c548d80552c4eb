package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mingbai.request.SubmitOnline.Submitted;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import mingbai.web.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Carries the number and the secret of a request just sent to the page that shows them, sealed, in the sender's browser alone: the secret is kept nowhere
 * in clear, and after half an hour nobody can see it again.
 */
@Component
class ReceiptCookie {

    private static final String NAME = "mingbai-receipt";
    private static final String PURPOSE = "receipt";
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final SealedFiles sealed;
    private final Clock clock;
    private final boolean https;

    ReceiptCookie(SealedFiles sealed, Clock clock, Site site) {
        this.sealed = sealed;
        this.clock = clock;
        this.https = site.baseAddress().startsWith("https:");
    }

    void give(Submitted submitted, HttpServletResponse response) {
        String value = sealed.seal(PURPOSE, clock.millis() + "\n" + submitted.request() + "\n" + submitted.number() + "\n" + submitted.secret());
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).path("/request/receipt").httpOnly(true).secure(https).sameSite("Strict")
                .maxAge(GOOD_FOR).build().toString());
    }

    Optional<Submitted> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            String[] parts = sealed.open(PURPOSE, cookie.getValue()).split("\n");
            return parts.length == 4 && clock.millis() - Long.parseLong(parts[0]) < GOOD_FOR.toMillis()
                    ? Optional.of(new Submitted(Long.parseLong(parts[1]), parts[2], parts[3])) : Optional.empty();
        } catch (SealingRefused | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
