package mingbai.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import mingbai.paper.DocxWriter;
import mingbai.paper.HtmlBlocks;
import mingbai.paper.Paper;
import mingbai.paper.PdfWriter;
import mingbai.paper.QrCode;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** A public document to take along as PDF or DOCX, and its address as a code to scan. */
@Controller
class PaperPages {

    private static final MediaType DOCX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final PublicDocumentReading documents;
    private final DocumentView view;
    private final Site site;

    PaperPages(PublicDocumentReading documents, DocumentView view, Site site) {
        this.documents = documents;
        this.view = view;
        this.site = site;
    }

    @GetMapping("/doc/{org}/{no}/pdf")
    @MayCall(anyone = true)
    public ResponseEntity<byte[]> pdf(@PathVariable String org, @PathVariable String no, WebRequest request) {
        return taken(org, no, ".pdf", MediaType.APPLICATION_PDF, request, PdfWriter::write);
    }

    @GetMapping("/doc/{org}/{no}/docx")
    @MayCall(anyone = true)
    public ResponseEntity<byte[]> docx(@PathVariable String org, @PathVariable String no, WebRequest request) {
        return taken(org, no, ".docx", DOCX, request, DocxWriter::write);
    }

    private interface Writing {
        void write(Paper paper, ByteArrayOutputStream out);
    }

    /** Setting a paper takes a while; who has this edition already is told so before it is set again. */
    private ResponseEntity<byte[]> taken(String org, String no, String end, MediaType type, WebRequest request, Writing writing) {
        PublicDocument document = documents.byIndex(org, no).orElseThrow(NotFound::new);
        Shown content = document.content();
        if (content == null) {
            throw new NotFound();
        }
        String tag = "\"" + content.digest() + "-" + document.validity() + end + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(paper(document, content), out);
        return ResponseEntity.ok().contentType(type).eTag(tag).cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, named(content.title() + end)).body(out.toByteArray());
    }

    private Paper paper(PublicDocument document, Shown content) {
        List<Paper.Entry> metadata = view.metadata(document, content).stream().map(fact -> new Paper.Entry(fact.label(), fact.value())).toList();
        String demonstration = site.demonstration() ? "演示文件，没有任何法律效力。" : "";
        return new Paper(content.title(), content.documentNumber(), content.issuer(), metadata, HtmlBlocks.of(content.body(), site.baseAddress()),
                demonstration + "本文件取自" + site.name() + "，网址 " + site.baseAddress() + document.address());
    }

    /** Characters some systems do not take in a file's name are left out. */
    private static String named(String name) {
        return ContentDisposition.attachment().filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", ""), StandardCharsets.UTF_8).build().toString();
    }

    @GetMapping("/doc/{org}/{no}/qr.svg")
    @MayCall(anyone = true)
    public ResponseEntity<String> qr(@PathVariable String org, @PathVariable String no) {
        PublicDocument document = documents.byIndex(org, no).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(SVG).cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(QrCode.svg(site.baseAddress() + document.address(), "本页地址的二维码"));
    }
}
