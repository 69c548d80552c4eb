package mingbai.channel.web;

import java.util.List;
import mingbai.channel.Bulletin;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** A bulletin as its documents stand today; one that was withdrawn leaves its place and nothing of its text. */
public record BulletinPage(Bulletin bulletin, String agency, List<Item> items, ColumnTags column, List<Crumb> crumbs) {

    /** @param bodyHtml empty when the document was withdrawn */
    public record Item(int n, String title, String address, String agency, String day, String number, String bodyHtml, boolean live) {}
}
