package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.events.RequestAct;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RenewClocksTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired RenewClocks renew;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void setTheClockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private String kept(RequestCase request) {
        return jdbc.sql("select due_on from request_clock where case_id = :id").param("id", request.id()).query(String.class).single();
    }

    @Test
    void aClockKeptWithOtherRowsOfTheLawIsComputedAgain() {
        Agency agency = staff.agency("县种子站");
        RequestCase request = submit.run(staff.person(agency, Role.OFFICE), Asked.counter(agency.code(), MONDAY));
        jdbc.sql("update request_clock set due_on = '2026-12-31', calendar = calendar + 1 where case_id = :id").param("id", request.id()).update();
        renew.look();
        assertThat(kept(request)).isEqualTo("2026-03-30");
    }

    @Test
    void aClockThatRestsMovesWithEachDay() {
        Agency agency = staff.agency("县农机站");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        transaction.execute(status -> book.change(RequestAct.CORRECTION_ASKED, office, request,
                List.of(new CaseFact.CorrectionAsked(MONDAY, LocalDate.of(2026, 3, 23))), Map.of()));
        assertThat(kept(request)).isEqualTo("2026-03-30");
        clock.set(LocalDateTime.of(2026, 3, 5, 9, 0));
        renew.look();
        assertThat(kept(request)).isEqualTo("2026-04-02");
    }
}
