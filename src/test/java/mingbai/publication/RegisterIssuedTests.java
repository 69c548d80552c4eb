package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.intake.ImportReport;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.reading.IssuedFilter;
import mingbai.publication.reading.IssuedReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** B8: every issued document stands in the ledger, public or not, and the sums add up. */
@DatabaseTest
class RegisterIssuedTests {

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired RegisterIssued register;
    @Autowired ImportIssued imports;
    @Autowired IssuedReading issued;
    @Autowired EndDraft endDraft;
    @Autowired LedgerCheck check;

    private String agency;
    private Actor clerk;
    private Papers papers;

    @BeforeEach
    void anOffice() {
        agency = staff.agency("青禾县民政局").code();
        clerk = Actor.of(21, "示例甲", agency);
        papers = new Papers(beans, agency);
    }

    private static IssuedEntry entry(String title, String number, DisclosureClass kind, Ground ground) {
        return new IssuedEntry(title, number, LocalDate.of(2026, 2, 20), kind, ground, "", !number.isEmpty(), "");
    }

    private List<IssuedReading.Line> lines(String standing) {
        return issued.lines(new IssuedFilter(List.of(agency), null, null, "", "", "", standing, ""), 50, 0);
    }

    private IssuedReading.Sums sums() {
        return issued.sums(IssuedFilter.of(List.of(agency), null, null));
    }

    @Test
    void aSubmittedDraftRegistersItselfAndIsPublicOncePublished() {
        long edition = papers.submit(papers.draft(DocumentFixtures.notice()));
        assertThat(lines("")).singleElement().satisfies(line -> {
            assertThat(line.documentNumber()).isEqualTo("青政办发〔2026〕7号");
            assertThat(line.official()).isTrue();
            assertThat(line.isPublic()).isFalse();
        });
        assertThat(sums().waiting()).isEqualTo(1);
        papers.pass(edition);
        beans.getBean(PublishEdition.class).run(clerk, edition, papers.version(edition));
        assertThat(lines("public")).singleElement().satisfies(line -> assertThat(line.no()).isEqualTo("2026-00001"));
        assertThat(sums()).isEqualTo(new IssuedReading.Sums(1, 0, 0, 1, 0, 0));
    }

    @Test
    void aNumberEnteredBeforehandBecomesTheLineOfItsDocument() {
        register.run(clerk, agency, entry("关于做好防汛工作的通知", "青政办发〔2026〕7号", DisclosureClass.PROACTIVE, null));
        papers.publish(DocumentFixtures.notice());
        assertThat(lines("")).singleElement().satisfies(line -> assertThat(line.title()).isEqualTo("青禾县人民政府办公室关于做好2026年防汛工作的通知"));
    }

    @Test
    void issuedIsTheSumOfItsThreeClasses() {
        register.run(clerk, agency, entry("关于临时救助的通知", "青民发〔2026〕1号", DisclosureClass.PROACTIVE, null));
        register.run(clerk, agency, entry("关于核定编制的函", "青民函〔2026〕2号", DisclosureClass.ON_REQUEST, Ground.NOT_OF_GENERAL_CONCERN));
        register.run(clerk, agency, entry("局务会议纪要", "青民纪〔2026〕1号", DisclosureClass.EXEMPT, Ground.PROCESS));
        register.run(clerk, agency, entry("值班安排", "", DisclosureClass.EXEMPT, Ground.INTERNAL));
        assertThat(sums()).isEqualTo(new IssuedReading.Sums(1, 1, 2, 0, 0, 1));
        assertThat(sums().issued()).isEqualTo(4);
        assertThat(issued.count(new IssuedFilter(List.of(agency), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), "", "", "", "waiting", ""))).isPositive();
    }

    @Test
    void whatIsNotPublicNeedsItsGroundAndANumberStandsOnce() {
        assertThatThrownBy(() -> register.run(clerk, agency, entry("局务会议纪要", "", DisclosureClass.EXEMPT, null))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> register.run(clerk, agency, entry("局务会议纪要", "[2026]1号", DisclosureClass.PROACTIVE, null))).isInstanceOf(Refused.class);
        register.run(clerk, agency, entry("关于临时救助的通知", "青民发〔2026〕1号", DisclosureClass.PROACTIVE, null));
        assertThatThrownBy(() -> register.run(clerk, agency, entry("另一份", "青民发〔2026〕1号", DisclosureClass.PROACTIVE, null)))
                .isInstanceOf(Refused.class).hasMessageContaining("已经登记过了");
    }

    @Test
    void aStruckLineCountsNoMoreButStaysAndItsNumberIsFreeAgain() {
        long id = register.run(clerk, agency, entry("关于临时救助的通知", "青民发〔2026〕1号", DisclosureClass.PROACTIVE, null));
        assertThatThrownBy(() -> register.strike(clerk, id, 1, " ")).isInstanceOf(Refused.class);
        register.strike(clerk, id, 1, "重复登记");
        assertThatThrownBy(() -> register.correct(clerk, id, 2, entry("改", "", DisclosureClass.PROACTIVE, null))).isInstanceOf(Overtaken.class);
        assertThat(sums().issued()).isZero();
        assertThat(lines("struck")).singleElement().satisfies(line -> assertThat(line.struckReason()).isEqualTo("重复登记"));
        register.run(clerk, agency, entry("关于临时救助的通知", "青民发〔2026〕1号", DisclosureClass.PROACTIVE, null));
        assertThat(sums().issued()).isEqualTo(1);
    }

    @Test
    void aLineIsCorrectedAndTheLedgerVouchesForIt() {
        long id = register.run(clerk, agency, entry("关于临时救助的通知", "青民发〔2026〕1号", DisclosureClass.PROACTIVE, null));
        register.correct(clerk, id, 1, entry("关于做好临时救助工作的通知", "青民发〔2026〕1号", DisclosureClass.PROACTIVE, null));
        assertThatThrownBy(() -> register.correct(clerk, id, 1, entry("改", "", DisclosureClass.PROACTIVE, null))).isInstanceOf(Overtaken.class);
        assertThat(issued.find(id).orElseThrow().title()).isEqualTo("关于做好临时救助工作的通知");
        List<String> findings = new ArrayList<>();
        check.run(finding -> findings.add(finding.toString()));
        assertThat(findings).noneMatch(finding -> finding.contains(Long.toString(id)));
    }

    @Test
    void aDraftThatWasGivenUpWasNeverIssued() {
        long edition = papers.submit(papers.draft(DocumentFixtures.notice()));
        endDraft.takeBack(clerk, edition, papers.version(edition));
        endDraft.discard(clerk, edition, papers.version(edition));
        assertThat(sums().issued()).isZero();
        assertThat(lines("struck")).hasSize(1);
    }

    @Test
    void aLaterEditionTouchesTheLineOfAPublicDocumentOnlyWhenItIsPublished() {
        Content published = DocumentFixtures.notice();
        long document = papers.document(papers.publish(published));
        long revision = revise(document, "示例尚未审过的标题");
        assertThat(lines("public")).singleElement().satisfies(line -> assertThat(line.title()).isEqualTo(published.title()));
        assertThat(publicLabels()).containsExactly(published.title());

        papers.quarantine(revision);
        assertThat(lines("public")).singleElement().satisfies(line -> assertThat(line.title()).isEqualTo(published.title()));
        assertThat(lines("struck")).isEmpty();

        long next = papers.pass(revise(document, "示例改过的标题"));
        beans.getBean(PublishEdition.class).run(clerk, next, papers.version(next));
        assertThat(lines("public")).singleElement().satisfies(line -> assertThat(line.title()).isEqualTo("示例改过的标题"));
        assertThat(publicLabels()).containsExactly("示例改过的标题");
    }

    private long revise(long document, String title) {
        Content notice = DocumentFixtures.notice();
        long edition = beans.getBean(StartEdition.class).run(clerk, document, EditionKind.REVISION, "修订防汛安排");
        beans.getBean(SaveDraft.class).run(clerk, edition, papers.version(edition), notice.withBody(title, notice.body(), notice.summary()));
        return papers.submit(edition);
    }

    private List<String> publicLabels() {
        return beans.getBean(FigureReading.class).records(beans.getBean(MeasureList.class).require("issued.public"), Asked.of(List.of(agency), Period.year(2026)), 0, 10).stream()
                .map(FigureRecord::publicLabel).toList();
    }

    @Test
    void aKeptLedgerComesInRowByRowAndTwiceChangesNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("issued.csv");
        Files.writeString(file, """
                agency_code,title,document_number,written_on,class,ground,kind
                %1$s,关于临时救助的通知,青民发[2026]1号,2026-01-08,proactive,,
                %1$s,局务会议纪要,青民纪〔2026〕1号,2026-01-09,exempt,PROCESS,official
                %1$s,=1+1,,2026-13-01,proactive,,
                %1$s,没有理由的,,2026-01-10,exempt,,
                别的机关,关于别的事,,2026-01-10,proactive,,other
                %1$s,简报,,2026-01-11,proactive,,other
                """.formatted(agency));
        ImportReport report = imports.run(file, clerk, agency::equals);
        assertThat(report.taken()).isEqualTo(3);
        assertThat(report.flaws()).extracting(Object::toString).anyMatch(flaw -> flaw.startsWith("line 4: written_on: "))
                .anyMatch(flaw -> flaw.startsWith("line 5: ground: ")).anyMatch(flaw -> flaw.startsWith("line 6: agency_code: ")).hasSize(3);
        ImportReport again = imports.run(file, clerk, agency::equals);
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.taken()).isZero();
        assertThat(lines("")).extracting(IssuedReading.Line::documentNumber).contains("青民发〔2026〕1号");
    }
}
