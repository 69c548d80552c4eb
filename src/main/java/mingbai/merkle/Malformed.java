package mingbai.merkle;

/** Something from outside (a note, a key, a tile address, a proof file) is not in its format; the message says what and where. */
public class Malformed extends IllegalArgumentException {

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
