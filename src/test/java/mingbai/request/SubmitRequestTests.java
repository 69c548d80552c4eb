package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.ApplicantKind;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SubmitRequestTests {

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired ConfirmReceipt confirm;
    @Autowired CaseBook book;
    @Autowired TransactionTemplate transaction;
    @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_request_handed_in_is_received_and_due_at_once() {
        Agency agency = staff.agency("县档案局");
        RequestCase request = submit.run(staff.person(agency, Role.OFFICE), Asked.counter(agency.code(), MONDAY));
        assertThat(request.stage()).isEqualTo(Stage.IN_HAND);
        assertThat(request.number()).isEqualTo(agency.code() + "-2026-00001");
        assertThat(book.clocks(book.get(request.id())).due()).contains(LocalDate.of(2026, 3, 30));
    }

    @Test
    void numbers_run_without_gaps_within_an_agency_and_a_year() {
        Agency agency = staff.agency("县地名办");
        assertThat(submit.run(Actor.PROGRAM, Asked.web(agency.code(), MONDAY)).number()).endsWith("-2026-00001");
        assertThat(submit.run(Actor.PROGRAM, Asked.web(agency.code(), MONDAY)).number()).endsWith("-2026-00002");
        assertThat(submit.run(Actor.PROGRAM, Asked.web(agency.code(), LocalDate.of(2025, 12, 31))).number()).endsWith("-2025-00001");
    }

    @Test
    void a_number_that_an_import_took_is_passed_over() {
        Agency agency = staff.agency("县气象站");
        transaction.executeWithoutResult(status -> {
            RequestCase first = submit.run(Actor.PROGRAM, Asked.web(agency.code(), MONDAY));
            jdbc.sql("update request_case set number = :number where id = :id").param("number", agency.code() + "-2026-00002").param("id", first.id()).update();
        });
        assertThat(submit.run(Actor.PROGRAM, Asked.web(agency.code(), MONDAY)).number()).endsWith("-2026-00003");
        transaction.executeWithoutResult(status -> jdbc.sql("update request_case set number = :number where number = :taken").param("number", agency.code() + "-2026-00001")
                .param("taken", agency.code() + "-2026-00002").update());
    }

    @Test
    void what_came_over_the_network_is_received_when_both_confirm_and_only_once() {
        Agency agency = staff.agency("县林场");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(Actor.PROGRAM, Asked.web(agency.code(), LocalDate.of(2026, 2, 27)));
        assertThat(book.clocks(request).due()).isEmpty();
        RequestCase received = confirm.run(office, request.id(), request.version(), MONDAY);
        assertThat(book.clocks(received).received()).isEqualTo(MONDAY);
        assertThatThrownBy(() -> confirm.run(office, request.id(), received.version(), MONDAY)).isInstanceOf(Overtaken.class);
    }

    @Test
    void receipt_is_confirmed_on_no_day_before_it_was_sent_nor_after_today() {
        Agency agency = staff.agency("县苗圃");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(Actor.PROGRAM, Asked.web(agency.code(), LocalDate.of(2026, 2, 27)));
        assertThatThrownBy(() -> confirm.run(office, request.id(), request.version(), LocalDate.of(2026, 2, 26))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> confirm.run(office, request.id(), request.version(), LocalDate.of(2026, 3, 3))).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_missing_or_too_long_is_said_at_its_field() {
        Agency agency = staff.agency("县水管站");
        Submission empty = new Submission(agency.code(), Channel.WEB, LocalDate.of(2026, 3, 3), List.of(new Submission.Person(ApplicantKind.NATURAL, " ", "", "",
                "", "不是邮箱", "", "")), "", "很长".repeat(3_000), SupplyForm.ANY, SupplyWay.PLATFORM);
        assertThatThrownBy(() -> submit.run(Actor.PROGRAM, empty)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues())
                .extracting(mingbai.web.Issue::field).contains("subject", "description", "submittedOn", "name", "email"));
    }

    @Test
    void a_fact_taken_back_leaves_the_clock_as_it_was() {
        Agency agency = staff.agency("县茶场");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        RequestCase corrected = transaction.execute(status -> book.change(mingbai.request.events.RequestAct.CORRECTED, office, book.get(request.id()),
                List.of(new CaseFact.Corrected(LocalDate.of(2026, 3, 23))), Map.of()));
        assertThat(book.clocks(corrected).due()).contains(LocalDate.of(2026, 4, 21));
        long fact = book.record(request.id()).stream().filter(row -> row.fact() instanceof CaseFact.Corrected).findFirst().orElseThrow().id();
        RequestCase back = transaction.execute(status -> book.takeBack(office, corrected, fact, "登记错了"));
        assertThat(book.clocks(back).due()).contains(LocalDate.of(2026, 3, 30));
    }

    @Test
    void the_state_read_again_is_the_state_that_was_recorded() {
        Agency agency = staff.agency("县渔政站");
        RequestCase request = submit.run(staff.person(agency, Role.OFFICE), Asked.counter(agency.code(), MONDAY));
        Map<String, Map<String, ?>> states = new HashMap<>();
        transaction.executeWithoutResult(status -> book.each(states::put));
        assertThat(states.get(Long.toString(request.id()))).extractingByKey("number").isEqualTo(request.number());
    }
}
