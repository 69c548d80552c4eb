package mingbai.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for each request: method, pattern of the address, status, milliseconds. Who asked, from where and for what words is not
 * written: a citizen reads without being watched.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("mingbai.request");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.getRequestURI().startsWith("/assets/") && isLogged(pattern(request))) {
                LOG.atInfo().addKeyValue("method", request.getMethod()).addKeyValue("address", pattern(request))
                        .addKeyValue("status", response.getStatus()).addKeyValue("ms", (System.nanoTime() - begun) / 1_000_000).log("answered");
            }
        }
    }

    /** Of reports of misconduct not even that there was a call, by whatever door: its time alone would tell a colleague who wrote one. */
    private static boolean isLogged(String pattern) {
        return !pattern.contains("/misconduct");
    }

    /** {@code /doc/{org}/{no}}: the handler's pattern, not the words of the address; what no handler knows stays unnamed. */
    private static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern.toString();
    }
}
