package mingbai.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.reading.AccountReading;
import mingbai.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the caller on requests to the desk and to the sign-in pages; nowhere else is anybody signed in, so that a public page is the
 * same for all. Whoever still has a one-time or an outworn password gets no further than the page where it is changed.
 */
@Component
class CallerFilter extends OncePerRequestFilter {

    private static final String PASSWORD_PAGE = "/desk/password";

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final Clock clock;

    CallerFilter(SessionCookie cookie, Sessions sessions, AccountReading accounts, AgencyReading agencies, Clock clock) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.accounts = accounts;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Where people are signed in, and where forms must carry a token. */
    static boolean covers(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/desk") || path.startsWith("/desk/") || path.startsWith("/sign-");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !covers(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = cookie.token(request);
        Optional<Sessions.Live> live = token.flatMap(sessions::find);
        if (live.isPresent()) {
            Account account = live.get().account();
            if (live.get().dueToNote()) {
                sessions.noteSignOfLife(token.get());
            }
            request.setAttribute(Caller.ATTRIBUTE, new SignedInCaller(account, accounts, agencies));
            if (request.getRequestURI().startsWith("/desk") && !request.getRequestURI().equals(PASSWORD_PAGE) && outworn(account)) {
                response.sendRedirect(PASSWORD_PAGE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean outworn(Account account) {
        return account.mustChange() || clock.millis() - account.passwordSetAt() > Duration.ofDays(PasswordRules.LASTS_DAYS).toMillis();
    }
}
