package mingbai.inspection.rectify;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inspection.events.RectifyAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import mingbai.storage.FileOwner;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was shown for findings, and who had a hand in mending them. */
@Component
public class EvidenceBook {

    private final FindingEvidenceTable table;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    EvidenceBook(FindingEvidenceTable table, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the transaction of the act it belongs to. @param agency whose finding it is */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Actor actor, String agency, long finding, Evidence.Purpose purpose, Shown shown) {
        List<Evidence> added = new ArrayList<>();
        for (Attachment file : shown.files()) {
            files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), Evidence.KIND);
            added.add(new Evidence(ids.next(), finding, purpose, file.name(), file.hash(), file.size(), file.mediaType(), "", actor.accountId(), actor.name(), clock.millis()));
        }
        if (!shown.address().isEmpty()) {
            added.add(new Evidence(ids.next(), finding, purpose, "", "", 0, "", shown.address(), actor.accountId(), actor.name(), clock.millis()));
        }
        if (!added.isEmpty()) {
            added.forEach(table::insert);
            ledger.record(Act.of(RectifyAct.EVIDENCE_ADDED, actor, agency, Map.of("finding", Long.toString(finding)),
                    added.stream().map(Evidence::touched).toArray(Touched[]::new)));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(Actor actor, long finding) {
        table.hand(finding, actor);
    }

    /** Whether this person explained or mended it, or acts for somebody who did: then not to be judged by this person. */
    @Transactional(readOnly = true)
    public boolean hadAHand(Actor actor, long finding) {
        return !Collections.disjoint(table.hands(finding), FindingEvidenceTable.persons(actor));
    }

    @Transactional(readOnly = true)
    public List<Evidence> of(long finding) {
        return table.of(List.of(finding));
    }

    /** By finding. */
    @Transactional(readOnly = true)
    public Map<Long, List<Evidence>> of(Collection<Long> findings) {
        Map<Long, List<Evidence>> found = new LinkedHashMap<>();
        table.of(findings).forEach(evidence -> found.computeIfAbsent(evidence.finding(), id -> new ArrayList<>()).add(evidence));
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<Evidence> find(long id) {
        return table.find(id);
    }

    /** What evidence offers to the modules below: read on the desk by whoever works for the agency whose finding shows it. */
    @Configuration(proxyBeanMethods = false)
    static class EvidencePorts {

        @Bean
        LedgeredState ledgeredEvidence(FindingEvidenceTable table) {
            return LedgeredState.of(Evidence.KIND, table::each);
        }

        @Component
        static class EvidenceFiles implements FileOwner {

            private final FindingEvidenceTable table;

            EvidenceFiles(FindingEvidenceTable table) {
                this.table = table;
            }

            @Override
            public String kind() {
                return Evidence.KIND;
            }

            @Override
            @Transactional(readOnly = true)
            public boolean owns(String hash) {
                return table.uses(hash);
            }

            @Override
            @Transactional(readOnly = true)
            public boolean mayRead(String hash, @Nullable Caller caller) {
                return caller != null && table.agenciesOf(hash).stream().anyMatch(caller::worksFor);
            }
        }
    }
}
