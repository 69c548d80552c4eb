package mingbai.inspection.link;

import java.util.Map;
import mingbai.publication.reading.PublicPaper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers where the links of a text lead, in place of those of the text before. Most texts have none, and cost one look. */
@Component
class RememberLinks {

    private final PaperLinkTable table;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    RememberLinks(PaperLinkTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param words what is clicked on, by address */
    void of(PublicPaper paper, Map<String, LinkAddress> links, Map<String, String> words) {
        if (links.isEmpty() && !Boolean.TRUE.equals(reading.execute(status -> table.has(paper.id())))) {
            return;
        }
        writing.executeWithoutResult(status -> {
            table.forget(paper.id());
            int[] n = {0};
            links.forEach((address, link) -> table.insert(new PaperLinkTable.PaperLink(paper.id(), ++n[0], paper.agency(), cut(paper.shown().title()), link.kind(), address,
                    words.getOrDefault(address, ""), PaperLinkTable.digest(address))));
        });
    }

    private static String cut(String title) {
        return title.length() <= 300 ? title : title.substring(0, 300);
    }
}
