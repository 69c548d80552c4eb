package mingbai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.IndexNumber;
import mingbai.publication.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A public paper is judged once for each of its texts, tells what it was judged for, and leaves its findings behind when it is withdrawn. Today is 2 March 2026. */
@DatabaseTest
class PaperLookTests {

    /** Its table has no head cells (paper.table-head). */
    private static final String FAULTY = "<p>汛期值班安排如下：</p><table><tr><td>周一</td><td>一组</td></tr><tr><td>周二</td><td>二组</td></tr></table>";

    @Autowired private BeanFactory beans;
    @Autowired private Staff staff;
    @Autowired private DailyLook daily;
    @Autowired private PaperVerdicts verdicts;
    @Autowired private FindingReading findings;

    private Agency office;
    private Papers papers;

    @BeforeEach
    void setUp() {
        office = staff.agency("青禾县人民政府办公室");
        papers = new Papers(beans, office.code());
    }

    private LookResult look() {
        return daily.run(Set.of(office.code()), "测试", LookProgress.QUIET);
    }

    private List<FindingReading.Row> found() {
        return findings.list(FindingFilter.of(List.of(office.code())).of("paper.table-head"), 0, 10);
    }

    private IndexNumber faulty() {
        return papers.publish(DocumentFixtures.saying("青禾县人民政府办公室关于汛期值班安排的通知", LocalDate.of(2026, 2, 27), FAULTY));
    }

    @Test
    void anUnchangedPaperIsNotJudgedAgain() {
        faulty();
        assertThat(look().anew()).isEqualTo(1);
        LookResult second = look();
        assertThat(second.papers()).isEqualTo(1);
        assertThat(second.anew()).isZero();
        assertThat(found()).singleElement().satisfies(row -> assertThat(row.state()).isEqualTo(FindingState.OPEN));
    }

    @Test
    void aNumberTooLongForAnyFigureKeepsNothingFromBeingLookedAt() {
        long hostile = papers.document(papers.publish(DocumentFixtures.saying("青禾县人民政府办公室2025年政府信息公开工作情况", LocalDate.of(2026, 2, 27),
                "<p>收到政府信息公开申请99999999999999999999件。</p>")));
        faulty();
        assertThat(look().anew()).isEqualTo(2);
        assertThat(verdicts.of(hostile).current()).isTrue();
        assertThat(found()).hasSize(1);
    }

    @Test
    void whatAWithdrawnPaperHadWrongIsNoLongerOwed() {
        IndexNumber paper = faulty();
        look();
        papers.withdraw(paper);
        look();
        assertThat(found()).singleElement().satisfies(row -> assertThat(row.state().isOwed()).isFalse());
    }

    @Test
    void aPaperTellsWhatItWasJudgedForAndWhatWasFound() {
        long document = papers.document(faulty());
        assertThat(verdicts.of(document).current()).as("before the first look").isFalse();
        look();
        PaperVerdicts.Judged judged = verdicts.of(document);
        assertThat(judged.live()).isTrue();
        assertThat(judged.current()).isTrue();
        assertThat(judged.verdicts()).filteredOn(verdict -> verdict.rule().key().equals("paper.table-head")).singleElement()
                .satisfies(verdict -> assertThat(verdict.findings()).hasSize(1));
        assertThat(judged.verdicts()).filteredOn(verdict -> verdict.rule().key().equals("paper.id-card")).singleElement()
                .satisfies(verdict -> assertThat(verdict.findings()).isEmpty());
    }
}
