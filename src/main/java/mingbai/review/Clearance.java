package mingbai.review;

/**
 * Proof that one content, known by its digest, passed every step of its route with a secrecy decision. Only this package can make one, and
 * nothing becomes public without one: {@code publication} takes it as a parameter.
 */
public final class Clearance {

    private final long matter;
    private final String subjectKind;
    private final long subject;
    private final String digest;
    private final boolean mayBePublic;

    Clearance(long matter, String subjectKind, long subject, String digest, boolean mayBePublic) {
        this.matter = matter;
        this.subjectKind = subjectKind;
        this.subject = subject;
        this.digest = digest;
        this.mayBePublic = mayBePublic;
    }

    public long matter() {
        return matter;
    }

    public String subjectKind() {
        return subjectKind;
    }

    public long subject() {
        return subject;
    }

    public String digest() {
        return digest;
    }

    /** Whether the secrecy decision allows publication; without it the subject is only registered. */
    public boolean mayBePublic() {
        return mayBePublic;
    }
}
