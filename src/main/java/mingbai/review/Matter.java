package mingbai.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.ledger.Touched;
import mingbai.web.Issue;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;

/** One sign-off with its steps and the opinions given so far. Decides who may give the next opinion; knows no SQL. */
record Matter(long id, String subjectKind, long subject, String digest, String agency, String title, String genre, String disclosureClass,
        String routeName, MatterState state, int stepNumber, long openedBy, long version, List<StepNow> steps, List<Given> opinions,
        List<String> evidence) {

    static final String KIND = "matter";

    /** A step and the agency whose people take it: the subject's own, or the one an undecided secrecy question was referred to. */
    record StepNow(int n, Step step, String agency) {}

    /** An opinion as far as later rules depend on it. */
    record Given(int n, Decision decision, Set<Long> persons, Medium medium, boolean confirmed) {}

    StepNow current() {
        return steps.get(stepNumber - 1);
    }

    boolean atLastStep() {
        return stepNumber == steps.size();
    }

    /**
     * Why these persons (the account, and the one it stands in for) may not take the current step. C1: nobody signs what they drafted; signing
     * and secrecy review are two people. Otherwise one person may hold several roles.
     */
    List<Issue> objections(Set<Long> persons, Set<Long> drafters) {
        List<Issue> issues = new ArrayList<>();
        Step step = current().step();
        boolean drafted = persons.stream().anyMatch(drafters::contains);
        if (drafted && step.role() != Role.SECRECY_REVIEW) {
            issues.add(Issue.whole("您参与了起草，不能再审核签发同一份文稿，请由其他人审核"));
        }
        if (step.role() == Role.SECRECY_REVIEW && signers().stream().anyMatch(persons::contains)) {
            issues.add(Issue.whole("您已签发这份文稿，保密审查须由另一人作出"));
        }
        return issues;
    }

    private Set<Long> signers() {
        return opinions.stream().filter(given -> given.decision() == Decision.APPROVE && steps.get(given.n() - 1).step().signs())
                .flatMap(given -> given.persons().stream()).collect(java.util.stream.Collectors.toSet());
    }

    boolean evidenceMissing() {
        String needed = current().step().evidence();
        return !needed.isEmpty() && !evidence.contains(needed);
    }

    boolean oralUnconfirmed() {
        return opinions.stream().anyMatch(given -> given.medium() == Medium.ORAL && !given.confirmed());
    }

    static Touched touched(long id, long version, String subjectKind, long subject, String digest, String agency, MatterState state, int step) {
        return new Touched(KIND, Long.toString(id), version, state(subjectKind, subject, digest, agency, state, step, version));
    }

    static Map<String, ?> state(String subjectKind, long subject, String digest, String agency, MatterState state, int step, long version) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("subjectKind", subjectKind);
        canonical.put("subject", Long.toString(subject));
        canonical.put("digest", digest);
        canonical.put("agency", agency);
        canonical.put("state", state.name());
        canonical.put("step", step);
        canonical.put("version", version);
        return canonical;
    }

    static Set<Long> persons(long account, @Nullable Long inSteadOf) {
        return inSteadOf == null ? Set.of(account) : Set.of(account, inSteadOf);
    }
}
