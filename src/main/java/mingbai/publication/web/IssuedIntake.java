package mingbai.publication.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.UnreadableImport;
import mingbai.ledger.Actor;
import mingbai.publication.ImportIssued;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A ledger file as a browser sends it: kept aside while it is read, and taken away again. */
@Component
class IssuedIntake {

    private final ImportIssued imports;

    IssuedIntake(ImportIssued imports) {
        this.imports = imports;
    }

    /** @return what became of it; null when no file was sent */
    @Nullable ImportReport take(Actor actor, @Nullable MultipartFile file, Predicate<String> mayEnter) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            Path kept = Files.createTempFile("issued", ".csv");
            try {
                file.transferTo(kept);
                return imports.run(kept, actor, mayEnter);
            } catch (UnreadableImport unreadable) {
                ImportReport report = new ImportReport("issued", "", "UTF-8");
                report.refuse(new Flaw(1, "", unreadable.getMessage().replace(kept.getFileName().toString() + "：", "")));
                return report;
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger file could not be kept", e);
        }
    }
}
