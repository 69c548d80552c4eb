package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import mingbai.identity.visitor.VisitorCookie;
import mingbai.inquiry.FollowInquiry;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.publication.Scrub;
import org.springframework.stereotype.Component;

/** Visits of people to their own inquiry, opened with number and code. Whether a number exists is never told: the answer to everything that does not fit is the same. */
@Component
class AskerVisits {

    private static final VisitorCookie.Where WHERE = new VisitorCookie.Where(Inquiry.KIND, "/inquiry");
    private static final int LONGEST = 60;

    private final VisitorCookie cookie;
    private final FollowInquiry follow;
    private final InquiryBook book;

    AskerVisits(VisitorCookie cookie, FollowInquiry follow, InquiryBook book) {
        this.cookie = cookie;
        this.follow = follow;
        this.book = book;
    }

    /** @return whether number and code fit; then the browser holds the visit */
    boolean begin(String number, String code, HttpServletResponse response) {
        boolean storable = number.length() <= LONGEST && code.length() <= LONGEST && Scrub.clean(number).equals(number);
        Optional<Inquiry> found = storable ? follow.run(key(number), code) : Optional.empty();
        found.ifPresent(inquiry -> begin(inquiry, response));
        return found.isPresent();
    }

    /** To who proved to be the asker. */
    void begin(Inquiry inquiry, HttpServletResponse response) {
        cookie.begin(WHERE, Long.toString(inquiry.id()), response);
    }

    /** As numbers are written, however one was typed. */
    static String key(String number) {
        return number.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s—－–]", "-").replaceAll("-+", "-");
    }

    Optional<Inquiry> of(HttpServletRequest call) {
        return cookie.of(WHERE, call).map(visit -> visit.thing()).filter(thing -> thing.matches("\\d{1,19}")).flatMap(thing -> book.find(Long.parseLong(thing)));
    }

    void end(HttpServletRequest call, HttpServletResponse response) {
        cookie.end(WHERE, call, response);
    }
}
