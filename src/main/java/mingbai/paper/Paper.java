package mingbai.paper;

import java.util.List;

/**
 * A document as it is to be printed.
 *
 * @param title          centred in large Song type; lines may be fixed with line ends
 * @param documentNumber under the title, or empty
 * @param issuer         who is named as the author in the file's own metadata
 * @param metadata       rows of the table over the title (索引号, 发文机关, 成文日期 …), may be none
 * @param blocks         the body
 * @param origin         closing line that says where the paper comes from, or empty
 */
public record Paper(String title, String documentNumber, String issuer, List<Entry> metadata, List<Block> blocks, String origin) {

    public Paper {
        metadata = List.copyOf(metadata);
        blocks = List.copyOf(blocks);
    }

    public static Paper of(String title, List<Block> blocks) {
        return new Paper(title, "", "", List.of(), blocks, "");
    }

    /** A row of the metadata table; an entry without value is not printed. */
    public record Entry(String label, String value) {}
}
