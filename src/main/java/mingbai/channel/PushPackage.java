package mingbai.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.merkle.Json;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.FileLine;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.storage.FileStore;
import mingbai.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What another portal is sent: a zip with {@code document.json} (fields, cleaned HTML, digest of the edition, address here) and the attachments
 * in {@code files/}. Of a withdrawn document the JSON holds its index number, day and reason, and nothing else.
 */
@Component
class PushPackage {

    private final AgencyReading agencies;
    private final FileStore files;
    private final Site site;

    PushPackage(AgencyReading agencies, FileStore files, Site site) {
        this.agencies = agencies;
        this.files = files;
        this.site = site;
    }

    void write(PublicDocument document, Push.Action action, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("document.json"));
            zip.write(Json.canonical(facts(document, action)).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            Shown content = document.content();
            if (content != null && action == Push.Action.PUT) {
                for (FileLine file : content.files()) {
                    zip.putNextEntry(new ZipEntry(entry(file)));
                    try (InputStream bytes = files.open(file.hash(), null)) {
                        bytes.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No name of a file may lead out of the folder it is unpacked in. */
    private static String entry(FileLine file) {
        return "files/" + file.n() + "-" + file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.+", "_");
    }

    private Map<String, ?> facts(PublicDocument document, Push.Action action) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("format", "mingbai-push-1");
        facts.put("action", action == Push.Action.PUT ? "publish" : "withdraw");
        facts.put("indexNumber", document.indexNumber());
        facts.put("address", site.baseAddress() + document.address());
        facts.put("agency", document.agency());
        facts.put("agencyName", agencies.nameOf(document.agency()));
        Shown content = document.content();
        if (content == null || action == Push.Action.REMOVE) {
            facts.put("withdrawnAt", document.withdrawnAt() == null ? null : document.withdrawnAt().toString());
            facts.put("reason", document.note());
            return facts;
        }
        facts.put("edition", content.number());
        facts.put("digest", content.digest());
        facts.put("title", content.title());
        facts.put("bodyHtml", content.body());
        facts.put("issuer", content.issuer());
        facts.put("documentNumber", content.documentNumber());
        facts.put("writtenOn", text(content.writtenOn()));
        facts.put("effectiveOn", text(content.effectiveOn()));
        facts.put("expiresOn", text(content.expiresOn()));
        facts.put("publishedAt", text(document.publishedAt()));
        facts.put("theme", content.theme());
        facts.put("genre", content.genre());
        facts.put("summary", content.summary());
        facts.put("keywords", content.keywords());
        facts.put("validity", document.validity());
        List<Map<String, ?>> attached = new ArrayList<>();
        content.files().forEach(file -> attached.add(Map.of("name", file.name(), "entry", entry(file), "sha256", file.hash(), "size", file.size(), "mediaType", file.mediaType())));
        facts.put("files", attached);
        return facts;
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }
}
