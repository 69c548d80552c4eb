package mingbai;

import mingbai.agency.Agency;

/**
 * A thing of one {@code Owned} kind, made for the walk over all handlers ({@link HandlerWalkTests}). Whoever offers an {@code Owned}
 * bean puts a class beside its tests that implements this; it is found by itself, and what its constructor asks for is handed in.
 */
public interface Sample {

    /** The {@code Owned} kind, which is the name of the path variable. */
    String kind();

    /** Makes a thing that the agency owns. @return its id as it stands in an address */
    String ownedBy(Agency agency);
}
