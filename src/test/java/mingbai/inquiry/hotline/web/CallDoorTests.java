package mingbai.inquiry.hotline.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.inquiry.hotline.TakeCalls;
import mingbai.merkle.Hash;
import mingbai.web.ClientAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseTest
class CallDoorTests {

    private static final String TOKEN = "a-token-of-the-test";

    @Autowired TakeCalls take;
    @Autowired ClientAddress addresses;
    @Autowired Staff staff;
    @Autowired MockMvc program;

    private MockMvc mvc;
    private String agency = "";
    private String number = "";

    @BeforeEach
    void aDoorWithAToken() {
        mvc = MockMvcBuilders.standaloneSetup(new CallDoor(take, addresses, Hash.sha256(TOKEN.getBytes(StandardCharsets.UTF_8)).hex())).build();
        agency = staff.agency("县水务局").code();
        number = Fresh.code();
    }

    private String call(String more) {
        return "{\"call_no\":\"" + number + "\",\"received_at\":\"2026-03-01 08:15\",\"agency_code\":\"" + agency + "\",\"category\":\"供水\",\"place\":\"\",\"subject\":\"停水\",\"channel\":\"phone\"" + more + "}";
    }

    private ResultActions sent(String body) throws Exception {
        return mvc.perform(with("Bearer " + TOKEN, body));
    }

    private static MockHttpServletRequestBuilder with(String authorization, String body) {
        return post("/hotline/calls").header("Authorization", authorization).contentType("application/json").content(body);
    }

    @Test
    void aCallSentTwiceIsTakenOnce() throws Exception {
        sent(call("")).andExpect(status().isOk()).andExpect(content().string("{\"changed\":0,\"taken\":1,\"unchanged\":0}"));
        sent("[" + call("") + "]").andExpect(content().string("{\"changed\":0,\"taken\":0,\"unchanged\":1}"));
        sent(call(",\"handled_on\":\"2026-03-02\",\"result\":\"resolved\"")).andExpect(content().string("{\"changed\":1,\"taken\":0,\"unchanged\":0}"));
    }

    @Test
    void whatIsWrongIsSaidAndNothingTaken() throws Exception {
        sent("[" + call("") + "," + call(",\"x\":1") + "]").andExpect(status().is(422)).andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].call").value(2)).andExpect(jsonPath("$.errors[0].field").value("x"));
        sent(call("")).andExpect(content().string("{\"changed\":0,\"taken\":1,\"unchanged\":0}"));
    }

    @Test
    void whatIsNoCallIsRefused() throws Exception {
        for (String body : new String[] {"", "{", "null", "7", "[]", "[1]", "{\"call_no\":{}}", "\"x\"", "[".repeat(3_000)}) {
            sent(body).andExpect(status().is4xxClientError()).andExpect(content().contentType("application/problem+json"));
        }
    }

    @Test
    void withoutTheTokenNobodyComesIn() throws Exception {
        mvc.perform(with("Bearer wrong", call(""))).andExpect(status().isUnauthorized()).andExpect(header().string("WWW-Authenticate", "Bearer"));
        mvc.perform(with("Basic abc", call(""))).andExpect(status().isUnauthorized());
        for (int i = 0; i < 10; i++) {
            mvc.perform(with("Bearer wrong" + i, call("")));
        }
        mvc.perform(with("Bearer wrong", call(""))).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        sent(call("")).andExpect(status().isOk());
    }

    @Test
    void withoutTheSettingThereIsNoDoor() throws Exception {
        program.perform(with("Bearer ", call(""))).andExpect(status().isNotFound()).andExpect(content().contentType("application/problem+json"));
    }
}
