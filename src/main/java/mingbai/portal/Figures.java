package mingbai.portal;

import java.util.Locale;

/** How figures are written for people. */
final class Figures {

    private static final long KILO = 1024;

    private Figures() {}

    /** With groups of three digits. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Of a file: {@code 812 B}, {@code 18.2 KB}, {@code 1.2 MB}; 1 KB = 1,024 bytes. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double kilobytes = (double) bytes / KILO;
        return kilobytes < KILO ? String.format(Locale.ROOT, "%.1f KB", kilobytes) : String.format(Locale.ROOT, "%.1f MB", kilobytes / KILO);
    }
}
