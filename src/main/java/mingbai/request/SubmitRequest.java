package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Touched;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request comes in (Arts. 27, 29). Handed in, signed for or put down from speech it is received at once; what came over the network, by fax or as an
 * ordinary letter waits for its receipt to be confirmed (Art. 31).
 */
@Component
public class SubmitRequest {

    private final CaseBook book;
    private final RequestTable requests;
    private final IdentityBook identities;
    private final AgencyReading agencies;
    private final Ids ids;
    private final Clock clock;

    SubmitRequest(CaseBook book, RequestTable requests, IdentityBook identities, AgencyReading agencies, Ids ids, Clock clock) {
        this.book = book;
        this.requests = requests;
        this.identities = identities;
        this.agencies = agencies;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param actor the clerk who enters it, or the program for an applicant's own submission
     * @throws Refused with an issue for each field that cannot stand
     */
    @Transactional
    public RequestCase run(Actor actor, Submission submission) {
        Refused.ifAny(SubmissionRequirements.issues(submission, LocalDate.now(clock)));
        if (agencies.byCode(submission.agency()).filter(agency -> agency.kind().takesRequests()).isEmpty()) {
            throw new Refused("agency", "这个单位不受理政府信息公开申请，请选择行政机关");
        }
        List<Applicant> applicants = IntStream.rangeClosed(1, submission.applicants().size()).mapToObj(n -> applicant(n, submission.applicants().get(n - 1)))
                .toList();
        List<CaseFact> first = new ArrayList<>(List.of(new CaseFact.Submitted(submission.submittedOn())));
        submission.channel().receivedOn(submission.submittedOn(), null).ifPresent(day -> first.add(new CaseFact.Received(day)));
        RequestCase opened = opened(submission);
        Touched intake = identities.keep(opened.id(), applicants, submission);
        return book.open(RequestAct.SUBMITTED, actor, opened, applicants, first, actor.accountId() == 0 ? Map.of("by", "applicant") : Map.of(), intake);
    }

    private RequestCase opened(Submission submission) {
        int year = submission.submittedOn().getYear();
        String number = freeNumber(submission.agency(), year);
        return new RequestCase(ids.next(), number, submission.agency(), submission.channel(), submission.applicants().getFirst().kind(),
                submission.subject().strip(), submission.description().strip(), submission.form(), submission.way(), clock.millis(), "", null,
                submission.channel().needsConfirmation() ? Stage.SUBMITTED : Stage.IN_HAND, null, null, 1, "own", 1);
    }

    /** An imported case may bear a number of our own form. */
    private String freeNumber(String agency, int year) {
        String number;
        do {
            number = "%s-%d-%05d".formatted(agency, year, requests.nextNumber(agency, year));
        } while (requests.numbered(agency, number).isPresent());
        return number;
    }

    private Applicant applicant(int n, Submission.Person person) {
        return new Applicant(ids.next(), n, person.kind(), person.name().strip(), person.contact().strip(), person.agent().strip(), person.phone().strip(),
                person.email().strip(), person.address().strip(), person.postcode().strip());
    }
}
