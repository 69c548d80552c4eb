package mingbai.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers an issued document in the document ledger (发文登记): by hand, or by itself when a draft is submitted or a document imported. */
@Service
public class RegisterIssued {

    private final Archive archive;
    private final IssuedTable lines;

    RegisterIssued(Archive archive, IssuedTable lines) {
        this.archive = archive;
        this.lines = lines;
    }

    /** @return id of the line */
    @Transactional
    public long run(Actor actor, String agency, IssuedEntry entry) {
        List<Issue> issues = new ArrayList<>(entry.issues(LocalDate.now(archive.clock)));
        if (!entry.documentNumber().isEmpty() && lines.byNumber(agency, entry.documentNumber()).isPresent()) {
            issues.add(Issue.of("documentNumber", "“" + entry.documentNumber() + "”已经登记过了"));
        }
        Refused.ifAny(issues);
        Issued line = line(actor, agency, entry, null, "HAND");
        lines.insert(line);
        archive.record(PublicationAct.ISSUED, actor, agency, Map.of(), line.touched());
        return line.id();
    }

    /** Puts a line right. One that became a document here follows that document; only kind and matter can be set by hand. */
    @Transactional
    public void correct(Actor actor, long id, long version, IssuedEntry entry) {
        Issued line = current(id, version);
        IssuedEntry next = line.document() == null ? entry
                : new IssuedEntry(line.entry().title(), line.entry().documentNumber(), line.entry().writtenOn(), line.entry().disclosureClass(),
                        line.entry().ground(), line.entry().groundNote(), entry.official(), entry.catalogCode());
        List<Issue> issues = new ArrayList<>(line.document() == null ? next.issues(LocalDate.now(archive.clock)) : List.of());
        boolean renumbered = !next.documentNumber().isEmpty() && !next.documentNumber().equals(line.entry().documentNumber());
        if (renumbered && lines.byNumber(line.agency(), next.documentNumber()).isPresent()) {
            issues.add(Issue.of("documentNumber", "“" + next.documentNumber() + "”已经登记过了"));
        }
        Refused.ifAny(issues);
        if (!next.equals(line.entry())) {
            Issued corrected = line.saying(next);
            lines.update(corrected);
            archive.record(PublicationAct.ISSUED_CORRECTED, actor, line.agency(), Map.of(), corrected.touched());
        }
    }

    /** Takes a line out of the count (划销): it stays, with the reason. */
    @Transactional
    public void strike(Actor actor, long id, long version, String reason) {
        Issued line = current(id, version);
        if (reason.isBlank() || reason.length() > 500) {
            throw new Refused("reason", "请填写划销理由（500字以内）");
        }
        end(actor, line.struck(reason.strip(), archive.clock.millis()));
    }

    private Issued current(long id, long version) {
        Issued line = lines.get(id);
        if (line.version() != version || line.struckAt() != null) {
            throw new Overtaken("这条发文登记");
        }
        return line;
    }

    /** Suspected of being classified: not even its name stays in the ledger. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seal(Actor actor, long document) {
        lines.byDocument(document).ifPresent(line -> {
            IssuedEntry nothing = new IssuedEntry("（已封存的文稿）", "", line.entry().writtenOn(), line.entry().disclosureClass(), null, "",
                    line.entry().official(), "");
            end(actor, line.struck("疑似涉密，已封存", archive.clock.millis()).sealed(nothing));
        });
    }

    /** A first draft that was given up was never issued. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(Actor actor, long document) {
        lines.byDocument(document).ifPresent(line -> end(actor, line.struck("文稿已放弃，没有发文", archive.clock.millis())));
    }

    private void end(Actor actor, Issued struck) {
        lines.update(struck);
        archive.record(PublicationAct.ISSUED_STRUCK, actor, struck.agency(), Map.of(), struck.touched());
    }

    /** A draft that was submitted before anything was published, or what is published now; within that transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Actor actor, Document document, Content content) {
        follow(actor, document.id(), document.agency(), content, "DRAFT")
                .ifPresent(touched -> archive.record(PublicationAct.ISSUED, actor, document.agency(), Map.of("document", Long.toString(document.id())), touched));
    }

    /**
     * The line of a document says what its newest content says. A line with the same number that was entered before becomes the line of this
     * document; a number that already belongs to another document is left to that one.
     */
    Optional<Touched> follow(Actor actor, long document, String agency, Content content, String source) {
        IssuedEntry entry = IssuedEntry.of(content);
        Optional<Issued> own = lines.byDocument(document);
        Optional<Issued> numbered = entry.documentNumber().isEmpty() ? Optional.empty() : lines.byNumber(agency, entry.documentNumber());
        if (numbered.isPresent() && numbered.get().document() != null && numbered.get().document() != document) {
            return Optional.empty();
        }
        if (own.isEmpty() && numbered.isEmpty()) {
            Issued line = line(actor, agency, entry, document, source);
            lines.insert(line);
            return Optional.of(line.touched());
        }
        if (own.isPresent() && numbered.isPresent() && own.get().id() != numbered.get().id()) {
            return Optional.empty();
        }
        Issued line = own.or(() -> numbered).orElseThrow();
        if (line.document() != null && line.entry().equals(entry)) {
            return Optional.empty();
        }
        Issued next = line.became(document, entry);
        lines.update(next);
        return Optional.of(next.touched());
    }

    Issued line(Actor actor, String agency, IssuedEntry entry, @Nullable Long document, String source) {
        return new Issued(archive.ids.next(), agency, entry, document, source, actor.accountId(), actor.name(), archive.clock.millis(), null, "", 1);
    }
}
