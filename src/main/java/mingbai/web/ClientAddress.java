package mingbai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
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
            return network(nearest);
        }
        String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))); // some proxies add a line of their own
        List<String> chain = Arrays.stream(forwarded.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return chain.reversed().stream().filter(address -> !proxies.contains(address)).findFirst().map(ClientAddress::network).orElse(network(nearest));
    }

    /** Of IPv6 the first half: one customer has all the rest. */
    private static String network(String address) {
        if (!address.contains(":") || !address.matches("[0-9a-fA-F:.]{2,45}")) {
            return address;
        }
        try {
            byte[] parts = InetAddress.getByName(address).getAddress(); // a literal: nobody is asked
            return parts.length == 16 ? HexFormat.of().formatHex(parts, 0, 8) : InetAddress.getByAddress(parts).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
