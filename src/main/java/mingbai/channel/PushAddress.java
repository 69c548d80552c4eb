package mingbai.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import mingbai.web.NetworkBounds;
import org.springframework.stereotype.Component;

/** Where packages may be sent: http or https, no name or password in the address, within the {@link NetworkBounds} of an office. */
@Component
class PushAddress {

    private final NetworkBounds bounds;

    PushAddress(NetworkBounds bounds) {
        this.bounds = bounds;
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
                if (!bounds.allowsOffice(address)) {
                    return "推送地址指向本机或者不能使用的网络，不能推送";
                }
            }
            return "";
        } catch (UnknownHostException e) {
            return "找不到推送地址的主机";
        }
    }
}
