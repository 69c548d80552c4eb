package mingbai.portal;

/** A piece of text, marked where it is what somebody searched for. */
public record Piece(String text, boolean marked) {}
