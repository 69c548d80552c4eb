package mingbai.report.annual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Annual reports as the public may see them: a version is shown while the document that carries its very JSON is live, and not a moment longer.
 */
@Component
@Transactional(readOnly = true)
public class AnnualReading {

    private final AnnualBookTable table;
    private final AgencyReading agencies;
    private final PublicDocumentReading documents;

    AnnualReading(AnnualBookTable table, AgencyReading agencies, PublicDocumentReading documents) {
        this.table = table;
        this.agencies = agencies;
        this.documents = documents;
    }

    /** A version that became public. @param note what it put right, "" of the first */
    public record Step(int n, Instant at, String note) {}

    /** @param address where the public loads it down */
    public record PublicFile(String name, String address, long size) {}

    /**
     * A published report.
     *
     * @param json  as it was reviewed and published
     * @param steps its public versions, the newest first
     */
    public record PublicAnnual(long id, String agency, int year, Scope scope, String json, AnnualReport report, String records, long document, String documentAddress,
            List<PublicFile> files, List<Step> steps, AnnualTerm term) {

        public LocalDate firstPublishedOn() {
            return LocalDate.ofInstant(steps.getLast().at(), Times.ZONE);
        }

        public boolean late() {
            return firstPublishedOn().isAfter(term.due());
        }
    }

    /** The report the agency owes by law first, else the other one. */
    public Optional<PublicAnnual> published(String agency, int year) {
        return agencies.byCode(agency).flatMap(found -> {
            Scope lawful = AnnualTerm.scope(found.kind());
            return Stream.of(lawful, lawful == Scope.OWN ? Scope.TREE : Scope.OWN).flatMap(scope -> published(agency, year, scope).stream()).findFirst();
        });
    }

    public Optional<PublicAnnual> published(String agency, int year, Scope scope) {
        return table.find(agency, year, scope).flatMap(book -> {
            List<AnnualVersion> versions = table.versions(book.id()).stream().filter(one -> one.publishedAt() != null).toList();
            return versions.isEmpty() ? Optional.empty() : shown(book, versions);
        });
    }

    private Optional<PublicAnnual> shown(AnnualBook book, List<AnnualVersion> versions) {
        long id = Objects.requireNonNull(versions.getFirst().document());
        Optional<PublicDocument> document = documents.byId(id);
        PublicDocument.Shown content = document.map(PublicDocument::content).orElse(null);
        if (document.isEmpty() || content == null) {
            return Optional.empty();
        }
        List<Step> steps = versions.stream().map(one -> new Step(one.n(), Instant.ofEpochMilli(Objects.requireNonNull(one.publishedAt())), one.note())).toList();
        List<PublicFile> files = content.files().stream().map(file -> new PublicFile(file.name(), document.get().address() + "/file/" + file.n(), file.size())).toList();
        return versions.stream().filter(one -> content.files().stream().anyMatch(file -> file.hash().equals(one.jsonFile()))).findFirst()
                .map(one -> new PublicAnnual(book.id(), book.agency(), book.year(), book.scope(), one.report(), AnnualText.read(one.report()),
                        Objects.requireNonNull(one.records()), id, document.get().address(), files, steps,
                        AnnualTerm.of(agencies.require(book.agency()).kind(), book.year())));
    }

    /** @param at when it first became public; @param late after the day of Art. 49 */
    public record Line(String agency, String agencyName, int year, Scope scope, Instant at, int versions, boolean late) {

        public String address() {
            return "/report/annual/" + agency + "/" + year + "?scope=" + scope.code();
        }
    }

    private List<AnnualBookTable.PublishedLine> live(String agency, int year) {
        List<AnnualBookTable.PublishedLine> all = table.published(agency, year);
        Set<Long> live = documents.live(all.stream().map(AnnualBookTable.PublishedLine::document).collect(Collectors.toSet()));
        return all.stream().filter(line -> live.contains(line.document())).toList();
    }

    /** Reports whose document is live, the newest year first. @param agency "" for all; @param year 0 for all */
    public List<Line> list(String agency, int year, int limit, long offset) {
        return live(agency, year).stream().skip(offset).limit(limit).map(row -> {
            Instant at = Instant.ofEpochMilli(row.at());
            var body = agencies.require(row.agency());
            boolean late = LocalDate.ofInstant(at, Times.ZONE).isAfter(AnnualTerm.of(body.kind(), row.year()).due());
            return new Line(row.agency(), body.name(), row.year(), row.scope(), at, row.n(), late);
        }).toList();
    }

    public long count(String agency, int year) {
        return live(agency, year).size();
    }

    public List<Integer> years() {
        return live("", 0).stream().map(AnnualBookTable.PublishedLine::year).distinct().toList();
    }
}
