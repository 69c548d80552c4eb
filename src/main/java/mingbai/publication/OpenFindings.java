package mingbai.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the gate finds in an edition as it is now, and who answered for which finding with what reason. */
@Component
@Transactional(readOnly = true)
public class OpenFindings {

    private final Archive archive;
    private final Gate gate;
    private final Clock clock;

    OpenFindings(Archive archive, Gate gate, Clock clock) {
        this.archive = archive;
        this.gate = gate;
        this.clock = clock;
    }

    /** Somebody's reason why a finding may stay. */
    public record Acceptance(String reason, String name, long at) {}

    /** @param maskable whether the digits can be masked in title, summary or body by the program */
    public record Line(String key, String kind, String text, boolean maskable, @Nullable Acceptance acceptance) {}

    public List<Line> of(long editionId) {
        Edition edition = archive.editions.get(editionId);
        Map<String, Acceptance> accepted = archive.timeline.acceptances(editionId);
        return gate.objections(archive.revisions.get(edition.revision()), Set.of(), LocalDate.now(clock)).stream()
                .map(objection -> new Line(objection.key(), objection.kind(), objection.text(), objection.inText() && objection.kind().equals("id_card"),
                        accepted.get(objection.key()))).toList();
    }
}
