package mingbai.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Matter;
import mingbai.catalog.Period;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.law.DisclosureClass;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first content of the paper that discharges a duty: from nothing, from the paper of the last period, or from a file's words. */
@Component
public class DraftOrigin {

    private final CatalogReading catalog;
    private final AgencyReading agencies;
    private final LastPaperTable lastPapers;
    private final RevisionTable revisions;
    private final java.time.Clock clock;

    DraftOrigin(CatalogReading catalog, AgencyReading agencies, LastPaperTable lastPapers, RevisionTable revisions, java.time.Clock clock) {
        this.catalog = catalog;
        this.agencies = agencies;
        this.lastPapers = lastPapers;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Matter, agency, theme, genre and a title for the period; the rest is to be written. */
    @Transactional(readOnly = true)
    public Content empty(DutyRow duty) {
        String issuer = agencies.nameOf(duty.owedBy());
        Content nothing = new Content("", "", issuer, "", null, null, null, "", "", DisclosureClass.PROACTIVE, null, "", null, "社会公众", "", List.of(), "",
                List.of(), List.of(), List.of(), Set.of());
        return filed(nothing, duty);
    }

    /** What a file said, filed under the duty's matter; a title it does not have is that of the period. */
    @Transactional(readOnly = true)
    public Content filed(Content read, DutyRow duty) {
        Optional<Matter> matter = catalog.matter(duty.agency(), duty.matter(), LocalDate.now(clock));
        Set<String> guessed = new TreeSet<>(read.guessed());
        String title = read.title();
        if (title.isBlank()) {
            title = titleOf(duty);
            guessed.add("title");
        }
        String theme = usual(read.theme(), matter.map(Matter::theme).filter(Themes::isKnown).orElse(""), "theme", guessed);
        String genre = usual(read.genre(), matter.map(Matter::genre).filter(Genres.ALL::contains).orElse(""), "genre", guessed);
        return read.withBody(title, read.body(), read.summary()).filed(duty.matter(), theme, genre).guessing(guessed);
    }

    private static String usual(String read, String usual, String field, Set<String> guessed) {
        if (!read.isEmpty() || usual.isEmpty()) {
            return read;
        }
        guessed.add(field);
        return usual;
    }

    private String titleOf(DutyRow duty) {
        String period = Period.ofCode(duty.period()).map(Period::label).map(label -> label.replaceAll("（.*）", "")).orElse("");
        String title = agencies.nameOf(duty.owedBy()) + period + duty.matterName();
        return title.length() > DraftRequirements.TITLE ? title.substring(0, DraftRequirements.TITLE) : title;
    }

    /** The newest public paper of the matter, carried over to the duty's period. */
    @Transactional(readOnly = true)
    public Content last(DutyRow duty) {
        long revision = lastPapers.newest(duty.owedBy(), duty.matter())
                .orElseThrow(() -> new Refused("origin", "这个事项还没有公开过文件，没有上期可以沿用，请选择空白稿或者从文件起草"));
        Content carried = CarryOver.of(revisions.get(revision), Period.ofCode(duty.period()).orElse(null), LocalDate.now(clock));
        return carried.filed(duty.matter(), carried.theme(), carried.genre());
    }

    /** Whether there is anything to carry over. */
    @Transactional(readOnly = true)
    public boolean hasLast(DutyRow duty) {
        return lastPapers.newest(duty.owedBy(), duty.matter()).isPresent();
    }

    /** Papers of the matter under way already. */
    @Transactional(readOnly = true)
    public List<LastPaperTable.UnderWay> underWay(DutyRow duty) {
        return lastPapers.underWay(duty.owedBy(), duty.matter());
    }
}
