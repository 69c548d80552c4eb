package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.ApplicantKind;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an applicant is told by mail: that something happened, never what was asked. */
@DatabaseTest
class CaseNoticesTests {

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired ConfirmReceipt confirm;
    @Autowired JdbcClient jdbc;

    @Test
    void an_applicant_with_an_address_is_told_of_submission_and_receipt() {
        Agency agency = staff.agency("县测报站");
        String email = Fresh.login() + "@example.org";
        Submission.Person person = new Submission.Person(ApplicantKind.NATURAL, "张三丰", "", "", "", email, "", "");
        RequestCase request = submit.run(Actor.PROGRAM, new Submission(agency.code(), Channel.WEB, LocalDate.of(2026, 3, 2), List.of(person), "城东村道决算", "2025年",
                SupplyForm.ANY, SupplyWay.PLATFORM));
        confirm.run(staff.person(agency, Role.OFFICE), request.id(), request.version(), LocalDate.of(2026, 3, 2));
        List<String> told = jdbc.sql("select subject from notice_mail where about = :about order by id").param("about", "request/" + request.id())
                .query(String.class).list();
        assertThat(told).containsExactly("政府信息公开申请" + request.number() + "：已经提交", "政府信息公开申请" + request.number() + "：机关已经收到");
    }
}
