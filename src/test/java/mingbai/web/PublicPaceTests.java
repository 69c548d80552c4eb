package mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicPaceTests {

    private final PublicPace pace = new PublicPace(new ClientAddress(""));

    private MockHttpServletResponse last(String address, int times) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/report/records");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        for (int i = 0; i < times; i++) {
            response = new MockHttpServletResponse();
            pace.preHandle(request, response, this);
        }
        return response;
    }

    @Test
    void whoAsksForFiguresWithoutEndIsToldWhenToComeAgain() throws Exception {
        assertThat(last("192.0.2.7", 100).getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = last("192.0.2.7", 10_000);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(last("192.0.2.8", 1).getStatus()).isEqualTo(200);
    }

    @Test
    void theMachineItselfIsNotHeldBack() throws Exception {
        assertThat(last("127.0.0.1", 1_000).getStatus()).isEqualTo(200);
    }
}
