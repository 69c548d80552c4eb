package mingbai.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token each form of the desk carries. It is derived from the session's token by hashing: nothing is stored, it changes with every
 * sign-in, and who learns it cannot find the session. Before sign-in it is derived from a random cookie of its own.
 */
@Component
class FormTokens implements CsrfTokenRepository {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionCookie cookie;

    FormTokens(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Fresh(derived(visitor), visitor);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof Fresh fresh) {
            cookie.keepVisitor(response, fresh.visitor);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<String> secret = cookie.token(request).or(() -> cookie.visitor(request));
        return secret.map(FormTokens::derived).map(FormTokens::token).orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }

    private static String derived(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(("form token of " + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token whose visitor cookie must still be set. */
    private static final class Fresh implements CsrfToken {
        private final String value;
        private final String visitor;

        Fresh(String value, String visitor) {
            this.value = value;
            this.visitor = visitor;
        }

        @Override
        public String getHeaderName() {
            return "X-CSRF-TOKEN";
        }

        @Override
        public String getParameterName() {
            return "_csrf";
        }

        @Override
        public String getToken() {
            return value;
        }
    }
}
