package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mingbai.web.Issue;
import org.springframework.stereotype.Component;

/** Says what is wrong with a submission before it is made, for forms that go step by step. */
@Component
public class SubmissionChecks {

    private final Clock clock;

    SubmissionChecks(Clock clock) {
        this.clock = clock;
    }

    /** Of what an applicant sends from the online form. Fields of the second and further applicants end in their number. */
    public List<Issue> online(Submission submission) {
        return SubmissionRequirements.online(submission, LocalDate.now(clock));
    }

    /** Of what a clerk enters. */
    public List<Issue> atDesk(Submission submission) {
        return SubmissionRequirements.issues(submission, LocalDate.now(clock));
    }
}
