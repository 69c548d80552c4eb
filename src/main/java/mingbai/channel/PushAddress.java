package mingbai.channel;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where packages may be sent: http or https, no name or password in the address, never this machine or its neighbours on the link (a target
 * could otherwise be used to reach what listens only there). Networks of an office are private addresses and are allowed.
 */
@Component
class PushAddress {

    private final boolean loopback;

    /** @param loopback {@code mingbai.push.loopback}: whether this machine may be a target too; for tests and for a portal on the same host */
    PushAddress(@Value("${mingbai.push.loopback:false}") boolean loopback) {
        this.loopback = loopback;
    }

    /** @return empty when the address will do, else what is wrong with it */
    String problem(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return "推送地址不是有效的网址";
        }
        if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return "推送地址应形如 https://www.example.gov.cn/receive，不带用户名、密码和#号";
        }
        return problemOfHost(uri.getHost());
    }

    private String problemOfHost(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                boolean here = address.isLoopbackAddress() || address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
                if (here && !loopback || isShared(address) || address.isLinkLocalAddress() || address.isMulticastAddress()) {
                    return "推送地址指向本机或者不能使用的网络，不能推送";
                }
            }
            return "";
        } catch (UnknownHostException e) {
            return "找不到推送地址的主机";
        } catch (SocketException e) {
            return "推送地址无法核对，不能推送";
        }
    }

    /** 100.64.0.0/10, where providers keep what is theirs, data on the machine among it. */
    private static boolean isShared(InetAddress address) {
        byte[] parts = address.getAddress();
        return parts.length == 4 && (parts[0] & 0xff) == 100 && (parts[1] & 0xc0) == 64;
    }
}
