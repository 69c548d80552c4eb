package mingbai.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mingbai.channel.Products;
import mingbai.ledger.Published;
import mingbai.paper.Sheet;
import mingbai.paper.SheetWriter;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The other forms of a public document, made when asked for. A correction changes them all at once; a withdrawal ends them all. */
@Controller
class ProductPages {

    private final PublicDocumentReading documents;
    private final Products products;
    private final Published log;

    ProductPages(PublicDocumentReading documents, Products products, Published log) {
        this.documents = documents;
        this.products = products;
        this.log = log;
    }

    @GetMapping("/doc/{org}/{no}/poster.pdf")
    @MayCall(anyone = true)
    public Object poster(@PathVariable String org, @PathVariable String no, @RequestParam(defaultValue = "A3") String size, HttpServletRequest request) {
        Sheet.Size paper = size.toUpperCase(Locale.ROOT).equals("A4") ? Sheet.Size.A4 : Sheet.Size.A3;
        return made(org, no, request, (document, content) -> pdf(products.poster(document, content, paper), "张贴" + paper));
    }

    @GetMapping("/doc/{org}/{no}/card.pdf")
    @MayCall(anyone = true)
    public Object card(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        return made(org, no, request, (document, content) -> pdf(products.card(document, content), "明白卡"));
    }

    @GetMapping("/doc/{org}/{no}/sheet.pdf")
    @MayCall(anyone = true)
    public Object told(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        return made(org, no, request, (document, content) -> pdf(products.told(document, content), "一次性告知单"));
    }

    @GetMapping("/doc/{org}/{no}/script")
    @MayCall(anyone = true)
    public Object script(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        return made(org, no, request, (document, content) -> ScriptPage.of(document, products.script(document, content), products.origin(document)).view());
    }

    @GetMapping("/doc/{org}/{no}/script.txt")
    @MayCall(anyone = true)
    public Object scriptText(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        return made(org, no, request, (document, content) -> file(products.script(document, content).text(products.origin(document)).getBytes(StandardCharsets.UTF_8),
                new MediaType("text", "plain", StandardCharsets.UTF_8), content.title() + "（广播稿）.txt"));
    }

    @GetMapping("/doc/{org}/{no}/wechat")
    @MayCall(anyone = true)
    public Object article(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        return made(org, no, request, (document, content) -> ArticlePage.of(document, products.article(document, content)).view());
    }

    @GetMapping("/doc/{org}/{no}/wechat.zip")
    @MayCall(anyone = true)
    public Object articlePack(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        return made(org, no, request, (document, content) -> file(products.article(document, content).pack(), MediaType.parseMediaType("application/zip"),
                content.title() + "（微信文章）.zip"));
    }

    private interface Making {
        Object of(PublicDocument document, Shown content);
    }

    /** The tags tell whoever keeps pages when a product is stale: with its document, or with the telephone of its agency. */
    private Object made(String org, String no, HttpServletRequest request, Making making) {
        long position = log.size();
        PublicDocument document = documents.byIndex(org, no).orElseThrow(NotFound::new);
        MadeFrom.of(position, MadeFrom.document(document.id()), MadeFrom.agency(document.agency())).on(request);
        Shown content = document.content();
        return content == null ? Gone.of(document) : making.of(document, content);
    }

    private static ResponseEntity<byte[]> pdf(Sheet sheet, String kind) {
        return file(SheetWriter.write(sheet), MediaType.APPLICATION_PDF, sheet.title() + "（" + kind + "）.pdf");
    }

    /** Characters some systems do not take in a file's name are left out. */
    static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        String called = ContentDisposition.inline().filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", ""), StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).header(HttpHeaders.CONTENT_DISPOSITION, called).body(content);
    }
}
