package mingbai.publication;

import java.util.Optional;

/** Port of whoever starts drafts out of something else: tells the editor where a draft comes from. */
public interface EditionOrigin {

    /** @param address on the desk */
    record Origin(String text, String address) {}

    Optional<Origin> of(long edition);
}
