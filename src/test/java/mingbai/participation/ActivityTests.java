package mingbai.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.ledger.LedgerCheck;
import mingbai.participation.reading.ActivityReading;
import mingbai.participation.reading.ActivityReading.Narrowed;
import mingbai.participation.reading.ActivityRow;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ActivityTests {

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired ActivityBook book;
    @Autowired DraftActivity draft;
    @Autowired CancelActivity cancel;
    @Autowired ActivityReading reading;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Hosting host;

    @BeforeEach
    void aCounty() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        host = new Hosting(beans, staff, "青林县公安局");
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void nothing_is_public_before_its_clearance_and_the_clock_opens_and_closes_it() throws Exception {
        Activity begun = host.begun(ActivityKind.SOLICITATION, Hosting.parking(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 3)));
        mvc.perform(get(begun.address())).andExpect(status().isNotFound());
        Activity submitted = host.submitted(begun);
        mvc.perform(get(begun.address())).andExpect(status().isNotFound());
        assertThat(book.state(submitted)).isEqualTo(ActivityState.IN_REVIEW);

        Activity cleared = host.passed(submitted);
        assertThat(book.state(cleared)).isEqualTo(ActivityState.CLEARED);
        mvc.perform(get(begun.address())).andExpect(status().isOk()).andExpect(content().string(containsString("道路停车按时收费")));
        clock.set(LocalDateTime.of(2026, 3, 4, 0, 0));
        assertThat(book.state(cleared)).isEqualTo(ActivityState.OPEN);
        clock.set(LocalDateTime.of(2026, 4, 3, 23, 59));
        assertThat(book.state(cleared)).isEqualTo(ActivityState.OPEN);
        clock.set(LocalDateTime.of(2026, 4, 4, 0, 0));
        assertThat(book.state(cleared)).isEqualTo(ActivityState.CLOSED);
        assertThat(of(cleared).state()).isEqualTo(ActivityState.CLOSED);
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(cleared.id()))
                || where.contains(Long.toString(cleared.newest().id())));
    }

    private ActivityRow of(Activity activity) {
        return reading.of(java.util.List.of(activity.agency()), Narrowed.NOT, 10, 0).stream().filter(row -> row.id() == activity.id()).findFirst().orElseThrow();
    }

    @Test
    void a_change_needs_a_reason_and_a_clearance_of_its_own_and_the_earlier_text_stays_readable() throws Exception {
        Activity open = host.cleared(host.begun(ActivityKind.SOLICITATION, Hosting.parking(MARCH_2, APRIL_1)));
        assertThatThrownBy(() -> draft.revise(host.drafter, open.id(), open.version(), " ")).isInstanceOf(Refused.class);
        Activity revising = draft.revise(host.drafter, open.id(), open.version(), "应多位市民要求延长");
        Activity extended = host.saved(revising, revising.newest().content().between(MARCH_2, LocalDate.of(2026, 4, 20)));
        mvc.perform(get(open.address())).andExpect(content().string(containsString("2026-04-01"))).andExpect(content().string(not(containsString("2026-04-20"))));

        host.cleared(extended);
        mvc.perform(get(open.address())).andExpect(content().string(containsString("2026-04-20"))).andExpect(content().string(containsString("应多位市民要求延长")));
        mvc.perform(get(open.address() + "/revision/1")).andExpect(status().isOk()).andExpect(content().string(containsString("2026-04-01截止")));
    }

    @Test
    void what_was_called_off_stays_as_a_tombstone_with_a_sentence_of_the_program() throws Exception {
        Activity open = host.cleared(host.begun(ActivityKind.SOLICITATION, Hosting.parking(MARCH_2, APRIL_1)));
        assertThatThrownBy(() -> cancel.run(host.leader, open.id(), open.version(), null, "起草有误")).isInstanceOf(Refused.class);
        cancel.run(host.leader, open.id(), open.version(), CancelReason.CONTENT_WRONG, "起草有误，已有意见转到下一次");
        mvc.perform(get(open.address())).andExpect(status().isOk()).andExpect(content().string(containsString("公布的内容有误")))
                .andExpect(content().string(not(containsString("起草有误")))).andExpect(content().string(not(containsString("道路停车按时收费"))));
        assertThatThrownBy(() -> draft.revise(host.drafter, open.id(), book.get(open.id()).version(), "再来")).isInstanceOf(Overtaken.class);
    }

    @Test
    void what_was_sent_back_is_a_draft_again_with_the_opinion() {
        Activity back = host.sentBack(host.submitted(host.begun(ActivityKind.SOLICITATION, Hosting.parking(MARCH_2, APRIL_1))));
        assertThat(back.newest().state()).isEqualTo(RevisionState.DRAFT);
        assertThat(back.newest().opinion()).isEqualTo("请改");
    }

    @Test
    void the_desk_begins_one_and_shows_it_to_its_own_people() throws Exception {
        mvc.perform(post("/desk/participation/new").with(staff.signedIn(host.drafter)).param("agency", host.agency.code()).param("kind", "solicitation").param("title", ""))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/participation/new").with(staff.signedIn(host.drafter)).param("agency", host.agency.code()).param("kind", "solicitation")
                .param("title", "《停车管理办法》<b>征求意见</b>")).andExpect(redirectedUrlPattern("/desk/participation/*/edit"));
        mvc.perform(get("/desk/participation").with(staff.signedIn(host.drafter))).andExpect(content().string(containsString("《停车管理办法》&lt;b&gt;征求意见")));
        mvc.perform(get("/participation").param("kind", "solicitation").param("state", "nonsense").param("page", "99999999999")).andExpect(status().isOk());
        mvc.perform(get("/feed").param("list", "participation")).andExpect(status().isOk()).andExpect(content().string(containsString("公众参与")));
        mvc.perform(get("/feed.json").param("list", "participation")).andExpect(status().isOk());
        mvc.perform(get("/participation/2026-9999")).andExpect(status().isNotFound());
        mvc.perform(get("/participation/zzz")).andExpect(status().isNotFound());
    }
}
