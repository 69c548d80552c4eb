package mingbai.web;

import java.util.Optional;

/** A kind of thing that an address names and an agency owns: the port through which {@link MayCall#on()} finds that agency. */
public interface Owned {

    /** The name of the path variable, e.g. {@code draft}. */
    String kind();

    /** Code of the owning agency, empty when there is no such thing. */
    Optional<String> agencyOf(String id);
}
