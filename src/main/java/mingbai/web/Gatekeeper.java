package mingbai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one place that decides whether a handler runs, by its {@link MayCall}. A handler that does not say who may call it runs for
 * nobody. Who is not signed in is led to the sign-in page; who lacks the role is refused; a thing that does not exist is not found.
 */
@Component
class Gatekeeper implements HandlerInterceptor {

    private final Map<String, Owned> owned;

    Gatekeeper(List<Owned> owned) {
        this.owned = owned.stream().collect(Collectors.toMap(Owned::kind, Function.identity()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (method.getBeanType().getName().startsWith("org.springframework.boot")) {
            return true; // the container's own error dispatch
        }
        MayCall mayCall = method.getMethodAnnotation(MayCall.class);
        if (mayCall == null) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return false;
        }
        if (mayCall.anyone()) {
            return true;
        }
        Caller caller = Caller.of(request);
        if (caller == null) {
            leadToSignIn(request, response);
            return false;
        }
        return switch (judge(mayCall, caller, request)) {
            case ALLOWED -> true;
            case NOT_FOUND -> {
                response.sendError(HttpStatus.NOT_FOUND.value());
                yield false;
            }
            case FORBIDDEN -> {
                response.sendError(HttpStatus.FORBIDDEN.value());
                yield false;
            }
        };
    }

    private enum Judgement { ALLOWED, FORBIDDEN, NOT_FOUND }

    private Judgement judge(MayCall mayCall, Caller caller, HttpServletRequest request) {
        if (mayCall.signedIn()) {
            return Judgement.ALLOWED;
        }
        if (mayCall.on().isEmpty()) {
            return Arrays.stream(mayCall.value()).anyMatch(caller::holdsAnywhere) ? Judgement.ALLOWED : Judgement.FORBIDDEN;
        }
        Owned kind = Optional.ofNullable(owned.get(mayCall.on()))
                .orElseThrow(() -> new IllegalStateException("nobody says which agency owns a '" + mayCall.on() + "'"));
        String id = pathVariable(request, mayCall.on());
        Optional<String> agency = id == null ? Optional.empty() : kind.agencyOf(id);
        if (agency.isEmpty()) {
            return Judgement.NOT_FOUND;
        }
        return Arrays.stream(mayCall.value()).anyMatch(role -> caller.holds(role, agency.get())) ? Judgement.ALLOWED : Judgement.FORBIDDEN;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable String pathVariable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? ((Map<String, String>) map).get(name) : null;
    }

    private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
        if (!"GET".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect("/sign-in?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
    }
}
