package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.SettableClock;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.ledger.Actor;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.MatterState;
import mingbai.review.SecrecyDecision;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DraftToPublicTests {

    @Autowired EstablishAgency establish;
    @Autowired StartDraft startDraft;
    @Autowired SaveDraft saveDraft;
    @Autowired SubmitDraft submit;
    @Autowired PublishEdition publish;
    @Autowired SchedulePublication schedule;
    @Autowired WithdrawDocument withdraw;
    @Autowired EndValidity endValidity;
    @Autowired StartEdition startEdition;
    @Autowired EndDraft endDraft;
    @Autowired ConfirmJoint confirmJoint;
    @Autowired GiveOpinion giveOpinion;
    @Autowired ReviewReading reviews;
    @Autowired PublicDocumentReading publicDocuments;
    @Autowired PublicListReading publicLists;
    @Autowired DeskReading desk;
    @Autowired DueWork dueWork;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private String agency;
    private Actor drafter;
    private Actor head;
    private Actor leader;
    private Actor secrecy;
    private Actor publisher;

    @BeforeEach
    void anOffice() {
        clock.set(java.time.LocalDateTime.of(2026, 3, 2, 9, 0));
        agency = Fresh.code();
        establish.establish(Actor.PROGRAM, agency, AgencyFacts.of("示例机关" + agency, "", AgencyKind.DEPARTMENT, AgencyLevel.COUNTY));
        drafter = Actor.of(11, "示例甲", agency);
        head = Actor.of(12, "示例乙", agency);
        leader = Actor.of(13, "示例丙", agency);
        secrecy = Actor.of(14, "示例丁", agency);
        publisher = Actor.of(15, "示例戊", agency);
    }

    @Test
    void aDraftIsReturnedCorrectedClearedAndPublished() {
        long edition = startDraft.run(drafter, agency, DocumentFixtures.notice());
        submit.run(drafter, edition, version(edition), Map.of());
        assertThat(state(edition)).isEqualTo("IN_REVIEW");

        assertThat(opinion(head, edition, Decision.RETURN, "请补充值守电话", null)).isEqualTo(MatterState.RETURNED);
        assertThat(state(edition)).isEqualTo("DRAFT");
        assertThat(desk.edition(edition).orElseThrow().opinion()).isEqualTo("请补充值守电话");

        Content corrected = DocumentFixtures.notice().withBody("青禾县人民政府办公室关于做好2026年防汛工作的通知", "<p>值守电话：0000-0000000。</p>", "部署防汛工作。");
        saveDraft.run(drafter, edition, version(edition), corrected);
        submit.run(drafter, edition, version(edition), Map.of());
        clear(edition);
        assertThat(state(edition)).isEqualTo("CLEARED");

        IndexNumber number = publish.run(publisher, edition, version(edition));
        assertThat(number).hasToString("000" + agency + "/2026-00001");
        PublicDocument shown = publicDocuments.byIndex(number.org(), number.no()).orElseThrow();
        assertThat(shown.content().body()).contains("值守电话");
        assertThat(shown.timeline()).extracting(PublicDocument.TimelineLine::kind).containsExactly("PUBLISHED");
        assertThat(publicLists.count(PublicFilter.ofAgency(agency))).isEqualTo(1);
    }

    @Test
    void nothingThatIsNotClearedCanBePublished() {
        long edition = startDraft.run(drafter, agency, DocumentFixtures.notice());
        assertThatThrownBy(() -> publish.run(publisher, edition, version(edition))).isInstanceOf(Overtaken.class);
        submit.run(drafter, edition, version(edition), Map.of());
        assertThatThrownBy(() -> publish.run(publisher, edition, version(edition))).isInstanceOf(Overtaken.class);
        opinion(head, edition, Decision.APPROVE, "", null);
        opinion(leader, edition, Decision.APPROVE, "同意", null);
        assertThatThrownBy(() -> publish.run(publisher, edition, version(edition))).isInstanceOf(Overtaken.class);
        assertThat(publicLists.count(PublicFilter.ofAgency(agency))).isZero();
    }

    /** Whoever writes past the use cases meets the table's own check. */
    @Test
    void theTableItselfRefusesALiveEditionWithoutClearance() {
        long edition = startDraft.run(drafter, agency, DocumentFixtures.notice());
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status ->
                jdbc.sql("update publication_edition set state = 'LIVE' where id = :id").param("id", edition).update()))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void whatWasClearedIsWhatIsPublished() {
        long edition = cleared(DocumentFixtures.notice());
        new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.sql("""
                update publication_revision set digest = :other where edition_id = :edition""")
                .param("other", "0".repeat(64)).param("edition", edition).update());
        assertThatThrownBy(() -> publish.run(publisher, edition, version(edition))).isInstanceOf(Overtaken.class);
        // and put back, so that the ledger of the shared context stays sound
        new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.sql("update publication_revision set digest = :own where edition_id = :edition")
                .param("own", DocumentFixtures.notice().digest()).param("edition", edition).update());
    }

    @Test
    void twoPublishersAtOnceMakeOneActAndOneClearMessage() throws Exception {
        long edition = cleared(DocumentFixtures.notice());
        long version = version(edition);
        CountDownLatch start = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(4)) {
            List<Future<Object>> presses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                presses.add(workers.submit(() -> {
                    start.await();
                    try {
                        return publish.run(publisher, edition, version);
                    } catch (Overtaken overtaken) {
                        return overtaken;
                    }
                }));
            }
            start.countDown();
            List<Object> answers = new ArrayList<>();
            for (Future<Object> press : presses) {
                answers.add(press.get());
            }
            assertThat(answers).filteredOn(IndexNumber.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Overtaken.class::isInstance).hasSize(3);
        }
        assertThat(publicLists.count(PublicFilter.ofAgency(agency))).isEqualTo(1);
    }

    @Test
    void serialsCountUpPerFrontAndYear() {
        assertThat(published(DocumentFixtures.notice()).no()).isEqualTo("2026-00001");
        assertThat(published(DocumentFixtures.notice("青禾县人民政府办公室关于植树的通知", LocalDate.of(2026, 2, 20))).no()).isEqualTo("2026-00002");
    }

    @Test
    void theDrafterCannotSignAndTheSignerCannotDecideOnSecrecy() {
        long edition = startDraft.run(drafter, agency, DocumentFixtures.notice());
        submit.run(drafter, edition, version(edition), Map.of());
        assertThatThrownBy(() -> opinion(drafter, edition, Decision.APPROVE, "", null)).isInstanceOf(Refused.class).hasMessageContaining("参与了起草");
        opinion(head, edition, Decision.APPROVE, "", null);
        opinion(leader, edition, Decision.APPROVE, "", null);
        assertThatThrownBy(() -> opinion(leader, edition, Decision.APPROVE, "", SecrecyDecision.mayBePublic("定密事项范围"))).isInstanceOf(Refused.class)
                .hasMessageContaining("保密审查须由另一人作出");
        assertThatThrownBy(() -> opinion(secrecy, edition, Decision.APPROVE, "", null)).isInstanceOf(Refused.class).hasMessageContaining("请作出保密审查结论");
    }

    @Test
    void anIdentityNumberStopsTheSubmissionUntilAnsweredFor() {
        Content notice = DocumentFixtures.notice().withBody("青禾县人民政府办公室关于救助对象的公示", "<p>张某，身份证号11010519491231002X。</p>", "公示救助对象。");
        long edition = startDraft.run(drafter, agency, notice);
        List<Issue> issues = new ArrayList<>();
        try {
            submit.run(drafter, edition, version(edition), Map.of());
        } catch (Refused refused) {
            issues.addAll(refused.issues());
        }
        assertThat(issues).singleElement().satisfies(issue -> assertThat(issue.text()).contains("公民身份号码").contains("11010519491231002X"));
        String key = issues.getFirst().field().substring("finding-".length());
        submit.run(drafter, edition, version(edition), Map.of(key, "国家标准公布的示例号码"));
        assertThat(state(edition)).isEqualTo("IN_REVIEW");
    }

    @Test
    void whatIsNotForThePublicIsReviewedAndRegisteredAndNeverPublic() {
        Content n = DocumentFixtures.notice();
        Content exempt = new Content(n.title(), n.body(), n.issuer(), n.documentNumber(), n.writtenOn(), null, null, n.theme(), n.genre(), DisclosureClass.EXEMPT,
                Ground.PROCESS, "", LocalDate.of(2027, 3, 2), n.audience(), n.summary(), n.keywords(), "", List.of(), List.of(), List.of(), n.guessed());
        long edition = startDraft.run(drafter, agency, exempt);
        submit.run(drafter, edition, version(edition), Map.of());
        clear(edition);
        assertThat(state(edition)).isEqualTo("REGISTERED");
        assertThatThrownBy(() -> publish.run(publisher, edition, version(edition))).isInstanceOf(Overtaken.class);
    }

    @Test
    void anUndecidedSecrecyQuestionIsReferredAndASuspicionQuarantines() {
        String office = Fresh.code();
        establish.establish(Actor.PROGRAM, office, AgencyFacts.of("示例保密局" + office, "", AgencyKind.DEPARTMENT, AgencyLevel.COUNTY));
        long edition = startDraft.run(drafter, agency, DocumentFixtures.notice());
        submit.run(drafter, edition, version(edition), Map.of());
        opinion(head, edition, Decision.APPROVE, "", null);
        opinion(leader, edition, Decision.APPROVE, "", null);
        opinion(secrecy, edition, Decision.APPROVE, "", new SecrecyDecision(SecrecyResult.UNDETERMINED, "涉及地图数据，无法判断", "", "", office));
        assertThat(reviews.waiting("secrecy_review", List.of(office))).hasSize(1);
        opinion(Actor.of(99, "示例己", office), edition, Decision.APPROVE, "", new SecrecyDecision(SecrecyResult.QUARANTINE, "含未脱密的地图", "", "", null));
        assertThat(desk.edition(edition)).isEmpty();
        assertThatThrownBy(() -> publish.run(publisher, edition, 7)).isInstanceOf(Overtaken.class);
    }

    @Test
    void aSetTimeIsKeptAndAMissedOneIsCaughtUpAndTold() {
        long edition = cleared(DocumentFixtures.notice());
        assertThatThrownBy(() -> schedule.run(publisher, edition, version(edition), clock.instant())).isInstanceOf(Refused.class);
        schedule.run(publisher, edition, version(edition), clock.instant().plus(Duration.ofHours(2)));
        assertThat(dueWork.done()).isZero();
        clock.advance(Duration.ofHours(5));
        dueWork.look();
        assertThat(state(edition)).isEqualTo("LIVE");
        long document = desk.edition(edition).orElseThrow().document();
        assertThat(publicDocuments.byId(document).orElseThrow().timeline()).singleElement()
                .satisfies(line -> assertThat(line.note()).contains("原定2026-03-02 11:00发布"));
    }

    @Test
    void aCorrectionReplacesTheLiveEditionWithAPublicNote() {
        IndexNumber number = published(DocumentFixtures.notice());
        long document = publicDocuments.byIndex(number.org(), number.no()).orElseThrow().id();
        long second = startEdition.run(drafter, document, EditionKind.CORRECTION, "更正值守电话");
        saveDraft.run(drafter, second, version(second), DocumentFixtures.notice().withBody("青禾县人民政府办公室关于做好2026年防汛工作的通知", "<p>更正后。</p>", "部署防汛。"));
        assertThat(publicDocuments.byId(document).orElseThrow().content().body()).doesNotContain("更正后");
        submit.run(drafter, second, version(second), Map.of());
        clear(second);
        assertThat(publish.run(publisher, second, version(second))).isEqualTo(number);
        PublicDocument shown = publicDocuments.byId(document).orElseThrow();
        assertThat(shown.content().body()).contains("更正后");
        assertThat(shown.editions()).hasSize(2);
        assertThat(shown.editions().getFirst().note()).isEqualTo("更正值守电话");
        assertThat(publicDocuments.edition(document, 1).orElseThrow().body()).contains("汛期将至");
    }

    @Test
    void aWithdrawnDocumentKeepsItsPageAndShowsNothing() {
        IndexNumber number = published(DocumentFixtures.notice());
        PublicDocument before = publicDocuments.byIndex(number.org(), number.no()).orElseThrow();
        assertThatThrownBy(() -> withdraw.run(publisher, before.id(), documentVersion(before.id()), " ")).isInstanceOf(Refused.class);
        withdraw.run(publisher, before.id(), documentVersion(before.id()), "内容有误，正在核实");
        PublicDocument after = publicDocuments.byIndex(number.org(), number.no()).orElseThrow();
        assertThat(after.content()).isNull();
        assertThat(after.note()).isEqualTo("内容有误，正在核实");
        assertThat(publicDocuments.edition(before.id(), 1)).isEmpty();
        assertThat(publicLists.count(PublicFilter.ofAgency(agency))).isZero();
    }

    @Test
    void aRepealedDocumentStaysPublicWithItsSuccessor() {
        IndexNumber old = published(DocumentFixtures.notice());
        IndexNumber next = published(DocumentFixtures.notice("青禾县人民政府办公室关于做好防汛工作的补充通知", LocalDate.of(2026, 3, 1)));
        long document = publicDocuments.byIndex(old.org(), old.no()).orElseThrow().id();
        endValidity.repeal(publisher, document, documentVersion(document), LocalDate.of(2026, 3, 2), "由补充通知代替", next.toString());
        PublicDocument shown = publicDocuments.byId(document).orElseThrow();
        assertThat(shown.validity()).isEqualTo("REPEALED");
        assertThat(shown.replacedBy()).isEqualTo(next.toString());
        assertThat(shown.content()).isNotNull();
    }

    @Test
    void aDocumentRunsOutByItself() {
        Content n = DocumentFixtures.notice();
        IndexNumber number = published(new Content(n.title(), n.body(), n.issuer(), n.documentNumber(), n.writtenOn(), null, LocalDate.of(2026, 3, 31), n.theme(),
                n.genre(), n.disclosureClass(), null, "", null, n.audience(), n.summary(), n.keywords(), "", List.of(), List.of(), List.of(), n.guessed()));
        clock.set(java.time.LocalDateTime.of(2026, 4, 1, 0, 1));
        dueWork.look();
        assertThat(publicDocuments.byIndex(number.org(), number.no()).orElseThrow().validity()).isEqualTo("EXPIRED");
    }

    @Test
    void aJointDocumentWaitsForEveryAgencyAndStandsInTheListsOfAll() {
        String other = Fresh.code();
        establish.establish(Actor.PROGRAM, other, AgencyFacts.of("示例联合机关" + other, "", AgencyKind.DEPARTMENT, AgencyLevel.COUNTY));
        Content n = DocumentFixtures.notice();
        long edition = cleared(new Content(n.title(), n.body(), n.issuer(), n.documentNumber(), n.writtenOn(), null, null, n.theme(), n.genre(),
                n.disclosureClass(), null, "", null, n.audience(), n.summary(), n.keywords(), "", List.of(other), List.of(), List.of(), n.guessed()));
        assertThatThrownBy(() -> publish.run(publisher, edition, version(edition))).isInstanceOf(Refused.class).hasMessageContaining("联合发文机关尚未确认");
        confirmJoint.run(Actor.of(31, "示例庚", other), desk.edition(edition).orElseThrow().document(), other);
        publish.run(publisher, edition, version(edition));
        assertThat(publicLists.count(PublicFilter.ofAgency(other))).isEqualTo(1);

        // a correction asks again, and until it is published the edition before stays in everybody's list
        long second = startEdition.run(drafter, desk.edition(edition).orElseThrow().document(), EditionKind.CORRECTION, "更正一处数字");
        submit.run(drafter, second, version(second), Map.of());
        clear(second);
        assertThat(publicLists.count(PublicFilter.ofAgency(other))).isEqualTo(1);
        assertThatThrownBy(() -> publish.run(publisher, second, version(second))).isInstanceOf(Refused.class);
    }

    @Test
    void anInterpretationAndItsPolicyKnowEachOther() {
        IndexNumber policy = published(DocumentFixtures.notice());
        Content n = DocumentFixtures.notice("《防汛工作通知》解读", LocalDate.of(2026, 3, 1));
        IndexNumber reading = published(new Content(n.title(), n.body(), n.issuer(), "", n.writtenOn(), null, null, n.theme(), "政策解读", n.disclosureClass(), null,
                "", null, n.audience(), n.summary(), n.keywords(), "", List.of(), List.of(policy.toString()), List.of(), n.guessed()));
        long policyId = publicDocuments.byIndex(policy.org(), policy.no()).orElseThrow().id();
        long readingId = publicDocuments.byIndex(reading.org(), reading.no()).orElseThrow().id();
        assertThat(publicDocuments.interpretationsOf(policyId)).singleElement().satisfies(row -> assertThat(row.indexNumber()).isEqualTo(reading.toString()));
        assertThat(publicDocuments.policiesOf(readingId)).singleElement().satisfies(row -> assertThat(row.indexNumber()).isEqualTo(policy.toString()));
    }

    @Test
    void aDraftTakenBackCanBeChangedAndItsOldSignOffIsVoid() {
        long edition = startDraft.run(drafter, agency, DocumentFixtures.notice());
        submit.run(drafter, edition, version(edition), Map.of());
        long matter = matterOf(edition);
        endDraft.takeBack(drafter, edition, version(edition));
        assertThatThrownBy(() -> giveOpinion.run(head, Opinion.onScreen(matter, 1, Decision.APPROVE, "", null))).isInstanceOf(Overtaken.class);
        assertThat(saveDraft.run(drafter, edition, version(edition), DocumentFixtures.notice().withBody("改题关于防汛的通知", "<p>改。</p>", "改。"))).isPositive();
    }

    @Test
    void anUnchangedSavingMakesNoRevision() {
        long edition = startDraft.run(drafter, agency, DocumentFixtures.notice());
        saveDraft.run(drafter, edition, version(edition), DocumentFixtures.notice());
        assertThat(desk.revisions(edition)).hasSize(1);
    }

    private IndexNumber published(Content content) {
        long edition = cleared(content);
        return publish.run(publisher, edition, version(edition));
    }

    private long cleared(Content content) {
        long edition = startDraft.run(drafter, agency, content);
        submit.run(drafter, edition, version(edition), Map.of());
        clear(edition);
        return edition;
    }

    private void clear(long edition) {
        opinion(head, edition, Decision.APPROVE, "", null);
        opinion(leader, edition, Decision.APPROVE, "同意", null);
        opinion(secrecy, edition, Decision.APPROVE, "", SecrecyDecision.mayBePublic("《保守国家秘密法》第三十五条，不涉密"));
    }

    private MatterState opinion(Actor who, long edition, Decision decision, String text, SecrecyDecision secrecyDecision) {
        long matter = matterOf(edition);
        int step = reviews.matter(matter).orElseThrow().step();
        return giveOpinion.run(who, Opinion.onScreen(matter, step, decision, text, secrecyDecision));
    }

    private long matterOf(long edition) {
        return reviews.mattersOf("edition", edition).getFirst();
    }

    private long version(long edition) {
        return desk.edition(edition).orElseThrow().version();
    }

    private long documentVersion(long document) {
        return desk.edition(publicDocuments.byId(document).orElseThrow().editions().getFirst().id()).orElseThrow().documentVersion();
    }

    private String state(long edition) {
        return desk.edition(edition).orElseThrow().state();
    }
}
