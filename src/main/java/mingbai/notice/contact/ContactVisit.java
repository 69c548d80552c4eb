package mingbai.notice.contact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import mingbai.identity.visitor.VisitorCookie;
import org.springframework.stereotype.Component;

/** Two hours in which the browser that proved a contact sees what the contact has here, below {@code /my} alone. */
@Component
public class ContactVisit {

    private static final VisitorCookie.Where WHERE = new VisitorCookie.Where("contact", "/my");
    private static final Duration LASTS = Duration.ofHours(2);

    private final VisitorCookie cookies;

    ContactVisit(VisitorCookie cookies) {
        this.cookies = cookies;
    }

    public void begin(Contact contact, HttpServletResponse response) {
        cookies.begin(WHERE, contact.written(), LASTS, response);
    }

    public Optional<Contact> of(HttpServletRequest request) {
        return cookies.of(WHERE, request).flatMap(visit -> Contact.ofWritten(visit.thing()));
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookies.end(WHERE, request, response);
    }
}
