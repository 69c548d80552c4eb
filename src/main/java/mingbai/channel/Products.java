package mingbai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.Passages.Section;
import mingbai.paper.Block;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;
import mingbai.paper.HtmlBlocks;
import mingbai.paper.Run;
import mingbai.paper.Sheet;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.web.Site;
import org.springframework.stereotype.Component;

/**
 * Everything that is made of one published document for people who do not sit before the portal: poster, card, sheet of everything told at
 * once, script, article. Made from the live edition, word for word, when asked for: nothing is typed again, nothing is kept.
 */
@Component
public class Products {

    private final AgencyReading agencies;
    private final Cards cards;
    private final Site site;

    Products(AgencyReading agencies, Cards cards, Site site) {
        this.agencies = agencies;
        this.cards = cards;
        this.site = site;
    }

    public Sheet poster(PublicDocument document, Shown content, Sheet.Size size) {
        return sheet(document, content, size, Sheet.Use.POSTER, "政府信息公开", HtmlBlocks.of(content.body(), site.baseAddress()));
    }

    /** 明白卡. */
    public Sheet card(PublicDocument document, Shown content) {
        List<Row> rows = new ArrayList<>();
        cards.of(document, content).forEach((field, passage) -> rows.add(row(field.label(), passage)));
        String contact = contact(document.agency());
        if (!contact.isEmpty()) {
            rows.add(row("向谁问", contact));
        }
        return sheet(document, content, Sheet.Size.A4, Sheet.Use.HANDOUT, "明白卡", List.of(new Table(rows)));
    }

    /** 一次性告知单: the whole text by its headings, and where to go, so that nobody comes twice for what could be told at once. */
    public Sheet told(PublicDocument document, Shown content) {
        List<Block> blocks = HtmlBlocks.of(content.body(), site.baseAddress());
        List<Row> rows = new ArrayList<>();
        for (Section section : Passages.sections(blocks)) {
            rows.add(row(section.heading().isEmpty() ? "总述" : section.heading(), section.text()));
        }
        String contact = contact(document.agency());
        if (!contact.isEmpty()) {
            rows.add(row("向谁问", contact));
        }
        rows.add(row("告知", "告知人：　　　　　　　　被告知人：　　　　　　　　日期："));
        return sheet(document, content, Sheet.Size.A4, Sheet.Use.HANDOUT, "一次性告知单", List.of(new Table(rows)));
    }

    public Script script(PublicDocument document, Shown content) {
        return Script.of(content, agencies.nameOf(document.agency()));
    }

    public Article article(PublicDocument document, Shown content) {
        return Article.of(content, agencies.nameOf(document.agency()), document.indexNumber(), site.baseAddress() + document.address());
    }

    /** Closing line of what is read or listened to. */
    public String origin(PublicDocument document) {
        return (pretended().isEmpty() ? "" : pretended() + "。") + "原文见" + site.name() + "，索引号" + document.indexNumber() + "，网址"
                + site.baseAddress() + document.address();
    }

    private Sheet sheet(PublicDocument document, Shown content, Sheet.Size size, Sheet.Use use, String kind, List<Block> blocks) {
        String agency = agencies.nameOf(document.agency());
        return new Sheet(size, use, agency + "　" + kind, content.title(), content.documentNumber(), agency, blocks, foot(document), site.baseAddress() + document.address());
    }

    private List<String> foot(PublicDocument document) {
        List<String> lines = new ArrayList<>();
        if (!pretended().isEmpty()) {
            lines.add(pretended());
        }
        lines.add("索引号：" + document.indexNumber() + validity(document));
        String phone = agencies.byCode(document.agency()).map(agency -> agency.facts().contact().phone()).orElse("");
        lines.add(agencies.nameOf(document.agency()) + (phone.isEmpty() ? "" : "　电话：" + phone));
        lines.add(site.baseAddress() + document.address());
        return lines;
    }

    /** What leaves a demonstration or a practice ground must not be taken for an official paper. */
    private String pretended() {
        return site.sandbox() ? "练习文件，没有任何法律效力" : site.demonstration() ? "演示文件，没有任何法律效力" : "";
    }

    /** A sheet on a board outlives the day: what no longer holds must say so. */
    private static String validity(PublicDocument document) {
        return switch (document.validity()) {
            case "EXPIRED" -> "（已失效）";
            case "REPEALED" -> "（已废止）";
            default -> "";
        };
    }

    private String contact(String code) {
        Map<String, String> facts = new java.util.LinkedHashMap<>();
        agencies.byCode(code).map(Agency::facts).ifPresent(agency -> {
            Contact contact = agency.contact();
            facts.put("", agency.name());
            facts.put("地址：", contact.address());
            facts.put("办公时间：", contact.officeHours());
            facts.put("电话：", contact.phone());
        });
        return String.join("\n", facts.entrySet().stream().filter(fact -> !fact.getValue().isEmpty()).map(fact -> fact.getKey() + fact.getValue()).toList());
    }

    private static Row row(String label, String text) {
        return new Row(false, List.of(new Cell(List.of(Run.of(label)), true, 1, 1), new Cell(List.of(Run.of(text)), false, 1, 1)));
    }
}
