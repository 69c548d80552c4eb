package mingbai.inspection;

/** Hears how far a look got, and may stop it: what was judged until then is kept, and the next look goes on from there. */
public interface LookProgress {

    LookProgress QUIET = (what, done, total) -> true;

    /** @return false to stop */
    boolean at(String what, long done, long total);
}
