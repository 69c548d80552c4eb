package mingbai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingbai.paper.Block;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Items;
import mingbai.paper.Block.PageBreak;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Quotation;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;

/** The text of a document as lines, word for word, and as sections under its headings. */
final class Passages {

    /** A heading and the lines under it; the first section may have no heading. */
    record Section(String heading, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    /** A short line that begins like 一、 （二） 第三条 and does not end like a sentence. */
    private static final Pattern NUMBERED = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十百]{1,4}[章节条])[^。；]{1,28}$");
    private static final Pattern DAY = Pattern.compile("^[12]\\d{3}年\\d{1,2}月\\d{1,2}日$");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u3000\\u200b]+");

    private Passages() {}

    static List<Section> sections(List<Block> blocks) {
        List<Section> sections = new ArrayList<>();
        Section open = new Section("", new ArrayList<>());
        for (Block block : blocks) {
            List<String> lines = lines(List.of(block));
            if (lines.size() == 1 && isHeading(block, lines.getFirst())) {
                sections.add(open);
                open = new Section(lines.getFirst(), new ArrayList<>());
            } else {
                open.lines().addAll(lines);
            }
        }
        sections.add(open);
        return sections.stream().filter(section -> !section.heading().isEmpty() || !section.lines().isEmpty()).toList();
    }

    private static boolean isHeading(Block block, String line) {
        return block instanceof Heading || block instanceof Paragraph && NUMBERED.matcher(line).matches();
    }

    /** A row of a table is one line, its cells apart by a blank of full width. */
    static List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Heading heading -> add(heading.text(), lines);
                case Paragraph paragraph -> add(Block.textOf(paragraph.runs()), lines);
                case Items items -> items.items().forEach(item -> {
                    add(Block.textOf(item.runs()), lines);
                    lines.addAll(lines(item.nested()));
                });
                case Table table -> table.rows().forEach(row -> add(cells(row), lines));
                case Quotation quotation -> lines.addAll(lines(quotation.blocks()));
                case PageBreak pageBreak -> { }
            }
        }
        return lines;
    }

    private static String cells(Row row) {
        return String.join("\u3000", row.cells().stream().map(cell -> Block.textOf(cell.runs()).strip()).toList());
    }

    private static void add(String text, List<String> lines) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    }

    /** Addressee, signature and day belong to the letter, not to what it says. */
    static boolean isOfTheLetter(String line) {
        return DAY.matcher(line).matches() || line.endsWith("：") && line.length() < 60;
    }

    static boolean isSignature(Block block) {
        return block instanceof Paragraph paragraph && paragraph.placement() == Placement.RIGHT;
    }

    /** Text without any blank, for comparing what was copied by hand with where it was copied from. */
    static String squeezed(String text) {
        return BLANK.matcher(text).replaceAll("");
    }
}
