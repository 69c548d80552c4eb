package mingbai.request;

import java.util.List;
import java.util.Locale;

/**
 * How an applicant proves who he or it is, as it comes in; what is kept of it is sealed ({@link IdentityBook}).
 *
 * @param number of the document, in clear only here; "" when none was given
 */
public record Identity(IdentityDocument document, String number, List<Proof> proofs) {

    /** Nothing was handed in. */
    public static final Identity NONE = new Identity(IdentityDocument.OTHER, "", List.of());

    public Identity {
        number = number.replaceAll("[\\s\\u3000]", "").toUpperCase(Locale.ROOT);
        proofs = List.copyOf(proofs);
    }

    public boolean isNone() {
        return number.isEmpty() && proofs.isEmpty();
    }

    /** Never the number: records print themselves into logs. */
    @Override
    public String toString() {
        return "Identity[" + document + ", " + proofs.size() + " proofs]";
    }
}
