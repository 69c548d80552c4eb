package mingbai.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What of Spring Security stands before every request: its firewall against crooked addresses and its check of form tokens. Who may
 * call what is decided in one place, {@code web.Gatekeeper}; who calls, by {@link CallerFilter}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication // a command of the command line has no requests
class SecurityWiring implements WebMvcConfigurer {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ActorArgument actorArgument;

    SecurityWiring(ActorArgument actorArgument) {
        this.actorArgument = actorArgument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actorArgument);
    }

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http, CallerFilter callerFilter, FormTokens tokens) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).requireCsrfProtectionMatcher(SecurityWiring::mustCarryToken))
                .addFilterBefore(callerFilter, CsrfFilter.class)
                .headers(AbstractHttpConfigurer::disable).formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable);
        return http.build();
    }

    private static boolean mustCarryToken(HttpServletRequest request) {
        return CallerFilter.covers(request) && !HARMLESS.contains(request.getMethod());
    }

    /** It runs inside the chain, not a second time beside it. */
    @Bean
    FilterRegistrationBean<CallerFilter> onlyInsideTheChain(CallerFilter filter) {
        FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Nobody signs in through Spring Security: keeps it from inventing an account of its own. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
