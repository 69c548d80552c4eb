package mingbai.request.reading;

import java.util.List;
import mingbai.notice.contact.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests of people who gave a contact in them; each way has its own index. */
@Component
@Transactional(readOnly = true)
public class ContactCaseReading {

    private final JdbcClient jdbc;
    private final RequestReading requests;

    ContactCaseReading(JdbcClient jdbc, RequestReading requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** The newest first. */
    public List<RequestRow> of(Contact contact, int most) {
        String condition = switch (contact.way()) {
            case EMAIL -> "lower(a.email) = :value";
            case PHONE -> "replace(replace(replace(a.phone, ' ', ''), '-', ''), '+86', '') = :value";
        };
        return requests.rows(jdbc.sql("select a.case_id from request_applicant a where " + condition + " group by a.case_id order by a.case_id desc limit :most")
                .param("value", contact.value()).param("most", most).query(Long.class).list());
    }
}
