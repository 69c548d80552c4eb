package mingbai.channel;

import static org.assertj.core.api.Assertions.assertThat;

import mingbai.web.NetworkBounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where documents may be sent. */
class PushAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]/x", "http://0.0.0.0/", "http://169.254.169.254/latest/meta-data", "http://224.0.0.1/", "http://100.100.100.200/latest",
            "file:///etc/passwd", "ftp://10.0.0.1/x", "https://user:secret@10.0.0.1/", "//10.0.0.1/x", "http:///x", "http://10.0.0.1/#x", "", "http://a b/", "gopher://10.0.0.1", "http://no-such-host.invalid/"})
    void this_machine_its_link_and_what_is_no_web_address_are_refused(String address) {
        assertThat(new PushAddress(new NetworkBounds(false)).problem(address)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.1.2.3/receive", "https://192.168.8.1:8443/api?k=v"})
    void the_network_of_an_office_is_allowed(String address) {
        assertThat(new PushAddress(new NetworkBounds(false)).problem(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/x", "http://localhost/x"})
    void this_machine_only_where_the_setting_says_so(String address) {
        assertThat(new PushAddress(new NetworkBounds(true)).problem(address)).isEmpty();
    }
}
