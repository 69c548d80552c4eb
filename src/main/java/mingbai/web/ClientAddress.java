package mingbai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address a request comes from, for limits per caller; never kept. A proxy of our own ({@code mingbai.trusted-proxies}) is believed about
 * whom it speaks for, nobody else: anybody can write an X-Forwarded-For.
 */
@Component
public class ClientAddress {

    private final Set<String> proxies;

    public ClientAddress(@Value("${mingbai.trusted-proxies:}") String proxies) {
        this.proxies = Arrays.stream(proxies.split(",")).map(String::strip).filter(address -> !address.isEmpty()).collect(Collectors.toUnmodifiableSet());
        this.proxies.stream().filter(address -> !address.matches("[0-9a-fA-F.:]+")).findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException("mingbai.trusted-proxies: '" + wrong + "' is not an address such as 10.0.0.5; names and ranges are not taken");
        });
    }

    /** The last address in the chain that is none of our proxies. */
    public String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (!proxies.contains(nearest)) {
            return nearest;
        }
        String forwarded = request.getHeader("X-Forwarded-For");
        List<String> chain = forwarded == null ? List.of() : Arrays.stream(forwarded.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return chain.reversed().stream().filter(address -> !proxies.contains(address)).findFirst().orElse(nearest);
    }
}
