package mingbai.paper;

import java.util.List;

/**
 * A paper to be put up on a wall or handed out, read from a step away: large type, and on every sheet a foot with the code that leads to the
 * page it was made from. Short texts are set as large as one sheet allows; long ones go on over further sheets.
 *
 * @param mast    small line over the title: who tells
 * @param number  document number under the title, or empty
 * @param issuer  author in the file's own metadata
 * @param foot    lines of the foot: index number, telephone
 * @param address absolute address the code leads to
 */
public record Sheet(Size size, Use use, String mast, String title, String number, String issuer, List<Block> blocks, List<String> foot, String address) {

    public Sheet {
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
    }

    /** The paper, upright; what is said of sizes holds for A4 and grows with the paper. */
    public enum Size {
        A4(210, 297), A3(297, 420);

        final float width;
        final float height;
        final float scale;

        Size(float millimetresWide, float millimetresHigh) {
            width = millimetresWide * Page.MM;
            height = millimetresHigh * Page.MM;
            scale = millimetresWide / 210;
        }
    }

    /** Sizes of type in points on A4, the largest first; at the last one the text goes on over further sheets. */
    public enum Use {
        /** Read standing: nothing below 16 pt (小三 is 15). */
        POSTER(30, 26, 22, 19, 16),
        /** Held in the hand. */
        HANDOUT(20, 18, 16, 14, 12, 10.5f);

        final float[] sizes;

        Use(float... sizes) {
            this.sizes = sizes;
        }
    }
}
