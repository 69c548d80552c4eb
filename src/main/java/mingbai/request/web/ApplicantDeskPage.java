package mingbai.request.web;

import java.util.List;
import java.util.Map;
import mingbai.request.Applicant;
import mingbai.request.CaseMessage;
import mingbai.request.KeptIdentity;
import mingbai.request.RequestCase;
import mingbai.request.ShowIdentity;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** What the desk sees of an applicant beside the request itself. */
public final class ApplicantDeskPage {

    private ApplicantDeskPage() {}

    /** @param seen numbers and names of files, null until they were asked for */
    public record Identities(RequestCase request, List<Applicant> applicants, List<KeptIdentity> kept, @Nullable List<ShowIdentity.Seen> seen) {

        public String name(long applicant) {
            return applicants.stream().filter(one -> one.id() == applicant).map(Applicant::name).findFirst().orElse("");
        }
    }

    public record Messages(RequestCase request, List<CaseMessage> messages, Map<String, String> typed, List<Issue> issues, String done) {}

    /** @param secret the new one, "" before it is made */
    public record Secret(RequestCase request, String secret) {}
}
