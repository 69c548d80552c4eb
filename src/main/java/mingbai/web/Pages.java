package mingbai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns a view name such as {@code portal/document} and its model into HTML with the precompiled template of that name. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private final Gatekeeper gatekeeper;
    private final PublicPace pace;

    Pages(Gatekeeper gatekeeper, PublicPace pace) {
        this.gatekeeper = gatekeeper;
        this.pace = pace;
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "mingbai.templates");
    }

    @Bean
    ViewResolver templates(TemplateEngine engine, Site site, ObjectProvider<Place> places) {
        return new Templates(engine, site, places.stream().toList());
    }

    /** Asked before Spring's own resolvers, which otherwise make a servlet forward of any name. */
    private record Templates(TemplateEngine engine, Site site, List<Place> menu) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return engine.hasTemplate(name + ".jte") ? new TemplateView(engine, name, site, menu) : null;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    /** It names its type: Spring's content negotiation passes over a view that does not. */
    private record TemplateView(TemplateEngine engine, String name, Site site, List<Place> menu) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Map<String, Object> handed = new HashMap<>();
            if (model != null) {
                handed.putAll(model);
            }
            handed.put("frame", Frame.of(site, request, menu));
            StringOutput html = new StringOutput(32_768);
            engine.render(name + ".jte", handed, html);
            response.setContentType(getContentType());
            response.getWriter().write(html.toString());
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gatekeeper).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(pace).addPathPatterns(PublicPace.PAGES);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/lib/htmx/**").addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.8/dist/");
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic());
    }
}
