package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.events.RequestAct;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An applicant told the office of another telephone, address or agent. Name and kind stay: somebody else makes a request of their own. */
@Component
public class ChangeContact {

    private final CaseBook book;
    private final Clock clock;

    ChangeContact(CaseBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** As typed; see {@link Applicant}. */
    public record Contact(String contact, String agent, String phone, String email, String address, String postcode) {}

    /** @param n number of the applicant within the request */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, int n, Contact to) {
        RequestCase seen = book.seen(request, version);
        Applicant before = book.applicants(request).stream().filter(one -> one.n() == n).findFirst().orElseThrow(NotFound::new);
        Submission.Person typed = new Submission.Person(before.kind(), before.name(), to.contact(), to.agent(), to.phone(), to.email(), to.address(), to.postcode());
        // checked as when it was submitted; only what belongs to the contact is asked about
        Refused.ifAny(SubmissionRequirements.issues(new Submission(seen.agency(), seen.channel(), LocalDate.now(clock), List.of(typed), seen.subject(),
                seen.description(), seen.form(), seen.way()), LocalDate.now(clock)).stream()
                .filter(issue -> List.of("contact", "agent", "phone", "email", "address", "postcode").contains(issue.field())).toList());
        book.changeContact(new Applicant(before.id(), n, before.kind(), before.name(), to.contact().strip(), to.agent().strip(), to.phone().strip(),
                to.email().strip(), to.address().strip(), to.postcode().strip()));
        return book.change(RequestAct.AMENDED, actor, seen, List.of(), Map.of("applicant", n));
    }
}
