package mingbai.paper;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Item;
import mingbai.paper.Block.Items;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Quotation;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the program's clean HTML (headings h2 to h5, p, lists, tables, blockquote, strong, em, a, br, img) as blocks. A picture becomes
 * its alternative text. Anything else, or HTML that is not well-formed, is a mistake of the caller: it was not cleaned.
 */
public final class HtmlBlocks {

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader reader;
    private final UnaryOperator<String> absolute;

    private HtmlBlocks(XMLStreamReader reader, UnaryOperator<String> absolute) {
        this.reader = reader;
        this.absolute = absolute;
    }

    /** @param siteAddress put before links that begin with a slash, e.g. {@code https://www.example.gov.cn} */
    public static List<Block> of(String cleanHtml, String siteAddress) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader("<body>" + cleanHtml + "</body>"));
            reader.nextTag();
            return new HtmlBlocks(reader, link -> link.startsWith("/") ? siteAddress + link : link).blocks();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not clean HTML: " + e.getMessage(), e);
        }
    }

    /** The blocks up to the end tag of the element just opened. */
    private List<Block> blocks() throws XMLStreamException {
        List<Block> blocks = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                blocks.add(block());
            } else if (reader.isCharacters() && !reader.isWhiteSpace()) {
                blocks.add(new Paragraph(List.of(Run.of(reader.getText())), Placement.INDENTED));
            }
        }
        return List.copyOf(blocks);
    }

    private Block block() throws XMLStreamException {
        return switch (reader.getLocalName()) {
            case "h2", "h3", "h4", "h5" -> new Heading(reader.getLocalName().charAt(1) - '1', runs());
            case "p" -> paragraph();
            case "ul", "ol" -> items();
            case "table" -> new Table(rows());
            case "blockquote" -> new Quotation(blocks());
            default -> throw new IllegalArgumentException("not clean HTML: <" + reader.getLocalName() + ">");
        };
    }

    private Paragraph paragraph() throws XMLStreamException {
        String name = reader.getAttributeValue(null, "class");
        Placement placement = switch (name == null ? "" : name) {
            case "center" -> Placement.CENTER;
            case "right" -> Placement.RIGHT;
            case "flush" -> Placement.FLUSH;
            default -> Placement.INDENTED;
        };
        return new Paragraph(runs(), placement);
    }

    private Items items() throws XMLStreamException {
        boolean numbered = reader.getLocalName().equals("ol");
        int start = number("start", 1);
        List<Item> items = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                List<Block> nested = new ArrayList<>();
                List<Run> runs = new ArrayList<>();
                runs(runs, false, false, null, nested);
                items.add(new Item(List.copyOf(runs), List.copyOf(nested)));
            }
        }
        return new Items(numbered, start, List.copyOf(items));
    }

    private List<Row> rows() throws XMLStreamException {
        List<Row> rows = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                boolean section = !reader.getLocalName().equals("tr");
                boolean head = reader.getLocalName().equals("thead");
                if (section) {
                    rows().forEach(row -> rows.add(new Row(head || row.head(), row.cells())));
                } else {
                    rows.add(row());
                }
            }
        }
        return rows;
    }

    private Row row() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                boolean head = reader.getLocalName().equals("th");
                int columns = number("colspan", 1);
                int rows = number("rowspan", 1);
                cells.add(new Cell(runs(), head, columns, rows));
            }
        }
        return new Row(!cells.isEmpty() && cells.stream().allMatch(Cell::head), List.copyOf(cells));
    }

    private List<Run> runs() throws XMLStreamException {
        List<Run> runs = new ArrayList<>();
        runs(runs, false, false, null, new ArrayList<>());
        return List.copyOf(runs);
    }

    /** Blocks inside an item are handed out in {@code nested}; elsewhere the cleaner leaves none. */
    private void runs(List<Run> runs, boolean bold, boolean italic, @Nullable String link, List<Block> nested) throws XMLStreamException {
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isCharacters()) {
                runs.add(new Run(reader.getText(), bold, italic, link));
            } else if (reader.isStartElement()) {
                switch (reader.getLocalName()) {
                    case "strong" -> runs(runs, true, italic, link, nested);
                    case "em" -> runs(runs, bold, true, link, nested);
                    case "a" -> runs(runs, bold, italic, link(), nested);
                    case "br" -> {
                        runs.add(new Run("\n", bold, italic, link));
                        reader.nextTag();
                    }
                    case "img" -> picture(runs);
                    default -> nested.add(block());
                }
            }
        }
    }

    private void picture(List<Run> runs) throws XMLStreamException {
        String words = reader.getAttributeValue(null, "alt");
        runs.add(Run.of(words == null || words.isBlank() ? "〔图〕" : "〔图：" + words + "〕"));
        reader.nextTag();
    }

    private @Nullable String link() {
        String link = reader.getAttributeValue(null, "href");
        return link == null || link.startsWith("#") ? null : absolute.apply(link);
    }

    private int number(String attribute, int otherwise) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private int next() throws XMLStreamException {
        return reader.next();
    }
}
