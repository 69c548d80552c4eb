package mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ThrottleTests {

    private final AtomicLong nanos = new AtomicLong();
    private final Throttle throttle = new Throttle(3, 0.5, nanos::get);

    @Test
    void three_at_once_then_one_every_two_seconds() {
        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isEqualTo(2);
        assertThat(throttle.take("b")).isZero();
        nanos.addAndGet(2_000_000_000L);
        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isEqualTo(2);
    }

    @Test
    void who_waits_long_has_no_more_than_the_bucket_holds() {
        throttle.take("a");
        nanos.addAndGet(3_600_000_000_000L);
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("a")).isZero();
        }
        assertThat(throttle.take("a")).isPositive();
    }

    @Test
    void what_is_typed_at_any_length_is_remembered_shortened() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("x".repeat(64) + i)).isZero();
        }
        assertThat(throttle.take("x".repeat(1_000_000))).isPositive();
    }

    @Test
    void of_a_long_address_the_network_counts_since_one_customer_has_all_of_it() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("2001:db8:1:2:aaaa::1");
        String first = new ClientAddress("").of(request);
        request.setRemoteAddr("2001:db8:1:2:bbbb::2");
        assertThat(new ClientAddress("").of(request)).isEqualTo(first);
        request.setRemoteAddr("2001:db8:1:3::1");
        assertThat(new ClientAddress("").of(request)).isNotEqualTo(first);
    }

    @Test
    void only_our_own_proxies_are_believed() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("X-Forwarded-For", "198.51.100.7, 203.0.113.9, 10.0.0.6");
        request.setRemoteAddr("10.0.0.5");

        assertThat(new ClientAddress("").of(request)).isEqualTo("10.0.0.5");
        assertThat(new ClientAddress("10.0.0.5, 10.0.0.6").of(request)).isEqualTo("203.0.113.9");
        request.setRemoteAddr("192.0.2.1");
        assertThat(new ClientAddress("10.0.0.5").of(request)).isEqualTo("192.0.2.1");
        request.setRemoteAddr("10.0.0.5");
        request.addHeader("X-Forwarded-For", "203.0.113.10"); // a line our own proxy added below the caller's
        assertThat(new ClientAddress("10.0.0.5").of(request)).isEqualTo("203.0.113.10");
        assertThatThrownBy(() -> new ClientAddress("proxy.example")).hasMessageContaining("mingbai.trusted-proxies");
    }
}
