package mingbai.report.writing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** PaperTemplates: those of the house, and what agencies made of them. */
@Component
public class PaperTemplates {

    private final TemplateTable table;
    private final CountedFigures figures;
    private final Ledger ledger;
    private final Clock clock;

    PaperTemplates(TemplateTable table, CountedFigures figures, Ledger ledger, Clock clock) {
        this.table = table;
        this.figures = figures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param version 0: that of the house, which nobody adapted yet */
    public record Template(String text, long version, String savedName, long savedAt) {}

    @Transactional(readOnly = true)
    public Template of(String agency, Genre genre) {
        return table.newest(agency, genre).map(own -> new Template(own.text(), own.version(), own.savedName(), own.savedAt()))
                .orElseGet(() -> new Template(genre.template(), 0, "", 0));
    }

    String text(String agency, Genre genre) {
        return of(agency, genre).text();
    }

    /** 修改模板; an empty text returns to that of the house. @param version that was seen */
    @Transactional
    public void save(Actor actor, String agency, Genre genre, long version, String text) {
        if (of(agency, genre).version() != version) {
            throw new Overtaken("这个模板");
        }
        String whole = text.isBlank() ? genre.template() : text;
        List<String> lines = whole.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (!text.isBlank()) {
            Refused.ifAny(TextRules.check(lines, figures, genre.house()));
        }
        TemplateTable.Template saved = new TemplateTable.Template(agency, genre, version + 1, String.join("\n", lines), actor.name(), clock.millis());
        table.insert(saved, actor);
        ledger.record(Act.of(PaperAct.TEMPLATE_SAVED, actor, agency, Map.of("genre", genre.code()), saved.touched()));
    }
}
