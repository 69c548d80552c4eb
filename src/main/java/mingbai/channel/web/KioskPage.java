package mingbai.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk: a list in large type that turns its pages by itself until somebody touches it, and a document to read.
 *
 * @param text the document that is open, null on the list
 */
public record KioskPage(String title, String agency, String phone, String style, String refresh, List<Line> lines, int n, int of, String previous, String next,
        String pause, boolean still, @Nullable Text text, String madeAt, boolean demonstration) {

    public record Line(String title, String agency, String day, String address) {}

    public record Text(String title, String agency, String day, String number, String bodyHtml, String code, String address, String back, String before, String after) {}
}
