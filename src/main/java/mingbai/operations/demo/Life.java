package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import mingbai.inquiry.TakeInquiry;
import mingbai.request.SubmitOnline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What goes on in the prefecture besides its papers, told in one order: each part builds on what the ones before left. */
@Component
class Life {

    private final SiteColumns columns;
    private final NormativeScenes normative;
    private final Boards boards;
    private final Urgings urgings;
    private final SentUp sentUp;
    private final WorkScenes work;
    private final ReadingPlaces reading;
    private final AskedBefore askedBefore;
    private final AskedNow askedNow;
    private final CountedElsewhere countedElsewhere;
    private final FormScenes forms;
    private final AnnualScenes annual;
    private final CampaignScenes campaigns;
    private final WrittenScenes written;
    private final RectifyScenes rectify;
    private final AssessmentScenes assessment;
    private final PlanScenes plans;
    private final AppraisalScenes appraisal;
    private final ParticipationScenes participation;
    private final InquiryScenes inquiries;
    private final HotlineScenes hotline;
    private final ConcernScenes concern;
    private final LibraryScenes library;
    private final MisconductScenes misconduct;
    private final InterviewScenes interviews;
    private final HearingScenes hearings;
    private final SurveyScenes surveys;
    private final Path folder;

    Life(SiteColumns columns, NormativeScenes normative, Boards boards, Urgings urgings, SentUp sentUp, WorkScenes work, ReadingPlaces reading,
            AskedBefore askedBefore, AskedNow askedNow, CountedElsewhere countedElsewhere, FormScenes forms, AnnualScenes annual,
            WrittenScenes written, RectifyScenes rectify, AssessmentScenes assessment, PlanScenes plans, AppraisalScenes appraisal,
            CampaignScenes campaigns, InquiryScenes inquiries, HotlineScenes hotline, ConcernScenes concern, ParticipationScenes participation,
            LibraryScenes library, MisconductScenes misconduct, InterviewScenes interviews, HearingScenes hearings, SurveyScenes surveys,
            @Value("${mingbai.data}") Path data) {
        this.columns = columns;
        this.normative = normative;
        this.boards = boards;
        this.urgings = urgings;
        this.sentUp = sentUp;
        this.work = work;
        this.reading = reading;
        this.askedBefore = askedBefore;
        this.askedNow = askedNow;
        this.countedElsewhere = countedElsewhere;
        this.forms = forms;
        this.annual = annual;
        this.written = written;
        this.rectify = rectify;
        this.campaigns = campaigns;
        this.assessment = assessment;
        this.plans = plans;
        this.appraisal = appraisal;
        this.participation = participation;
        this.inquiries = inquiries;
        this.hotline = hotline;
        this.concern = concern;
        this.library = library;
        this.misconduct = misconduct;
        this.interviews = interviews;
        this.hearings = hearings;
        this.surveys = surveys;
        this.folder = data.resolve("demonstration");
    }

    void play(Bodies bodies, LocalDate today, Consumer<String> progress) throws IOException {
        work.play(bodies, today);
        progress.accept("columns of the site");
        columns.open(bodies);
        progress.accept("normative documents and their clean-up");
        normative.play(bodies, today);
        progress.accept("boards, screens and public notices");
        boards.play(bodies, today);
        reading.play(bodies, today);
        progress.accept("messages, and what units sent up");
        urgings.play(bodies);
        sentUp.play(bodies, new Author(bodies.all()), today);
        progress.accept("requests of earlier years: " + askedBefore.play(bodies, today, folder));
        progress.accept("figures of other systems: " + countedElsewhere.play(bodies, today, folder));
        progress.accept("annual reports: " + annual.play(bodies, today));
        progress.accept("self-inspections of the county");
        campaigns.play(bodies, today);
        progress.accept("plans of the year");
        plans.play(bodies, today);
        progress.accept("forms of last month");
        forms.play(bodies, today);
        progress.accept("findings of others, and their mending: " + rectify.play(bodies, today, folder));
        progress.accept("papers written from records");
        written.play(bodies, today);
        progress.accept("assessments of last year and this: " + assessment.play(bodies, today));
        progress.accept("appeals, social evaluation, model units, rewards");
        appraisal.play(bodies, today);
        progress.accept("opinions asked for");
        participation.play(bodies, today, folder);
        library.play(bodies, today);
        TakeInquiry.Taken letter = inquiries.play(bodies, today, folder);
        progress.accept("letters of last year and this; one to follow at /inquiry/follow: " + letter.inquiry().number() + ", code " + letter.code());
        progress.accept("calls of the hotline: " + hotline.play(bodies, today, folder));
        concern.play(bodies);
        misconduct.play(bodies, today); // not a word of it among the lines of progress
        progress.accept("interviews and a hearing");
        interviews.play(bodies, today, folder);
        hearings.play(bodies, today);
        progress.accept("surveys of last year, and two that are open");
        surveys.play(bodies, today, folder);
        SubmitOnline.Submitted followed = askedNow.play(bodies, today);
        progress.accept("requests in hand; one to follow at /request/follow: " + followed.number() + ", secret " + followed.secret());
    }
}
