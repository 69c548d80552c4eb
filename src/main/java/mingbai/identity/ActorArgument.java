package mingbai.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.Owned;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Hands the {@link Actor} to a handler: the caller, acting for the agency and in the stead by which the handler's {@link MayCall} let
 * them in.
 */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Owned> owned;

    ActorArgument(ObjectProvider<Owned> owned) {
        this.owned = owned;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null || !(Caller.of(http) instanceof SignedInCaller caller)) {
            throw new IllegalStateException(parameter.getExecutable() + " wants to know who acts, but lets in people who are not signed in");
        }
        MayCall mayCall = parameter.getMethodAnnotation(MayCall.class);
        return mayCall == null ? caller.account().actor() : caller.actor(Set.of(mayCall.value()), agencyOfThing(mayCall, http).orElse(null));
    }

    private Optional<String> agencyOfThing(MayCall mayCall, HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (mayCall.on().isEmpty() || !(variables instanceof Map<?, ?> map) || !(map.get(mayCall.on()) instanceof String id)) {
            return Optional.empty();
        }
        List<Owned> kinds = owned.stream().filter(kind -> kind.kind().equals(mayCall.on())).toList();
        return kinds.stream().findFirst().flatMap(kind -> kind.agencyOf(id));
    }
}
