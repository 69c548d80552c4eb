package mingbai.publication;

import java.time.LocalDate;
import java.util.regex.Pattern;
import mingbai.ledger.Actor;
import mingbai.screening.Screening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Masks the identity numbers in title, summary and body of a draft (遮盖). Attachments are files and must be replaced by hand. */
@Service
public class MaskFindings {

    private static final Pattern TEXT = Pattern.compile("[^<>]+(?=<|$)");

    private final Archive archive;
    private final SaveDraft save;

    MaskFindings(Archive archive, SaveDraft save) {
        this.archive = archive;
        this.save = save;
    }

    /** @return the version the edition has now */
    @Transactional
    public long run(Actor actor, long editionId, long version) {
        Content content = archive.revisions.get(archive.editions.get(editionId).revision());
        LocalDate today = LocalDate.now(archive.clock);
        String body = TEXT.matcher(content.body()).replaceAll(text -> java.util.regex.Matcher.quoteReplacement(masked(text.group(), today)));
        return save.run(actor, editionId, version, content.withBody(masked(content.title(), today), body, masked(content.summary(), today)));
    }

    private static String masked(String text, LocalDate today) {
        return Screening.masked(text, Screening.scan(text, today).stream().filter(finding -> finding.stops()).toList());
    }
}
