package mingbai.request;

/**
 * Somebody who asks (申请人), Art. 29(1). The number of the identity document is not here: it is sealed apart.
 *
 * @param n        1 for the first; joint applicants follow
 * @param name     of the person or the organisation
 * @param contact  person to talk to at an organisation, or ""
 * @param agent    who acts for the applicant with authority, or ""
 * @param phone    at least one of phone, e-mail and address is given
 */
public record Applicant(long id, int n, mingbai.law.ApplicantKind kind, String name, String contact, String agent, String phone, String email,
        String address, String postcode) {

    String canonical() {
        return String.join("\u001f", "applicant", Integer.toString(n), kind.code(), name, contact, agent, phone, email, address, postcode);
    }
}
