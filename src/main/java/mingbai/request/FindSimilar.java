package mingbai.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.request.AskerTable.Asker;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.RequestRow;
import mingbai.storage.SealedFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what may be the same request again: by the same person and about the same thing (Art. 36(6): repeated ones already answered are not handled
 * again), or by others about the same thing (Art. 44). It says why; people decide.
 */
@Component
public class FindSimilar {

    /** From here on, in a hundred, two subjects may mean the same. */
    private static final int LIKE = 50;
    private static final int MOST = 20;

    private final AskerTable table;
    private final IdentityTable identities;
    private final SealedFiles sealed;
    private final CaseBook book;
    private final RequestReading reading;

    FindSimilar(AskerTable table, IdentityTable identities, SealedFiles sealed, CaseBook book, RequestReading reading) {
        this.table = table;
        this.identities = identities;
        this.sealed = sealed;
        this.book = book;
        this.reading = reading;
    }

    /**
     * @param reasons  why it is shown, in words
     * @param likeness of the subjects, 0 to 100
     * @param repeated by the same person, about the same thing
     * @param answered and answered already
     */
    public record Found(RequestRow row, List<String> reasons, int likeness, boolean repeated, boolean answered) {}

    /** Of a request that is there. */
    @Transactional(readOnly = true)
    public List<Found> of(RequestCase request) {
        List<Applicant> people = book.applicants(request.id());
        Set<Long> same = identities.of(request.id()).stream().map(KeptIdentity::mark).filter(mark -> !mark.isEmpty())
                .flatMap(mark -> identities.requestsOf(mark).stream()).collect(Collectors.toSet());
        return found(request.agency(), request.id(), request.subject(), people.stream().map(person -> new Asker(0, person.name(), person.phone())).toList(), same);
    }

    /** Of one that is being entered. */
    @Transactional(readOnly = true)
    public List<Found> of(Submission submission) {
        Set<Long> same = submission.applicants().stream().map(Submission.Person::identity).filter(identity -> !identity.number().isEmpty())
                .flatMap(identity -> identities.requestsOf(sealed.mark(identity.document() + " " + identity.number())).stream()).collect(Collectors.toSet());
        return found(submission.agency(), 0, submission.subject().strip(), submission.applicants().stream()
                .map(person -> new Asker(0, person.name().strip(), person.phone().strip())).toList(), same);
    }

    private List<Found> found(String agency, long self, String subject, List<Asker> people, Set<Long> same) {
        List<Asker> askers = table.askers(agency, texts(people.stream().map(Asker::name).toList()), texts(people.stream().map(Asker::phone).toList()));
        Set<Long> ids = new LinkedHashSet<>(askers.stream().map(Asker::request).toList());
        ids.addAll(same);
        ids.addAll(subject.isEmpty() ? List.of() : table.about(agency, subject));
        ids.remove(self);
        Map<Long, List<Asker>> byCase = askers.stream().collect(Collectors.groupingBy(Asker::request));
        return reading.rows(ids).stream().filter(row -> row.agency().equals(agency))
                .map(row -> judged(row, subject, byCase.getOrDefault(row.id(), List.of()), people, same.contains(row.id())))
                .filter(found -> !found.reasons().isEmpty())
                .sorted(Comparator.comparing((Found found) -> !found.repeated()).thenComparing(Comparator.comparingInt(Found::likeness).reversed())).limit(MOST).toList();
    }

    private static Set<String> texts(Collection<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }

    private static Found judged(RequestRow row, String subject, List<Asker> there, List<Asker> here, boolean sameDocument) {
        boolean name = there.stream().anyMatch(one -> here.stream().anyMatch(other -> other.name().equals(one.name())));
        boolean phone = there.stream().anyMatch(one -> !one.phone().isEmpty() && here.stream().anyMatch(other -> other.phone().equals(one.phone())));
        int likeness = likeness(row.subject(), subject);
        boolean samePerson = sameDocument || name && phone;
        boolean like = likeness >= LIKE;
        List<String> reasons = new ArrayList<>();
        if (samePerson || like && (name || phone)) {
            reasons.add(sameDocument ? "证件号码相同" : name && phone ? "姓名（名称）和电话相同" : name ? "姓名（名称）相同" : "电话相同");
        }
        boolean repeated = !reasons.isEmpty() && like;
        if (likeness == 100) {
            reasons.add(repeated ? "申请事项相同" : "他人申请过同一事项，可以考虑主动公开（第四十四条）");
        } else if (!reasons.isEmpty() && like) {
            reasons.add("申请事项相近");
        }
        boolean answered = row.answered() != null;
        if (repeated && answered) {
            reasons.add("已经答复；确属重复申请的，告知不予重复处理（第三十六条第六项）");
        }
        return new Found(row, reasons, likeness, repeated, repeated && answered);
    }

    /** Of two texts by their pairs of characters, 0 to 100; signs and blanks do not count. */
    static int likeness(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.equals(b)) {
            return 100;
        }
        Set<String> left = pairs(a);
        Set<String> right = pairs(b);
        int all = left.size() + right.size();
        left.retainAll(right);
        return all == 0 ? 0 : Math.min(99, 200 * left.size() / all);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
