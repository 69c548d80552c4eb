package mingbai.inspection.link;

import java.util.ArrayList;
import java.util.List;
import mingbai.web.MayCall;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which paths of our own site there are pages for, and whether anybody may open them. Without a web server every path is taken for one. */
@Component
class PublicPatterns {

    enum Opens { YES, SIGNED_IN, NO }

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile List<Page> pages = List.of();

    PublicPatterns(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    private record Page(PathPattern pattern, boolean anyone) {}

    Opens of(String path) {
        List<Page> all = pages();
        PathContainer asked = PathContainer.parsePath(path);
        List<Page> here = all.stream().filter(page -> page.pattern.matches(asked)).toList();
        if (all.isEmpty() || here.stream().anyMatch(Page::anyone) || path.startsWith("/assets/") && isAsset(path.substring("/assets/".length()))) {
            return Opens.YES;
        }
        return here.isEmpty() ? Opens.NO : Opens.SIGNED_IN;
    }

    private static boolean isAsset(String name) {
        return !name.contains("..") && (name.startsWith("lib/") || new ClassPathResource("static/" + name).exists());
    }

    private List<Page> pages() {
        if (pages.isEmpty()) {
            List<Page> read = new ArrayList<>();
            mappings.orderedStream().forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> read.addAll(pages(info, handler))));
            pages = List.copyOf(read);
        }
        return pages;
    }

    private static List<Page> pages(RequestMappingInfo info, HandlerMethod handler) {
        boolean read = info.getMethodsCondition().getMethods().isEmpty() || info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        var condition = info.getPathPatternsCondition();
        MayCall mayCall = handler.getMethodAnnotation(MayCall.class);
        return !read || condition == null || mayCall == null ? List.of() : condition.getPatterns().stream().map(pattern -> new Page(pattern, mayCall.anyone())).toList();
    }
}
