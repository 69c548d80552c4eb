package mingbai.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.Asker;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.Intake;
import mingbai.inquiry.TakeInquiry;
import mingbai.ledger.Actor;
import mingbai.notice.contact.Proving;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Inquiries on the page of all one's affairs. */
@DatabaseTest
class InquiryAffairsTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired TakeInquiry take;
    @Autowired SettableClock clock;
    @Autowired ApplicationContext program;

    private final String mark = Fresh.code().toLowerCase(Locale.ROOT);
    private final String email = "wang." + mark + "@example.cn";
    private final String phone = "179" + "%08d".formatted(Integer.parseInt(mark.substring(1)));

    @AfterEach
    void back() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void who_proved_the_address_sees_the_inquiry_and_goes_in() throws Exception {
        TakeInquiry.Taken taken = taken("路灯不亮" + mark, new Asker("王小明", "", "Wang." + mark + "@Example.CN", ""));
        Cookie visit = proved(email);
        assertThat(call(get("/my").cookie(visit)).getContentAsString()).contains("路灯不亮" + mark, taken.inquiry().number(), "咨询", "待受理", "最迟2026-03-09答复");
        MockHttpServletResponse opened = call(get("/my/inquiry/" + taken.inquiry().number()).cookie(visit));
        assertThat(opened.getRedirectedUrl()).isEqualTo("/inquiry/case");
        assertThat(call(get("/inquiry/case").cookie(opened.getCookie("mingbai-inquiry"))).getContentAsString()).contains("路灯不亮" + mark);
    }

    @Test
    void number_and_code_lead_to_it_too() throws Exception {
        TakeInquiry.Taken taken = taken("路灯不亮" + mark, Asker.UNKNOWN);
        MockHttpServletResponse entered = call(post("/my/enter").param("number", taken.inquiry().number()).param("secret", taken.code()));
        assertThat(entered.getRedirectedUrl()).isEqualTo("/inquiry/case");
        assertThat(call(post("/my/enter").param("number", taken.inquiry().number()).param("secret", "AAAA-AAAA-AAAA-AAAA")).getStatus()).isEqualTo(422);
    }

    @Test
    void who_has_the_telephone_number_a_year_later_sees_nothing_of_it() throws Exception {
        TakeInquiry.Taken taken = taken("路灯不亮" + mark, new Asker("王小明", "+86 " + phone, "", ""));
        assertThat(call(get("/my").cookie(proved(phone))).getContentAsString()).contains("路灯不亮" + mark);
        clock.set(LocalDateTime.of(2027, 3, 3, 9, 0));
        Cookie later = proved(phone);
        assertThat(call(get("/my").cookie(later)).getContentAsString()).contains("没有找到事项").doesNotContain("路灯不亮");
        assertThat(call(get("/my/inquiry/" + taken.inquiry().number()).cookie(later)).getStatus()).isEqualTo(404);
    }

    private TakeInquiry.Taken taken(String title, Asker asker) {
        Agency agency = staff.agency("云泽县城市管理局");
        return take.run(Actor.PROGRAM, new Intake(agency.code(), InquiryKind.CONSULTATION, InquiryChannel.WEB, title, "城东路的路灯不亮，请问归谁管？", asker, false, Inquiry.About.NOTHING, "",
                LocalDate.of(2026, 3, 2), Fresh.code() + "once", List.of()));
    }

    private Cookie proved(String contact) throws Exception {
        Proving.Asked asked = new Proving(program).ask(contact);
        return Objects.requireNonNull(call(post("/my/prove").param("ticket", asked.ticket()).param("code", asked.code())).getCookie("mingbai-contact"));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder builder) throws Exception {
        return mvc.perform(builder.with(request -> {
            request.setRemoteAddr("10.92.7." + (Integer.parseInt(mark.substring(1)) % 250 + 1));
            return request;
        })).andReturn().getResponse();
    }
}
