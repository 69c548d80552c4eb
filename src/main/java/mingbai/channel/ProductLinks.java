package mingbai.channel;

import java.util.List;
import mingbai.publication.reading.PublicDocument;

/** The other forms of a public document, for the list on its page. */
public final class ProductLinks {

    /** @param note in a few words, what it is good for; @param file whether it is a file to take along, not a page */
    public record Link(String label, String note, String address, boolean file) {}

    private ProductLinks() {}

    /** Empty for a document that was withdrawn: nothing is made of it any more. */
    public static List<Link> of(PublicDocument document) {
        String at = document.address();
        return document.content() == null ? List.of() : List.of(
                new Link("公示栏张贴（A3）", "大字，带二维码和电话", at + "/poster.pdf?size=A3", true),
                new Link("公示栏张贴（A4）", "大字，带二维码和电话", at + "/poster.pdf?size=A4", true),
                new Link("明白卡", "一页纸说清楚", at + "/card.pdf", true),
                new Link("一次性告知单", "窗口一次告知", at + "/sheet.pdf", true),
                new Link("广播稿", "村村响、广播用，注明时长", at + "/script", false),
                new Link("微信文章", "公众号、微博可用", at + "/wechat", false));
    }
}
