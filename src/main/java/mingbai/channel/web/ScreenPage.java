package mingbai.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A full screen that turns by itself. Addresses are handed in, so that the same page turns on the network and from a USB stick.
 *
 * @param refresh  what the page says of turning in its head ({@code 20; url=2.html}); empty where the answer's header says it
 * @param slide    null on an empty screen
 * @param madeAt   when a pack was made, empty on the network
 */
public record ScreenPage(String title, String agency, String phone, String style, String refresh, @Nullable Turn slide, int n, int of, String previous,
        String next, String list, String pause, boolean still, String madeAt, boolean demonstration) {

    /** What one turn shows. */
    public record Turn(String title, String agency, String day, String number, int part, int parts, List<String> lines, boolean rest, String code, String address) {}
}
