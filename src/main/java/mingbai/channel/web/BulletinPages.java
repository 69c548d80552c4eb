package mingbai.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.Bulletin;
import mingbai.channel.reading.BulletinReading;
import mingbai.channel.web.BulletinPage.Item;
import mingbai.ledger.Published;
import mingbai.paper.Block;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.PageBreak;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.DocxWriter;
import mingbai.paper.HtmlBlocks;
import mingbai.paper.Paper;
import mingbai.paper.PdfWriter;
import mingbai.paper.Run;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Site;
import mingbai.web.Times;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /bulletin/{org}/{no}}: a numbered issue as page, PDF and DOCX, from its documents as they stand today. */
@Controller
class BulletinPages {

    private static final MediaType DOCX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final BulletinReading bulletins;
    private final PublicDocumentReading documents;
    private final AgencyReading agencies;
    private final Site site;
    private final Published log;

    BulletinPages(BulletinReading bulletins, PublicDocumentReading documents, AgencyReading agencies, Site site, Published log) {
        this.bulletins = bulletins;
        this.documents = documents;
        this.agencies = agencies;
        this.site = site;
        this.log = log;
    }

    @GetMapping("/bulletin/{org}/{no}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String page(@PathVariable String org, @PathVariable String no, HttpServletRequest request, Model model) {
        model.addAttribute("page", made(org, no, request));
        return "channel/bulletin";
    }

    @GetMapping("/bulletin/{org}/{no}/pdf")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> pdf(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        BulletinPage page = made(org, no, request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(paper(page), out);
        return ProductPages.file(out.toByteArray(), MediaType.APPLICATION_PDF, page.bulletin().label() + ".pdf");
    }

    @GetMapping("/bulletin/{org}/{no}/docx")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> docx(@PathVariable String org, @PathVariable String no, HttpServletRequest request) {
        BulletinPage page = made(org, no, request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(paper(page), out);
        return ProductPages.file(out.toByteArray(), DOCX, page.bulletin().label() + ".docx");
    }

    private BulletinPage made(String org, String no, HttpServletRequest request) {
        long position = log.size();
        Bulletin bulletin = bulletins.find(org, no).orElseThrow(NotFound::new);
        List<String> tags = new ArrayList<>(List.of(MadeFrom.agency(bulletin.agency())));
        List<Item> items = new ArrayList<>();
        for (long id : bulletin.documents()) {
            tags.add(MadeFrom.document(id));
            documents.byId(id).map(document -> item(items.size() + 1, document)).ifPresent(items::add);
        }
        MadeFrom.of(position, tags.toArray(String[]::new)).on(request);
        String agency = agencies.nameOf(bulletin.agency());
        return new BulletinPage(bulletin, agency, items, ColumnTags.catalog(bulletin.series(), agency + "编印的" + bulletin.series()),
                List.of(new Crumb(agency, "/agency/" + bulletin.agency()), Crumb.here(bulletin.label())));
    }

    private Item item(int n, PublicDocument document) {
        Shown content = document.content();
        String agency = agencies.nameOf(document.agency());
        return content == null ? new Item(n, "（本件已撤下）", document.address(), agency, "", "", "", false)
                : new Item(n, content.title(), document.address(), agency, Times.day(document.publishedAt()), content.documentNumber(), content.body(), true);
    }

    private Paper paper(BulletinPage page) {
        List<Block> blocks = new ArrayList<>();
        page.items().forEach(item -> blocks.add(line(item.n() + ". " + item.title(), Placement.INDENTED)));
        for (Item item : page.items()) {
            blocks.add(new PageBreak());
            blocks.add(new Heading(1, List.of(Run.of(item.title()))));
            blocks.add(line(item.agency() + (item.number().isEmpty() ? "" : "　" + item.number()) + (item.day().isEmpty() ? "" : "　" + item.day()), Placement.FLUSH));
            blocks.addAll(HtmlBlocks.of(item.bodyHtml(), site.baseAddress()));
        }
        String demonstration = site.demonstration() ? "演示文件，没有任何法律效力。" : "";
        return new Paper(page.bulletin().series(), page.bulletin().year() + "年第" + page.bulletin().number() + "期", page.agency(),
                List.of(new Paper.Entry("编印单位", page.agency()), new Paper.Entry("编印日期", page.bulletin().issuedOn().toString())), blocks,
                demonstration + "全文取自" + site.name() + "，以网站为准：" + site.baseAddress() + page.bulletin().address());
    }

    private static Paragraph line(String text, Placement placement) {
        return new Paragraph(List.of(Run.of(text)), placement);
    }
}
