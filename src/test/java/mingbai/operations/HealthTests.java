package mingbai.operations;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import mingbai.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class HealthTests {

    @Autowired
    MockMvc web;

    @Test
    void aRunningNodeIsUpForAnybodyWhoAsks() throws Exception {
        web.perform(get("/health")).andExpect(status().isOk()).andExpect(jsonPath("$.status").value("up"))
                .andExpect(jsonPath("$.database").value("up")).andExpect(jsonPath("$.ledger").value("up"));
    }
}
