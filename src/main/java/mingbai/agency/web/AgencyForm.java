package mingbai.agency.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What stands in the form of an agency, as typed. The fields bear the names of the import's columns. */
public record AgencyForm(@Nullable String code, @Nullable String name, @BindParam("short_name") @Nullable String shortName,
        @BindParam("parent_code") @Nullable String parent, @Nullable String kind, @Nullable String level, @Nullable String address,
        @Nullable String phone, @Nullable String fax, @Nullable String email, @BindParam("office_hours") @Nullable String officeHours,
        @Nullable String postcode, @BindParam("person_in_charge") @Nullable String personInCharge,
        @BindParam("credit_code") @Nullable String creditCode, @BindParam("valid_from") @Nullable String validFrom,
        @BindParam("valid_to") @Nullable String validTo, @BindParam("acted_for_by") @Nullable String actedForBy) {

    static final AgencyForm EMPTY = new AgencyForm("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    static AgencyForm of(Agency agency) {
        AgencyFacts facts = agency.facts();
        Contact contact = facts.contact();
        return new AgencyForm(agency.code(), facts.name(), facts.shortName(), facts.parent(), facts.kind().code(), facts.level().code(),
                contact.address(), contact.phone(), contact.fax(), contact.email(), contact.officeHours(), contact.postcode(),
                facts.personInCharge(), facts.creditCode(), text(facts.validFrom()), text(facts.validTo()), facts.actedForBy());
    }

    public String in(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    Contact contact() {
        return new Contact(in(address), in(phone), in(fax), in(email), in(officeHours), in(postcode));
    }

    /** @param successor stands in no form: reforms set it */
    AgencyFacts facts(String successor) {
        List<Issue> issues = new ArrayList<>();
        @Nullable LocalDate from = day("valid_from", in(validFrom), issues);
        @Nullable LocalDate to = day("valid_to", in(validTo), issues);
        if (AgencyKind.ofCode(in(kind)).isEmpty()) {
            issues.add(Issue.of("kind", "请选择机构类别。"));
        }
        if (AgencyLevel.ofCode(in(level)).isEmpty()) {
            issues.add(Issue.of("level", "请选择行政层级。"));
        }
        Refused.ifAny(issues);
        return new AgencyFacts(in(name), in(shortName), in(parent), AgencyKind.ofCode(in(kind)).orElseThrow(),
                AgencyLevel.ofCode(in(level)).orElseThrow(), contact(), in(personInCharge), in(creditCode), from, to, successor, in(actedForBy));
    }

    static @Nullable LocalDate day(String field, String typed, List<Issue> issues) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(field, "“" + typed + "”不是日期，应写成 2026-03-02 这样。"));
            return null;
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
