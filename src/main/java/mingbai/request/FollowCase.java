package mingbai.request;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import mingbai.merkle.Hash;
import mingbai.notice.contact.Contact;
import mingbai.storage.SealedFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an applicant look at the own case: with number and secret, or with number and a telephone number given in the request, which shows less. A visit is
 * a row, so that every node knows it; the browser holds a token, the row its hash.
 */
@Component
public class FollowCase {

    public static final Duration LASTS = Duration.ofMinutes(30);
    /** Fewer digits are no telephone number anybody could call. */
    private static final int LEAST_DIGITS = 7;

    private final CaseBook book;
    private final FollowSecret secrets;
    private final FollowTable table;
    private final SealedFiles sealed;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FollowCase(CaseBook book, FollowSecret secrets, FollowTable table, SealedFiles sealed, Clock clock) {
        this.book = book;
        this.secrets = secrets;
        this.table = table;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** @return the token of a new visit; nothing, without a word why, when number and secret do not belong together */
    @Transactional
    public Optional<String> withSecret(String number, String secret) {
        return known(number, secret).map(request -> visit(request.id(), true));
    }

    /** The case itself, for the programmed interface. */
    @Transactional(readOnly = true)
    public Optional<RequestCase> known(String number, String secret) {
        return book.numbered(number.strip()).stream().filter(request -> secrets.opens(request.id(), secret)).findFirst();
    }

    /** @return the token of a new visit */
    @Transactional
    public Optional<String> withPhone(String number, String phone) {
        String asked = digits(phone);
        return asked.length() < LEAST_DIGITS ? Optional.empty() : book.numbered(number.strip()).stream()
                .filter(request -> book.applicants(request.id()).stream().anyMatch(applicant -> digits(applicant.phone()).equals(asked))).findFirst()
                .map(request -> visit(request.id(), false));
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
                .map(request -> visit(request.id(), contact.way() == Contact.Way.EMAIL && request.way() == SupplyWay.EMAIL));
    }

    private static String digits(String phone) {
        return phone.replaceAll("^\\s*\\+86", "").replaceAll("[^0-9]", "");
    }

    private String visit(long request, boolean bySecret) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        table.insertVisit(hash(token), request, bySecret, clock.millis() + LASTS.toMillis(), clock.millis());
        return token;
    }

    @Transactional(readOnly = true)
    public Optional<Visit> visit(String token) {
        return table.visit(hash(token), clock.millis(), sealed.mark("visit " + token).substring(0, 32));
    }

    @Transactional
    public void end(String token) {
        table.endVisit(hash(token));
    }

    private static String hash(String token) {
        return Hash.sha256(token.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
