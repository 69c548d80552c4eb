package mingbai.report.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.report.annual.events.AnnualAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person wrote into the words of a report; the tables are counted and cannot be typed. */
@Component
public class WriteAnnual {

    private static final int LONGEST = 5_000;

    private final AnnualBooks books;

    WriteAnnual(AnnualBooks books) {
        this.books = books;
    }

    /** @param words texts by the key of their passage */
    @Transactional
    public AnnualBook run(Actor actor, long id, long version, Map<String, String> words) {
        AnnualBook book = books.get(id, version);
        RecountAnnual.open(book);
        List<Issue> issues = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        words.forEach((key, text) -> {
            if (text.length() > LONGEST) {
                issues.add(Issue.of("words-" + key, "每一段最多" + LONGEST + "字，现有" + text.length() + "字，请缩短"));
            } else if (book.current().narrative().byKey(key).isPresent()) {
                known.put(key, text.replace("\r\n", "\n").strip());
            }
        });
        Refused.ifAny(issues);
        Narrative next = book.current().narrative().written(known, actor.name());
        if (next.equals(book.current().narrative())) {
            return book;
        }
        AnnualReport report = AnnualText.read(book.current().report());
        return books.change(AnnualAct.WRITTEN, actor, book, book.current().written(AnnualText.of(report, next), next));
    }
}
