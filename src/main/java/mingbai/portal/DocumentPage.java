package mingbai.portal;

import java.util.List;
import mingbai.channel.ProductLinks;
import mingbai.web.ArticleTags;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * A public document as it stands: the metadata table, the text, its files, what became of it and what belongs to it. {@code bodyHtml} is the
 * cleaned text as it was reviewed; {@code forms} are what else is made of it.
 */
public record DocumentPage(String title, String documentNumber, String address, String published, String agency, String agencyAddress,
        List<Fact> metadata, String bodyHtml, List<File> files, List<Banner> banners, List<Moment> timeline, List<Row> interpretations,
        List<Row> interpreted, List<Row> related, List<ProductLinks.Link> forms, ArticleTags article, ColumnTags column, List<Crumb> crumbs) {

    /** The title in the parts it may be broken between. */
    public List<String> titleParts() {
        return TitleParts.of(title);
    }

    /** Whether the text may be wider than the screen, and so must be reachable for scrolling by keyboard. */
    public boolean hasTable() {
        return bodyHtml.contains("<table");
    }

    /** A file to take along; {@code size} is written for people (1.2 MB). */
    public record File(String name, String address, String type, String size) {}

    /** What a reader must know before the text. Grave: the text no longer holds. */
    public record Banner(String title, String text, boolean grave, @Nullable Link link) {}

    /** Something that happened to the document, told to the public. */
    public record Moment(String at, String what, String note) {}
}
