package mingbai.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingbai.agency.ImportAgencies;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.catalog.ImportCatalog;
import mingbai.identity.ImportAccounts;
import mingbai.inquiry.hotline.ImportHotline;
import mingbai.inquiry.past.ImportInquiries;
import mingbai.inspection.link.ImportVisits;
import mingbai.inspection.rectify.ImportFindings;
import mingbai.ledger.Actor;
import mingbai.publication.ImportDocuments;
import mingbai.report.annual.ImportReports;
import mingbai.request.ImportRequests;
import mingbai.request.remedy.ImportReviews;
import mingbai.statistics.source.ImportFigures;
import org.springframework.stereotype.Component;

/** The kinds of import files there are, and the use case each goes through. */
@Component
class ImportKinds {

    static final String NAMES = "agencies, accounts, catalog, documents, requests, reviews, figures, reports, findings, visits, inquiries, hotline, calendar";

    private static final int WARNED = 20;

    private final ImportAgencies agencies;
    private final ImportAccounts accounts;
    private final ImportCatalog catalog;
    private final ImportDocuments documents;
    private final ImportRequests requests;
    private final ImportReviews reviews;
    private final ImportFigures figures;
    private final ImportReports reports;
    private final ImportFindings findings;
    private final ImportVisits visits;
    private final ImportHotline hotline;
    private final ImportInquiries inquiries;

    ImportKinds(ImportAgencies agencies, ImportAccounts accounts, ImportCatalog catalog, ImportDocuments documents, ImportRequests requests,
            ImportReviews reviews, ImportFigures figures, ImportReports reports, ImportFindings findings, ImportVisits visits, ImportHotline hotline, ImportInquiries inquiries) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.catalog = catalog;
        this.documents = documents;
        this.requests = requests;
        this.reviews = reviews;
        this.figures = figures;
        this.reports = reports;
        this.findings = findings;
        this.visits = visits;
        this.hotline = hotline;
        this.inquiries = inquiries;
    }

    Imported run(String kind, Path file, Actor actor, boolean strict, Console console) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CouldNotBeDone("there is no file " + file);
        }
        return switch (kind) {
            case "agencies" -> of(agencies.run(file, actor, strict, watching(console)));
            case "accounts" -> of(accounts.run(file, actor, strict, watching(console)));
            case "catalog" -> of(catalog.run(file, actor, strict, watching(console)));
            case "requests" -> of(requests.run(file, actor, strict, watching(console)));
            case "reviews" -> of(reviews.run(file, actor, strict, watching(console)));
            case "figures" -> of(figures.run(file, actor, strict, watching(console)));
            case "findings" -> of(findings.run(file, actor, strict, watching(console)));
            case "visits" -> of(visits.run(file, actor, strict, watching(console)));
            case "inquiries" -> of(inquiries.run(file, actor, strict, watching(console)));
            case "hotline" -> of(hotline.run(file, actor, strict, watching(console)));
            case "reports" -> reports(file, actor, strict, console);
            case "documents" -> documents(file, actor, strict, console);
            default -> throw new CouldNotBeDone("there is no import of '" + kind + "'; the kinds are " + NAMES);
        };
    }

    private Imported documents(Path file, Actor actor, boolean strict, Console console) throws IOException {
        ImportDocuments.Tally tally = documents.run(actor, file, strict, new ImportDocuments.Progress() {
            @Override
            public void at(long line, ImportDocuments.Tally so) {
                console.progress("line " + line + ": taken " + so.taken() + ", unchanged " + so.unchanged() + ", changed " + so.changed() + ", refused " + so.refused());
            }

            @Override
            public boolean stopped() {
                return console.stopped();
            }
        });
        warn(tally.warnings().stream().map(Object::toString).toList(), console);
        return new Imported(tally.taken(), tally.unchanged(), tally.changed(), tally.refused(), tally.problems().stream().map(Object::toString).toList(),
                List.of(), tally.encoding(), tally.stopped(), strict && tally.refused() > 0);
    }

    private Imported reports(Path file, Actor actor, boolean strict, Console console) {
        ImportReports.Taken taken = reports.run(file, actor, strict, watching(console));
        warn(taken.warnings(), console);
        return of(taken.report());
    }

    private static void warn(List<String> warnings, Console console) {
        warnings.stream().limit(WARNED).forEach(warning -> console.say("warning: " + warning));
        if (warnings.size() > WARNED) {
            console.say("warning: and " + (warnings.size() - WARNED) + " more such lines");
        }
    }

    private static Progress watching(Console console) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                console.progress(done + (total == 0 ? "" : " of " + total) + " rows …");
            }

            @Override
            public boolean stopped() {
                return console.stopped();
            }
        };
    }

    private static Imported of(ImportReport report) {
        return new Imported(report.taken(), report.unchanged(), report.changed(), report.refused(), report.flaws().stream().map(Object::toString).toList(),
                report.handedOut(), report.encoding(), report.wasStopped(), report.tookNothing());
    }
}
