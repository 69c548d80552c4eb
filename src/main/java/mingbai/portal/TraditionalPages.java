package mingbai.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every public page once more in traditional characters: {@code /zh-hant/doc/x/y} is {@code /doc/x/y}, converted on its way out. Nothing but
 * pages is touched; files go through as they are. The desk has no such door.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TraditionalPages extends OncePerRequestFilter {

    private static final Pattern NO_PAGE = Pattern.compile("/(desk|sign-|zh-hant|api/|log/|assets/|view).*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith(TraditionalPage.PREFIX + "/") && !path.equals(TraditionalPage.PREFIX) || NO_PAGE.matcher(inner(path)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Page page = new Page(response);
        chain.doFilter(new Simplified(request), page);
        page.finish();
    }

    private static String inner(String path) {
        String inner = path.substring(TraditionalPage.PREFIX.length());
        return inner.isEmpty() ? "/" : inner;
    }

    /** The request as if it had been made for the page itself. */
    private static final class Simplified extends HttpServletRequestWrapper {

        Simplified(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return inner(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            String url = super.getRequestURL().toString();
            int at = url.indexOf(TraditionalPage.PREFIX, url.indexOf("://") + 3);
            return new StringBuffer(url.substring(0, at) + inner(url.substring(at)));
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return path.startsWith(TraditionalPage.PREFIX) ? inner(path) : path;
        }

        @Override
        public @Nullable String getPathInfo() {
            String info = super.getPathInfo();
            return info != null && info.startsWith(TraditionalPage.PREFIX) ? inner(info) : info;
        }
    }

    /** Keeps what is written as a page; a stream (a file, a feed) passes through. */
    private static final class Page extends HttpServletResponseWrapper {

        private @Nullable StringWriter kept;
        private @Nullable PrintWriter writer;

        Page(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            String type = getContentType();
            if (type == null || !type.startsWith("text/html")) {
                return super.getWriter();
            }
            if (writer == null) {
                kept = new StringWriter(32_768);
                writer = new PrintWriter(kept);
            }
            return writer;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(location.startsWith("/") && !location.startsWith("//") ? TraditionalPage.PREFIX + location : location);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (kept == null) {
                super.flushBuffer();
            }
        }

        void finish() throws IOException {
            if (kept != null) {
                super.getWriter().write(TraditionalPage.of(kept.toString()));
            }
        }
    }
}
