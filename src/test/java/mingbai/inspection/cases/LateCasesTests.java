package mingbai.inspection.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.Written;
import mingbai.inspection.Fault;
import mingbai.inspection.Sweeps;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.IndexNumber;
import mingbai.publication.Papers;
import mingbai.publication.ReportError;
import mingbai.request.Asked;
import mingbai.request.CaseMessages;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.complaint.ComplaintMatter;
import mingbai.request.complaint.Grievance;
import mingbai.request.complaint.HandleComplaint;
import mingbai.request.complaint.Complaint;
import mingbai.request.complaint.TakeComplaint;
import mingbai.request.correction.Demand;
import mingbai.request.correction.DemandCorrection;
import mingbai.request.measure.ProposeExtension;
import mingbai.request.remedy.FileRemedy;
import mingbai.request.remedy.Filing;
import mingbai.request.remedy.RemedyKind;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases with which somebody is late, each at its edge: on the last day nothing is wrong, on the day after it is. */
@DatabaseTest
class LateCasesTests {

    @Autowired private ListableBeanFactory beans;
    @Autowired private Staff staff;
    @Autowired private SettableClock clock;
    @Autowired private SubmitRequest submit;
    @Autowired private ProposeExtension propose;
    @Autowired private CaseMessages messages;
    @Autowired private TakeComplaint complain;
    @Autowired private HandleComplaint handle;
    @Autowired private DemandCorrection demand;
    @Autowired private FileRemedy remedy;
    @Autowired private ReportError reportError;
    @Autowired private TakeInquiry takeInquiry;

    private Sweeps sweeps;
    private Agency above;
    private Agency bureau;
    private Actor office;

    @BeforeEach
    void aBureau() {
        sweeps = new Sweeps(beans);
        above = staff.agency("云泽县人民政府");
        bureau = staff.below(above, "云泽县水利局");
        office = staff.person(bureau, Role.OFFICE);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0));
    }

    private List<Fault> faults(String rule, String day) {
        return sweeps.faults(rule, day, bureau, above);
    }

    @Test
    void aRequestIsOverdueTheDayAfterTheTwentiethWorkingDay() {
        RequestCase request = submit.run(office, Asked.counter(bureau.code(), LocalDate.of(2026, 3, 2)));
        assertThat(faults(OverdueRequests.OVERDUE, "2026-03-30")).isEmpty();
        assertThat(faults(OverdueRequests.OVERDUE, "2026-03-31")).singleElement().satisfies(fault -> {
            assertThat(fault.agency()).isEqualTo(bureau.code());
            assertThat(fault.address()).isEqualTo("/desk/request/" + request.id());
            assertThat(fault.why()).contains("2026-03-02收到", "2026-03-30前答复").doesNotContain("张三丰");
            assertThat(fault.title()).contains(request.number()).doesNotContain("决算");
        });
        assertThat(faults(OverdueRequests.OVERDUE, "2026-05-06")).extracting(Fault::why).as("the sentence stays as it is").isEqualTo(
                faults(OverdueRequests.OVERDUE, "2026-03-31").stream().map(Fault::why).toList());
        assertThat(faults(OverdueRequests.ORDERED, "2026-03-31")).isEmpty();
    }

    @Test
    void anExtensionNobodyWasToldOfIsFoundWhenTheReplyIsDue() {
        RequestCase request = submit.run(office, Asked.counter(bureau.code(), LocalDate.of(2026, 3, 2)));
        propose.run(office, request.id(), request.version(), 20, "需要检索的档案较多");
        assertThat(faults(OverdueRequests.EXTENSION, "2026-03-30")).isEmpty();
        assertThat(faults(OverdueRequests.EXTENSION, "2026-03-31")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("2026-03-30届满", "第三十三条"));
    }

    @Test
    void anApplicantsLetterWaitsFiveWorkingDaysAndAnAnswerEndsIt() {
        RequestCase request = submit.run(office, Asked.counter(bureau.code(), LocalDate.of(2026, 3, 2)));
        messages.send(Actor.PROGRAM, request.id(), "请问办到哪一步了？", List.of());
        assertThat(faults(OverdueRequests.MESSAGE, "2026-03-09")).isEmpty();
        assertThat(faults(OverdueRequests.MESSAGE, "2026-03-10")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("2026-03-02", "2026-03-09前回复"));
        messages.send(office, request.id(), "正在检索，将按期答复。", List.of());
        assertThat(faults(OverdueRequests.MESSAGE, "2026-03-10")).isEmpty();
    }

    @Test
    void aComplaintIsTheSupervisorsAndTheOrderTheAgencys() {
        Complaint complaint = complain.run(Actor.PROGRAM,
                new Grievance(bureau.code(), ComplaintMatter.NOT_PUBLISHED, "", "2025年度决算没有公开。", "张三丰", "0990-0000001", "web", LocalDate.of(2026, 3, 2)));
        assertThat(faults(OverdueGrievances.COMPLAINT, "2026-03-30")).isEmpty();
        assertThat(faults(OverdueGrievances.COMPLAINT, "2026-03-31")).singleElement().satisfies(fault -> {
            assertThat(fault.agency()).isEqualTo(above.code());
            assertThat(fault.why()).doesNotContain("张三丰");
        });
        handle.decide(staff.person(above, Role.OFFICE), complaint.id(), complaint.version(), true, "查实，应当公开。", LocalDate.of(2026, 3, 20));
        assertThat(faults(OverdueGrievances.ORDER, "2026-03-20")).isEmpty();
        assertThat(faults(OverdueGrievances.ORDER, "2026-03-21")).singleElement().satisfies(fault -> assertThat(fault.agency()).isEqualTo(bureau.code()));
    }

    @Test
    void aRecordNotCorrectedAndAnAnswerTheCourtWaitsFor() {
        demand.run(Actor.PROGRAM, new Demand(bureau.code(), "社会保险缴费记录", "2024年5月写成未缴，实际已缴。", "张三丰", "0990-0000001", "web", LocalDate.of(2026, 3, 2), List.of()));
        assertThat(faults(OverdueGrievances.RECORD, "2026-03-30")).isEmpty();
        assertThat(faults(OverdueGrievances.RECORD, "2026-03-31")).hasSize(1);
        remedy.run(office, new Filing(bureau.code(), "复〔2026〕" + bureau.code(), "", RemedyKind.RECONSIDERATION, "某县人民政府", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 12)));
        assertThat(faults(OverdueGrievances.REMEDY, "2026-03-12")).isEmpty();
        assertThat(faults(OverdueGrievances.REMEDY, "2026-03-13")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("2026-03-12"));
    }

    @Test
    void anErrorReportIsAnsweredWithinThreeWorkingDays() {
        Papers papers = new Papers(beans, bureau.code());
        IndexNumber number = papers.publish(DocumentFixtures.notice("关于水库除险加固的通告", LocalDate.of(2026, 2, 27)));
        reportError.run(papers.document(number), "第二段的日期写错了", "");
        assertThat(faults(UnansweredErrorReports.REPORT, "2026-03-05")).isEmpty();
        assertThat(faults(UnansweredErrorReports.REPORT, "2026-03-06")).singleElement().satisfies(fault -> {
            assertThat(fault.title()).contains("水库除险加固");
            assertThat(fault.why()).contains("2026-03-05前");
        });
    }

    @Test
    void anInquiryIsToBeAcceptedInTwoWorkingDaysAndAnsweredInFive() {
        Inquiry inquiry = takeInquiry.run(Actor.PROGRAM, Written.web(bureau.code(), LocalDate.of(2026, 3, 2))).inquiry();
        assertThat(faults(OverdueInquiries.ACCEPT, "2026-03-04")).isEmpty();
        assertThat(faults(OverdueInquiries.ACCEPT, "2026-03-05")).hasSize(1);
        assertThat(faults(OverdueInquiries.ANSWER, "2026-03-09")).isEmpty();
        assertThat(faults(OverdueInquiries.ANSWER, "2026-03-10")).singleElement().satisfies(fault -> {
            assertThat(fault.agency()).isEqualTo(bureau.code());
            assertThat(fault.address()).isEqualTo("/desk/inquiry/" + inquiry.id());
            assertThat(fault.title()).contains(inquiry.number()).doesNotContain("供水");
        });
    }
}
