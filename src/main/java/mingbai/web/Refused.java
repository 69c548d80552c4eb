package mingbai.web;

import java.util.List;

/** A use case was asked for what its {@link Issue}s forbid; its transaction is undone. Pages show the issues, and keep what was typed. */
public class Refused extends RuntimeException {

    private final transient List<Issue> issues;

    public Refused(List<Issue> issues) {
        super(issues.stream().map(Issue::text).reduce((a, b) -> a + "；" + b).orElse(""));
        this.issues = List.copyOf(issues);
    }

    public Refused(String field, String text) {
        this(List.of(Issue.of(field, text)));
    }

    public List<Issue> issues() {
        return issues;
    }

    /** Refuses when there is anything to put right. */
    public static void ifAny(List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new Refused(issues);
        }
    }
}
