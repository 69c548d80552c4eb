package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Published;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.FileLine;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublicRow;
import mingbai.storage.FileStore;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A public document at its address for ever, and what can be taken along from there. */
@Controller
class DocumentPages {

    private final PublicDocumentReading documents;
    private final DocumentView view;
    private final FileStore files;
    private final Published log;

    DocumentPages(PublicDocumentReading documents, DocumentView view, FileStore files, Published log) {
        this.documents = documents;
        this.view = view;
        this.files = files;
        this.log = log;
    }

    @GetMapping("/doc/{org}/{no}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String document(@PathVariable String org, @PathVariable String no, HttpServletRequest request, Model model) {
        long position = log.size();
        PublicDocument document = documents.byIndex(org, no).orElseThrow(NotFound::new);
        MadeFrom.of(position, tags(document)).on(request);
        Shown content = document.content();
        model.addAttribute("page", content == null ? view.withdrawn(document) : view.page(document, content));
        return content == null ? "portal/withdrawn" : "portal/document";
    }

    /** The page names its agency, other documents that belong to it, and the newest of its theme. */
    private String[] tags(PublicDocument document) {
        List<String> tags = new ArrayList<>(List.of(MadeFrom.document(document.id()), MadeFrom.agency(document.agency()), MadeFrom.documentsOf(document.agency())));
        document.jointAgencies().forEach(code -> tags.add(MadeFrom.agency(code)));
        documents.interpretationsOf(document.id()).stream().map(PublicRow::id).forEach(id -> tags.add(MadeFrom.document(id)));
        documents.policiesOf(document.id()).stream().map(PublicRow::id).forEach(id -> tags.add(MadeFrom.document(id)));
        return tags.toArray(String[]::new);
    }

    /** A file is as visible as the document: what was withdrawn or never published is not found. */
    @GetMapping("/doc/{org}/{no}/file/{n}")
    @MayCall(anyone = true)
    public ResponseEntity<Resource> file(@PathVariable String org, @PathVariable String no, @PathVariable int n) {
        FileLine file = live(org, no).files().stream().filter(line -> line.n() == n).findFirst().orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType())).contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .cacheControl(CacheControl.noCache()).eTag(file.hash()).body(new InputStreamResource(files.open(file.hash(), null)));
    }

    private Shown live(String org, String no) {
        return documents.byIndex(org, no).map(PublicDocument::content).orElseThrow(NotFound::new);
    }
}
