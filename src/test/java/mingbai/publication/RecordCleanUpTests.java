package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.CleanUp.Line;
import mingbai.publication.CleanUp.Outcome;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.NormativeReading;
import mingbai.publication.reading.NormativeReading.Figures;
import mingbai.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** B9: made, ended and in force follow from documents and decisions, for any day. */
@DatabaseTest
class RecordCleanUpTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired MarkNormative mark;
    @Autowired RecordCleanUp cleanUp;
    @Autowired EndValidity endValidity;
    @Autowired NormativeReading normative;
    @Autowired DeskReading desk;
    @Autowired LedgerCheck check;

    private String agency;
    private Actor office;
    private Papers papers;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        agency = staff.agency("青禾县司法局").code();
        office = Actor.of(31, "示例甲", agency);
        papers = new Papers(beans, agency);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private long made(String title, LocalDate on) {
        long document = papers.document(papers.publish(DocumentFixtures.notice(title, on)));
        mark.run(office, document, true, "");
        return document;
    }

    private Figures year(int year) {
        return normative.figures(List.of(agency), year, TODAY);
    }

    private static RecordCleanUp.Decision decision(LocalDate on) {
        return new RecordCleanUp.Decision("关于公布规范性文件清理结果的决定", "青政发〔2026〕3号", on, "");
    }

    @Test
    void inForceIsWhatWasInForceBeforePlusMadeMinusEnded() {
        long first = made("青禾县取水管理办法", LocalDate.of(2024, 5, 6));
        long second = made("青禾县渔业管理规定", LocalDate.of(2025, 6, 1));
        long third = made("青禾县防汛管理办法", LocalDate.of(2025, 7, 1));
        made("青禾县节水管理办法", LocalDate.of(2026, 1, 5));
        long id = cleanUp.run(office, agency, decision(LocalDate.of(2026, 2, 10)), List.of(new Line(first, Outcome.REPEALED, ""),
                new Line(second, Outcome.INVALID, "调整对象已不存在"), new Line(third, Outcome.KEPT, "")));

        Figures now = year(2026);
        assertThat(now.inForceBefore()).hasSize(3);
        assertThat(now.made()).hasSize(1);
        assertThat(now.repealed()).extracting(NormativeReading.Row::document).containsExactlyInAnyOrder(first, second);
        assertThat(now.inForce()).hasSize(now.inForceBefore().size() + now.made().size() - now.repealed().size());
        assertThat(year(2025).made()).hasSize(2);
        assertThat(year(2025).inForce()).hasSize(3);
        assertThat(normative.inForceOn(List.of(agency), LocalDate.of(2026, 2, 9))).hasSize(4);
        assertThat(normative.outcomes(id)).hasSize(3);
        assertThat(desk.document(first).orElseThrow().validity()).isEqualTo("REPEALED");
        assertThat(desk.document(second).orElseThrow().validity()).isEqualTo("EXPIRED");
    }

    @Test
    void whatIsDeclaredInvalidOnTheLastDayOfAYearIsNotInForceAtItsEnd() {
        long document = made("青禾县取水管理办法", LocalDate.of(2024, 5, 6));
        cleanUp.run(office, agency, decision(LocalDate.of(2025, 12, 31)), List.of(new Line(document, Outcome.INVALID, "调整对象已不存在")));
        assertThat(year(2025).repealed()).hasSize(1);
        assertThat(year(2025).inForce()).isEmpty();
    }

    @Test
    void aRepealWithoutACleanUpCountsAlike() {
        long document = made("青禾县取水管理办法", LocalDate.of(2024, 5, 6));
        endValidity.repeal(office, document, desk.document(document).orElseThrow().version(), LocalDate.of(2026, 1, 20), "由新办法代替", "");
        assertThat(year(2026).repealed()).hasSize(1);
        assertThat(year(2026).inForce()).isEmpty();
        assertThat(year(2025).inForce()).hasSize(1);
    }

    @Test
    void whatIsNoNormativeDocumentOrEndedAlreadyIsNotCleanedUp() {
        long plain = papers.document(papers.publish(DocumentFixtures.notice()));
        assertThatThrownBy(() -> cleanUp.run(office, agency, decision(TODAY), List.of(new Line(plain, Outcome.KEPT, "")))).isInstanceOf(Refused.class);
        long document = made("青禾县取水管理办法", LocalDate.of(2024, 5, 6));
        assertThatThrownBy(() -> cleanUp.run(office, agency, decision(LocalDate.of(2024, 1, 1)), List.of(new Line(document, Outcome.REPEALED, ""))))
                .isInstanceOf(Refused.class).hasMessageContaining("早于");
        assertThatThrownBy(() -> cleanUp.run(office, agency, decision(TODAY.plusDays(1)), List.of(new Line(document, Outcome.KEPT, "")))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cleanUp.run(office, agency, decision(TODAY), List.of())).isInstanceOf(Refused.class);
        cleanUp.run(office, agency, decision(TODAY), List.of(new Line(document, Outcome.REPEALED, "")));
        assertThatThrownBy(() -> cleanUp.run(office, agency, decision(TODAY), List.of(new Line(document, Outcome.REPEALED, "")))).isInstanceOf(Refused.class);
    }

    @Test
    void aMarkOnAPublicDocumentComesOffOnlyWithAReasonAndTheLedgerVouchesForAll() {
        long document = made("青禾县取水管理办法", LocalDate.of(2024, 5, 6));
        assertThatThrownBy(() -> mark.run(office, document, false, "")).isInstanceOf(Refused.class);
        mark.run(office, document, false, "内部工作规则，不是规范性文件");
        assertThat(normative.isNormative(document)).isFalse();
        assertThat(year(2024).made()).isEmpty();
        mark.run(office, document, true, "");
        long id = cleanUp.run(office, agency, decision(TODAY), List.of(new Line(document, Outcome.AMENDED, "年内修改")));
        List<String> findings = new ArrayList<>();
        check.run(finding -> findings.add(finding.toString()));
        assertThat(findings).noneMatch(finding -> finding.contains(Long.toString(document)) || finding.contains(Long.toString(id)));
    }
}
