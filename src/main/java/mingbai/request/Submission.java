package mingbai.request;

import java.time.LocalDate;
import java.util.List;

/**
 * A request as it comes in (Art. 29), by whatever channel. No purpose is asked for.
 *
 * @param agency      code of the agency it is made to
 * @param submittedOn the day it was handed in, posted in or sent; not after today
 * @param applicants  at least one; the first one's kind counts in the annual report
 * @param help        what somebody who has difficulty reading, seeing or hearing needs (Art. 43), "" for nothing
 */
public record Submission(String agency, Channel channel, LocalDate submittedOn, List<Person> applicants, String subject, String description, SupplyForm form,
        SupplyWay way, String help) {

    public Submission {
        applicants = List.copyOf(applicants);
    }

    public Submission(String agency, Channel channel, LocalDate submittedOn, List<Person> applicants, String subject, String description, SupplyForm form,
            SupplyWay way) {
        this(agency, channel, submittedOn, applicants, subject, description, form, way, "");
    }

    /** An applicant as typed; see {@link Applicant}. */
    public record Person(mingbai.law.ApplicantKind kind, String name, String contact, String agent, String phone, String email, String address,
            String postcode, Identity identity) {

        public Person(mingbai.law.ApplicantKind kind, String name, String contact, String agent, String phone, String email, String address, String postcode) {
            this(kind, name, contact, agent, phone, email, address, postcode, Identity.NONE);
        }
    }
}
