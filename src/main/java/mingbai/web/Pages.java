package mingbai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns a view name such as {@code portal/document} and its model into HTML with the precompiled template of that name. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private final Gatekeeper gatekeeper;

    Pages(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "mingbai.templates");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver templates(TemplateEngine engine, Site site, ObjectProvider<Place> places) {
        List<Place> menu = places.stream().toList();
        return (String name, Locale locale) -> engine.hasTemplate(name + ".jte") ? view(engine, name, site, menu) : null;
    }

    private static View view(TemplateEngine engine, String name, Site site, List<Place> menu) {
        return (model, request, response) -> {
            Map<String, Object> handed = new HashMap<>();
            if (model != null) {
                handed.putAll(model);
            }
            handed.put("frame", Frame.of(site, request, menu));
            StringOutput html = new StringOutput(32_768);
            engine.render(name + ".jte", handed, html);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html.toString());
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gatekeeper).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/lib/htmx/**").addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.8/dist/");
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/");
    }
}
