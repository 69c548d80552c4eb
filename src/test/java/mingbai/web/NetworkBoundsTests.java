package mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which machines an address that anybody may have written can lead the program to. */
class NetworkBoundsTests {

    private final NetworkBounds bounds = new NetworkBounds(false);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "169.254.169.254", "100.100.100.200", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "ff02::1"})
    void thisMachineAndItsLinkNever(String address) {
        assertThat(bounds.allowsWorld(InetAddress.ofLiteral(address))).isFalse();
        assertThat(bounds.allowsOffice(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.8.1", "198.18.0.1", "192.0.0.8", "fd00::1", "fc00::1", "64:ff9b::a00:1", "2002:a00:1::1"})
    void theNetworkOfAnOfficeOnlyWhenAnOperatorNamedIt(String address) {
        assertThat(bounds.allowsWorld(InetAddress.ofLiteral(address))).isFalse();
        assertThat(bounds.allowsOffice(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "172.32.0.1", "100.128.0.1", "2001:db8::1", "198.20.0.1"})
    void thePublicNetworkAlways(String address) {
        assertThat(bounds.allowsWorld(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void thisMachineWhereTheSettingSaysSo(String address) {
        assertThat(new NetworkBounds(true).allowsWorld(InetAddress.ofLiteral(address))).isTrue();
        assertThat(new NetworkBounds(true).allowsWorld(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
    }
}
