package mingbai.participation.solicitation;

/** What somebody says and of himself. @param passage 0 for the whole draft; @param consent whether the words may be published, masked, after review */
public record OpinionWords(int passage, String text, String name, String contact, boolean consent) {}
