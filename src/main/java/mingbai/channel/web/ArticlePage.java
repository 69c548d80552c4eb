package mingbai.channel.web;

import java.util.List;
import java.util.Map;
import mingbai.channel.Article;
import mingbai.publication.reading.PublicDocument;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import org.springframework.web.servlet.ModelAndView;

/** A document laid out to be copied into a public account. */
public record ArticlePage(Article article, String address, ColumnTags column, List<Crumb> crumbs) {

    static ArticlePage of(PublicDocument document, Article article) {
        return new ArticlePage(article, document.address(), ColumnTags.catalog("微信文章", "公开文件的公众号文章和微博短讯"),
                List.of(new Crumb("文件", document.address()), Crumb.here("微信文章")));
    }

    /** The text, named so for the template: it was cleaned when it was drafted and reviewed as it stands. */
    public String bodyHtml() {
        return article.bodyHtml();
    }

    ModelAndView view() {
        return new ModelAndView("channel/article", Map.of("page", this));
    }
}
