package mingbai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How often one address may ask for public figures, each of which is counted anew: as many as a person reads, and some to begin with. The machine itself
 * is not held back: behind a proxy nobody told us of, everybody would share its measure.
 */
@Component
class PublicPace implements HandlerInterceptor {

    static final String[] PAGES = {"/report/figures/**", "/report/records", "/report/records.*", "/report/measures/**", "/report/annual/**", "/report/evaluation/**", "/report/inspection", "/report/assessment/**", "/inquiry/hotline"};

    static final int AT_ONCE = 120;
    private static final double PER_SECOND = 2;
    private static final Set<String> ITSELF = Set.of("127.0.0.1", "0000000000000000");

    private final Throttle throttle = new Throttle(AT_ONCE, PER_SECOND, System::nanoTime);
    private final ClientAddress addresses;

    PublicPace(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        String address = addresses.of(request);
        int wait = ITSELF.contains(address) ? 0 : throttle.take(address);
        if (wait == 0) {
            return true;
        }
        response.setHeader("Retry-After", Integer.toString(wait));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }
}
