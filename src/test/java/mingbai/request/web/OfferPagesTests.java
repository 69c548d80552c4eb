package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.OfferSimilar;
import mingbai.request.OfferSimilar.Ending;
import mingbai.request.OfferSimilar.Similar;
import mingbai.request.reading.OfferReading;
import mingbai.web.HtmlProblems;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whether what was offered answered the question; and the form on paper. */
@DatabaseTest
class OfferPagesTests {

    private static final List<Similar> TWO = List.of(new Similar("YZ1/2026-00001", "城东村道工程决算公告", "县公路局", "2026-01-05", ""),
            new Similar("YZ1/2026-00002", "村道养护办法", "县公路局", "2026-01-06", ""));
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired OfferSimilar offer;
    @Autowired OfferReading offers;

    @Test
    void what_was_offered_is_counted_by_agency_and_each_figure_opens_its_list() throws Exception {
        Agency agency = staff.agency("县公路局");
        String satisfied = offer.offer(agency.code(), TWO);
        assertThat(mvc.perform(get("/request/offered/" + satisfied + "/1")).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/doc/YZ1/2026-00002");
        offer.ended(satisfied, Ending.SATISFIED);
        offer.ended(satisfied, Ending.WENT_ON);
        offer.ended(offer.offer(agency.code(), TWO), Ending.WENT_ON);
        offer.offer(agency.code(), TWO);
        assertThat(offers.figures(List.of(agency.code()), FIRST, LAST)).containsExactly(new OfferReading.Figures(agency.code(), 3, 1, 1, 1));
        assertThat(offers.figures(List.of(agency.code()), LAST, LAST)).isEmpty();
        Actor leader = staff.person(agency, Role.LEADER);
        String page = mvc.perform(get("/desk/requests/offered").with(staff.signedIn(leader))).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("县公路局", "&amp;part=SATISFIED\">1</a>");
        assertThat(HtmlProblems.of(page)).isEmpty();
        String list = mvc.perform(get("/desk/requests/offered?agency=" + agency.code() + "&part=SATISFIED").with(staff.signedIn(leader))).andReturn().getResponse()
                .getContentAsString();
        assertThat(list).contains("已经解答</td>", "YZ1/2026-00001");
        assertThat(HtmlProblems.of(list)).isEmpty();
    }

    @Test
    void another_agencys_offerings_are_not_shown_nor_wrong_days_a_fault() throws Exception {
        Agency agency = staff.agency("县水务所");
        offer.offer(agency.code(), TWO);
        Actor stranger = staff.person(staff.agency("县气象所"), Role.OFFICE);
        assertThat(mvc.perform(get("/desk/requests/offered?from=x&to=9999-99-99&page=99999999999&agency=" + agency.code() + "&part=SHOWN").with(staff.signedIn(stranger)))
                .andReturn().getResponse().getContentAsString()).contains("请填写日期").doesNotContain("县水务所");
    }

    @Test
    void nobody_guesses_an_offering() throws Exception {
        assertThat(mvc.perform(get("/request/offered/0123456789abcdef0123456789abcdef/0")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void the_form_can_be_taken_home() throws Exception {
        Agency agency = staff.agency("县档案馆局");
        assertThat(mvc.perform(get("/agency/" + agency.code() + "/request/form.docx")).andReturn().getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(new String(mvc.perform(get("/agency/" + agency.code() + "/request/form.pdf")).andReturn().getResponse().getContentAsByteArray(), 0, 5,
                java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(mvc.perform(get("/agency/no-such/request/form.pdf")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }
}
