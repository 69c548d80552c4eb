package mingbai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Discharges;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.publication.ImportDocuments.Prepared;
import mingbai.publication.events.PublicationAct;
import mingbai.storage.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch of imported documents in one transaction: each with its own line in the ledger, and none that is not proactive before the public. */
@Component
class ImportBatch {

    private final Archive archive;
    private final AgencyReading agencies;
    private final FileStore files;
    private final Ledger ledger;
    private final ImportTable imports;
    private final RegisterIssued register;
    private final Discharges discharges;
    private final CatalogReading catalog;

    ImportBatch(Archive archive, AgencyReading agencies, FileStore files, Ledger ledger, ImportTable imports, RegisterIssued register, Discharges discharges,
            CatalogReading catalog) {
        this.archive = archive;
        this.agencies = agencies;
        this.files = files;
        this.ledger = ledger;
        this.imports = imports;
        this.register = register;
        this.discharges = discharges;
        this.catalog = catalog;
    }

    enum Outcome { TAKEN, UNCHANGED, CHANGED, REFUSED }

    /** @param problem why it was refused, else what is to be looked at although it was taken, else "" */
    record Result(Outcome outcome, String problem) {
        static Result of(Outcome outcome) {
            return new Result(outcome, "");
        }

        static Result refused(String problem) {
            return new Result(Outcome.REFUSED, problem);
        }
    }

    @Transactional(readOnly = true)
    boolean knowsAgency(String code) {
        return agencies.byCode(code).isPresent();
    }

    /** The act by which the account answers for the whole file: reviewed before migration. */
    @Transactional
    long answer(Actor actor, String digest, long count) {
        long id = archive.ids.next();
        imports.insert(id, digest, actor.accountId(), actor.name(), archive.clock.millis());
        archive.record(PublicationAct.IMPORT_ANSWERED, actor, actor.agency(), Map.of("import", Long.toString(id), "fileDigest", digest, "count", count,
                "statement", "reviewed before migration"));
        return id;
    }

    @Transactional
    List<Result> write(Actor actor, long answered, List<Prepared> documents) {
        List<Act> acts = new ArrayList<>();
        Map<String, Set<String>> owed = owed(documents);
        List<Result> results = documents.stream().map(document -> warned(writeOne(actor, answered, document, acts), document, owed)).toList();
        ledger.recordAll(acts);
        return results;
    }

    /** The codes of the matters each agency of the batch owes today. */
    private Map<String, Set<String>> owed(List<Prepared> documents) {
        Set<String> filing = documents.stream().map(Prepared::source).filter(line -> !line.catalogCode().isEmpty()).map(DocumentLine::agency)
                .collect(Collectors.toSet());
        Map<String, Set<String>> owed = new HashMap<>();
        if (!filing.isEmpty()) {
            catalog.inForceOf(filing, LocalDate.now(archive.clock))
                    .forEach((agency, matters) -> owed.put(agency, matters.stream().map(Matter::code).collect(Collectors.toSet())));
        }
        return owed;
    }

    /** An older system's matters may be none of this catalog: taken as they are, and told. */
    private static Result warned(Result result, Prepared document, Map<String, Set<String>> owed) {
        DocumentLine line = document.source();
        boolean foreign = !line.catalogCode().isEmpty() && !owed.getOrDefault(line.agency(), Set.of()).contains(line.catalogCode());
        boolean news = result.outcome() == Outcome.TAKEN || result.outcome() == Outcome.CHANGED;
        return !foreign || !news ? result : new Result(result.outcome(), "catalog_code: '" + line.catalogCode() + "' is no matter in force of '" + line.agency()
                + "'; taken, and discharges no duty until it is filed under one");
    }

    private Result writeOne(Actor actor, long answered, Prepared document, List<Act> acts) {
        DocumentLine line = document.source();
        if (agencies.byCode(line.agency()).isEmpty()) {
            return Result.refused("agency_code: there is no agency '" + line.agency() + "'; import agencies first");
        }
        Document known = archive.documents.bySource(line.agency(), document.sourceId()).orElse(null);
        if (line.indexNumber() != null) {
            Optional<Document> holder = archive.documents.byIndex(line.indexNumber());
            if (holder.isPresent() && (known == null || known.id() != holder.get().id())) {
                return Result.refused("index_no: " + line.indexNumber() + " belongs to another document");
            }
        }
        document.files().forEach(file -> files.register(file, AttachmentOwner.KIND));
        return known == null ? takeNew(actor, answered, document, acts) : takeAgain(actor, answered, known, document, acts);
    }

    private Result takeNew(Actor actor, long answered, Prepared prepared, List<Act> acts) {
        DocumentLine line = prepared.source();
        long now = archive.clock.millis();
        boolean isPublic = line.disclosureClass() == DisclosureClass.PROACTIVE;
        Edition edition = edition(archive.ids.next(), archive.ids.next(), 1, prepared, answered, actor, now);
        Document document = document(edition, prepared, isPublic ? number(line, now) : line.indexNumber(), now, 1, null);
        archive.documents.insert(document, prepared.sourceId(), line.oldUrl().isEmpty() ? null : line.oldUrl(), now);
        finish(actor, answered, prepared, edition, document, acts, now, null);
        return Result.of(Outcome.TAKEN);
    }

    private Result takeAgain(Actor actor, long answered, Document known, Prepared prepared, List<Act> acts) {
        long lastEdition = imports.lastEdition(known.id());
        Edition last = archive.editions.get(lastEdition);
        // every import adds one edition and one version: more versions mean that somebody here withdrew, repealed, corrected …
        if (last.kind() != EditionKind.IMPORT || known.version() != last.number()) {
            return imports.lastImported(known.id()).equals(prepared.digest()) ? Result.of(Outcome.UNCHANGED)
                    : Result.refused("source_id: '" + prepared.sourceId() + "' was changed here since its import; it is not overwritten");
        }
        long now = archive.clock.millis();
        Edition edition = edition(known.id(), archive.ids.next(), last.number() + 1, prepared, answered, actor, now);
        IndexNumber index = known.index() != null ? known.index()
                : prepared.source().disclosureClass() == DisclosureClass.PROACTIVE ? number(prepared.source(), now) : prepared.source().indexNumber();
        Document next = document(edition, prepared, index, now, known.version() + 1, known);
        if (archive.revisions.digest(last.revision()).equals(prepared.digest()) && sameFate(known, next)) {
            return Result.of(Outcome.UNCHANGED);
        }
        Edition before = last.in(last.state() == EditionState.LIVE ? EditionState.SUPERSEDED : EditionState.DISCARDED);
        archive.editions.update(before);
        archive.editions.endedAt(before.id(), now);
        archive.documents.update(next);
        finish(actor, answered, prepared, edition, next, acts, now, before.touched(archive.revisions.digest(before.revision())));
        return Result.of(Outcome.CHANGED);
    }

    private static boolean sameFate(Document known, Document next) {
        return known.validity() == next.validity() && known.standing() == next.standing() && java.util.Objects.equals(known.endedOn(), next.endedOn())
                && java.util.Objects.equals(known.publishedAt(), next.publishedAt());
    }

    private void finish(Actor actor, long answered, Prepared prepared, Edition edition, Document document, List<Act> acts, long now,
            @Nullable Touched before) {
        archive.editions.insert(edition, now);
        if (before != null || !prepared.content().catalogCode().isEmpty()) {
            archive.documents.fileUnder(document.id(), prepared.content().catalogCode());
        }
        Touched revision = archive.addRevision(edition.revision(), edition.id(), 1, prepared.content(), prepared.digest(), actor, now);
        boolean isPublic = document.standing() == Standing.LIVE;
        if (isPublic) {
            archive.timeline.add(archive.ids.next(), document.id(), edition.number(), "IMPORT", "", document.publishedAt() == null ? now : document.publishedAt());
        }
        Map<String, Object> details = isPublic ? new LinkedHashMap<>(Archive.publicDetails(document)) : new LinkedHashMap<>();
        details.put("import", Long.toString(answered));
        List<Touched> touched = new ArrayList<>(List.of(document.touched(), edition.touched(prepared.digest()), revision));
        if (before != null) {
            touched.add(before);
        }
        register.follow(actor, document.id(), document.agency(), prepared.content(), "IMPORT").ifPresent(touched::add);
        discharge(document, prepared, before != null, now);
        acts.add(new Act(isPublic ? PublicationAct.IMPORTED : PublicationAct.IMPORTED_UNPUBLISHED, actor, document.agency(), details, touched));
    }

    /** Counts as published on the day the older system said, so that what was in time stays in time. */
    private void discharge(Document document, Prepared prepared, boolean again, long now) {
        DocumentLine line = prepared.source();
        if (document.standing() != Standing.LIVE) {
            if (again) {
                discharges.ended(document.id());
            }
        } else if (again || !line.catalogCode().isEmpty()) {
            LocalDate known = line.publishedOn() != null ? line.publishedOn() : line.writtenOn();
            discharges.published(document.agency(), line.catalogCode(), document.id(), line.title(), line.writtenOn(),
                    known != null ? known : LocalDate.ofInstant(Instant.ofEpochMilli(now), archive.clock.getZone()));
        }
    }

    private Edition edition(long document, long id, int number, Prepared prepared, long answered, Actor actor, long now) {
        boolean isPublic = prepared.source().disclosureClass() == DisclosureClass.PROACTIVE;
        Long published = isPublic ? (Long) publishedAt(prepared.source(), now) : null;
        return new Edition(id, document, number, EditionKind.IMPORT, "", isPublic ? EditionState.LIVE : EditionState.REGISTERED, archive.ids.next(),
                "import:" + answered, prepared.digest(), isPublic, null, published, "", actor.accountId(), actor.name(), 1);
    }

    private Document document(Edition edition, Prepared prepared, @Nullable IndexNumber index, long now, long version, @Nullable Document known) {
        DocumentLine line = prepared.source();
        boolean isPublic = line.disclosureClass() == DisclosureClass.PROACTIVE;
        Validity validity = line.repealedOn() != null ? Validity.REPEALED : line.valid() ? Validity.VALID : Validity.EXPIRED;
        LocalDate dated = line.publishedOn() != null ? line.publishedOn() : line.writtenOn();
        long published = publishedAt(line, known != null && known.publishedAt() != null && line.publishedOn() == null ? known.publishedAt() : now);
        long sortAt = dated == null ? 0 : startOf(dated);
        return new Document(edition.document(), line.agency(), index, isPublic ? Standing.LIVE : Standing.UNPUBLISHED, validity, line.disclosureClass().code(),
                isPublic ? edition.id() : null, isPublic ? edition.revision() : null, line.title(), line.theme(), line.genre(), yearOf(line, now),
                isPublic ? published : null, isPublic ? published : null, line.publishedOn() == null, null, line.repealedOn(),
                validity == Validity.VALID ? null : "原系统标注为" + validity.label(), null, null, sortAt, version);
    }

    private long publishedAt(DocumentLine line, long otherwise) {
        return line.publishedOn() == null ? otherwise : startOf(line.publishedOn());
    }

    private long startOf(LocalDate day) {
        ZoneId zone = archive.clock.getZone();
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** Year = published, else written, else import (design.md §5). */
    private int yearOf(DocumentLine line, long now) {
        LocalDate day = line.publishedOn() != null ? line.publishedOn() : line.writtenOn();
        return day != null ? day.getYear() : LocalDate.ofInstant(Instant.ofEpochMilli(now), archive.clock.getZone()).getYear();
    }

    private IndexNumber number(DocumentLine line, long now) {
        IndexNumber given = line.indexNumber();
        if (given != null) {
            given.counted().ifPresent(parts -> archive.documents.advance(given.org(), parts[0], parts[1]));
            return given;
        }
        String front = agencies.frontCode(line.agency());
        int year = yearOf(line, now);
        return IndexNumber.of(front, year, archive.documents.nextSerial(front, year));
    }
}
