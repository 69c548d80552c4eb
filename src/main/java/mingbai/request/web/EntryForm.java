package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.law.ApplicantKind;
import mingbai.publication.Scrub;
import mingbai.request.Channel;
import mingbai.request.EnterRequest;
import mingbai.request.Identity;
import mingbai.request.IdentityDocument;
import mingbai.request.Proof;
import mingbai.request.Submission;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk typed of a request that came on paper or by word of mouth. Fields of the second and further applicants end in their number.
 *
 * @param scans sealed handles of the scans taken so far
 */
public record EntryForm(Map<String, String> typed, List<String> scans) {

    static final int MOST_PEOPLE = 10;
    static final String TELEPHONE = "phone";
    private static final List<String> OF_REQUEST = List.of("agency", "how", "submittedOn", "subject", "description", "form", "way", "help", "readBack", "confirmedOn");
    private static final List<String> OF_PERSON = List.of("kind", "name", "document", "idNumber", "contact", "agent", "phone", "email", "address", "postcode");
    private static final int LONGEST = 20_000;

    static EntryForm of(HttpServletRequest call, List<String> scans) {
        Map<String, String> typed = new LinkedHashMap<>();
        OF_REQUEST.forEach(name -> typed.put(name, text(call, name)));
        int people = people(text(call, "people"));
        typed.put("people", Integer.toString(people));
        IntStream.rangeClosed(1, people).forEach(n -> OF_PERSON.forEach(name -> typed.put(name + suffix(n), text(call, name + suffix(n)))));
        return new EntryForm(typed, scans);
    }

    private static String text(HttpServletRequest call, String name) {
        String text = call.getParameter(name);
        String clean = text == null ? "" : Scrub.clean(text).replace("\r\n", "\n").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    private static int people(String typed) {
        return typed.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(typed), 1, MOST_PEOPLE) : 1;
    }

    public static String suffix(int n) {
        return n == 1 ? "" : Integer.toString(n);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    public int people() {
        return people(get("people"));
    }

    EntryForm with(int people) {
        Map<String, String> more = new LinkedHashMap<>(typed);
        more.put("people", Integer.toString(Math.clamp(people, 1, MOST_PEOPLE)));
        return new EntryForm(more, scans);
    }

    /** @param issues what cannot even be read is told there */
    EnterRequest.Entry entry(List<Proof> originals, List<Issue> issues) {
        boolean telephone = get("how").equals(TELEPHONE);
        Channel channel = telephone ? Channel.ORAL : Channel.ofCode(get("how")).orElse(Channel.WEB);
        LocalDate on = day("submittedOn", "来件日期", issues);
        LocalDate confirmed = get("confirmedOn").isEmpty() || !channel.needsConfirmation() ? null : day("confirmedOn", "确认日期", issues);
        List<Submission.Person> people = new ArrayList<>();
        IntStream.rangeClosed(1, people()).forEach(n -> people.add(person(n, n == 1 ? originals : List.of(), issues)));
        Submission submission = new Submission(get("agency"), channel, on == null ? LocalDate.of(2019, 5, 15) : on, people, get("subject"), get("description"),
                one(SupplyForm.values(), get("form"), SupplyForm.ANY), one(SupplyWay.values(), get("way"), SupplyWay.POST), get("help"));
        return new EnterRequest.Entry(submission, telephone, !get("readBack").isEmpty(), confirmed);
    }

    private Submission.Person person(int n, List<Proof> originals, List<Issue> issues) {
        String s = suffix(n);
        ApplicantKind kind = ApplicantKind.ofCode(get("kind" + s)).orElse(ApplicantKind.NATURAL);
        if (ApplicantKind.ofCode(get("kind" + s)).isEmpty()) {
            issues.add(Issue.of("kind" + s, "请选择申请人是个人还是哪一类单位"));
        }
        IdentityDocument document = one(IdentityDocument.values(), get("document" + s), kind.isOrganisation() ? IdentityDocument.CREDIT_CODE : IdentityDocument.RESIDENT_ID);
        return new Submission.Person(kind, get("name" + s), get("contact" + s), get("agent" + s), get("phone" + s), get("email" + s), get("address" + s),
                get("postcode" + s), new Identity(document, get("idNumber" + s), originals));
    }

    private static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
        return Stream.of(all).filter(value -> value.name().equals(name)).findFirst().orElse(otherwise);
    }

    private @Nullable LocalDate day(String field, String label, List<Issue> issues) {
        try {
            return LocalDate.parse(get(field));
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(field, label + "请写成年-月-日，例如 2026-03-02"));
            return null;
        }
    }
}
