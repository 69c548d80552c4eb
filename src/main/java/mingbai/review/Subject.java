package mingbai.review;

import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Actor;

/** Port of what is signed off: the module that owns the kind says what is there now and is told what became of it, in the same transaction. */
public interface Subject {

    String kind();

    /** What lies there now, empty when it is gone. */
    Optional<State> now(long id);

    /** All steps approved and the secrecy decision allows it; the clearance is the only key to publication. */
    void passed(Clearance clearance, Actor actor);

    /** Back to the drafter with an opinion. */
    void returned(long id, Actor actor, String opinion);

    /** Not approved; the text goes no further. */
    void refused(long id, Actor actor, String opinion);

    /** Suspected of being classified: to be hidden from everybody at once. */
    void quarantined(long id, Actor actor);

    /**
     * @param digest   of the whole content, hexadecimal SHA-256: what the reviewers sign
     * @param agency   whose it is
     * @param drafters the accounts that wrote any of it
     * @param toPublic whether it is meant for the public (公开属性 主动公开)
     */
    record State(String digest, String agency, String title, String genre, String disclosureClass, boolean toPublic, Set<Long> drafters) {}
}
