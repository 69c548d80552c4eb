package mingbai.publication;

import java.util.List;

/** Port of whoever publishes documents as part of something else: tells the document's page where the public reads of that. */
public interface LinkedPapers {

    /** @param label what it belongs to, e.g. 回应关切 @param words what the link says @param address public */
    record Link(String label, String words, String address) {}

    /** Of the edition before the public now; known before it is published, so that no page is made without it. */
    List<Link> of(long edition);
}
