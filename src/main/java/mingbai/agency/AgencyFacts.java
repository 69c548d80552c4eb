package mingbai.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of an agency beside its code, as typed or imported. Texts that are not known are empty; a body without a parent
 * has an empty one.
 *
 * @param successor  code of the body that carries its duties on, once it is gone
 * @param actedForBy code of the town or department that acts for a small body (代管), or empty
 */
public record AgencyFacts(String name, String shortName, String parent, AgencyKind kind, AgencyLevel level, Contact contact,
        String personInCharge, String creditCode, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String successor,
        String actedForBy) {

    /** Where the public finds it: Art. 12 wants address, hours, telephone, fax and e-mail in the guide. */
    public record Contact(String address, String phone, String fax, String email, String officeHours, String postcode) {
        public static final Contact NONE = new Contact("", "", "", "", "", "");
    }

    public static AgencyFacts of(String name, String parent, AgencyKind kind, AgencyLevel level) {
        return new AgencyFacts(name, "", parent, kind, level, Contact.NONE, "", "", null, null, "", "");
    }

    public AgencyFacts named(String newName, String newShortName) {
        return new AgencyFacts(newName, newShortName, parent, kind, level, contact, personInCharge, creditCode, validFrom, validTo, successor, actedForBy);
    }

    public AgencyFacts reachedAt(Contact newContact) {
        return new AgencyFacts(name, shortName, parent, kind, level, newContact, personInCharge, creditCode, validFrom, validTo, successor, actedForBy);
    }

    public AgencyFacts ledBy(String newPersonInCharge) {
        return new AgencyFacts(name, shortName, parent, kind, level, contact, newPersonInCharge, creditCode, validFrom, validTo, successor, actedForBy);
    }

    public AgencyFacts under(String newParent) {
        return new AgencyFacts(name, shortName, newParent, kind, level, contact, personInCharge, creditCode, validFrom, validTo, successor, actedForBy);
    }

    public AgencyFacts identifiedBy(String newCreditCode) {
        return new AgencyFacts(name, shortName, parent, kind, level, contact, personInCharge, newCreditCode, validFrom, validTo, successor, actedForBy);
    }

    public AgencyFacts actedForBy(String acting) {
        return new AgencyFacts(name, shortName, parent, kind, level, contact, personInCharge, creditCode, validFrom, validTo, successor, acting);
    }

    public AgencyFacts endedOn(LocalDate day, String heir) {
        return new AgencyFacts(name, shortName, parent, kind, level, contact, personInCharge, creditCode, validFrom, day, heir, actedForBy);
    }
}
