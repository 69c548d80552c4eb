package mingbai.request;

import java.util.Optional;
import mingbai.identity.visitor.Visits;
import mingbai.notice.contact.Contact;
import mingbai.storage.SealedFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an applicant look at the own case: with number and secret; or with number and a telephone number given in the request, or with a proven contact, which show less.
 */
@Component
public class FollowCase {

    /** Kind of the visits ({@link Visits}). */
    public static final String VISIT = "request";
    private static final String BY_SECRET = " secret";
    /** Fewer digits are no telephone number anybody could call. */
    private static final int LEAST_DIGITS = 7;

    private final CaseBook book;
    private final FollowSecret secrets;
    private final Visits visits;
    private final SealedFiles sealed;

    FollowCase(CaseBook book, FollowSecret secrets, Visits visits, SealedFiles sealed) {
        this.book = book;
        this.secrets = secrets;
        this.visits = visits;
        this.sealed = sealed;
    }

    /** @return the token of a new visit; nothing, without a word why, when number and secret do not belong together */
    @Transactional
    public Optional<String> withSecret(String number, String secret) {
        return known(number, secret).map(request -> begin(request.id(), true));
    }

    /** The case itself, for the programmed interface. */
    @Transactional(readOnly = true)
    public Optional<RequestCase> known(String number, String secret) {
        return book.numbered(number.strip()).stream().filter(request -> secrets.opens(request.id(), secret)).findFirst();
    }

    /** @return the token of a new visit */
    @Transactional
    public Optional<String> withPhone(String number, String phone) {
        String asked = Contact.digits(phone);
        return asked.length() < LEAST_DIGITS ? Optional.empty() : book.numbered(number.strip()).stream()
                .filter(request -> book.applicants(request.id()).stream().anyMatch(applicant -> Contact.digits(applicant.phone()).equals(asked))).findFirst()
                .map(request -> begin(request.id(), false));
    }

    /**
     * Who proved to hold the e-mail address or telephone number given in the request. A number changes hands, an address is mistyped: everything is shown only to whom the answer
     * would be mailed in any case.
     *
     * @return the token of a new visit
     */
    @Transactional
    public Optional<String> withContact(String number, Contact contact) {
        return book.numbered(number).stream().filter(request -> book.applicants(request.id()).stream().anyMatch(one -> contact.is(one.email(), one.phone()))).findFirst()
                .map(request -> begin(request.id(), contact.way() == Contact.Way.EMAIL && request.way() == SupplyWay.EMAIL));
    }

    private String begin(long request, boolean bySecret) {
        return visits.begin(VISIT, thing(request, bySecret));
    }

    private static String thing(long request, boolean bySecret) {
        return request + (bySecret ? BY_SECRET : "");
    }

    @Transactional(readOnly = true)
    public Optional<Visit> visit(String token) {
        return visits.of(token, VISIT).map(visit -> new Visit(Long.parseLong(visit.thing().replace(BY_SECRET, "")), visit.thing().endsWith(BY_SECRET),
                sealed.mark("visit " + token).substring(0, 32)));
    }

    /** Sends away who looks at the case: they came in with what is worth nothing any more. */
    @Transactional
    public void endAll(long request) {
        visits.endAll(VISIT, thing(request, true));
        visits.endAll(VISIT, thing(request, false));
    }
}
