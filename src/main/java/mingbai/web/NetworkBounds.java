package mingbai.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which machines the program may call when an address was given to it by others: never itself nor its neighbours on the link, since an address
 * could otherwise be used to reach what listens only there. To be asked of the very addresses that are then connected to, for a name may answer otherwise the next time.
 */
@Component
public class NetworkBounds {

    private final boolean loopback;

    /** @param loopback {@code mingbai.push.loopback}: whether this machine may be called too; for tests and for a portal on the same host */
    public NetworkBounds(@Value("${mingbai.push.loopback:false}") boolean loopback) {
        this.loopback = loopback;
    }

    /** Of an address an operator of ours named: networks of an office are private addresses and are allowed. */
    public boolean allowsOffice(InetAddress address) {
        return (loopback || !isHere(address)) && !isReserved(address);
    }

    /** Of an address that anybody may have written: only those of the public network. */
    public boolean allowsWorld(InetAddress address) {
        return loopback && isHere(address) || !isHere(address) && !isReserved(address) && !isPrivate(address);
    }

    /** This machine, whatever it is called; when that cannot be told, it is taken for it. */
    public static boolean isHere(InetAddress address) {
        try {
            return address.isLoopbackAddress() || address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    /** The link, many hosts at once, and 100.64.0.0/10, where providers keep what is theirs, data on the machine among it. */
    public static boolean isReserved(InetAddress address) {
        int first = part(address, 0);
        boolean shared = first == 100 && (part(address, 1) & 0xc0) == 64;
        return address.isLinkLocalAddress() || address.isMulticastAddress() || isFour(address) && (shared || first == 0 || first >= 240);
    }

    /** Networks of an office: RFC 1918, unique local ones of IPv6, and what leads from IPv6 to any address of IPv4. */
    public static boolean isPrivate(InetAddress address) {
        int first = part(address, 0);
        boolean unique = !isFour(address) && (first & 0xfe) == 0xfc;
        boolean bridged = !isFour(address) && (first == 0 || first == 0x20 && part(address, 1) == 2);
        boolean measured = isFour(address) && (first == 198 && (part(address, 1) & 0xfe) == 18 || first == 192 && part(address, 1) == 0 && part(address, 2) == 0);
        return address.isSiteLocalAddress() || unique || bridged || measured;
    }

    private static boolean isFour(InetAddress address) {
        return address.getAddress().length == 4;
    }

    private static int part(InetAddress address, int n) {
        return address.getAddress()[n] & 0xff;
    }
}
