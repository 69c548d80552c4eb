package mingbai;

import java.util.concurrent.atomic.AtomicInteger;

/** Codes and names no other test uses. */
public final class Fresh {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Fresh() {}

    /** An agency code such as {@code T00017}. */
    public static String code() {
        return "T%05d".formatted(NEXT.incrementAndGet());
    }

    /** A login such as {@code user17}. */
    public static String login() {
        return "user" + NEXT.incrementAndGet();
    }
}
