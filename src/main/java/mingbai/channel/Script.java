package mingbai.channel;

import java.util.ArrayList;
import java.util.List;
import mingbai.paper.Block;
import mingbai.paper.HtmlBlocks;
import mingbai.publication.reading.PublicDocument.Shown;

/** A document as it is read out (广播稿): its words and nothing else, in lines, and how long that takes. */
public record Script(String title, String issuer, List<String> lines) {

    /** How fast somebody reads, in characters a minute; {@code channel/paces.csv}. */
    public record Pace(String code, String label, int charactersPerMinute, String use) {}

    private static final List<Pace> PACES = Extracts.rows("channel/paces.csv").stream()
            .map(row -> new Pace(row.get("code"), row.get("label"), Integer.parseInt(row.get("characters_per_minute")), row.get("use"))).toList();

    public static Script of(Shown content, String agency) {
        List<Block> blocks = HtmlBlocks.of(content.body(), "");
        return new Script(content.title(), content.issuer().isEmpty() ? agency : content.issuer(), Passages.lines(blocks));
    }

    public static List<Pace> paces() {
        return PACES;
    }

    /** What is spoken: letters, digits and Chinese; marks and blanks are not. */
    public int characters() {
        return (int) (title + issuer + String.join("", lines)).codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** {@code 约2分30秒}, to the next ten seconds. */
    public String time(Pace pace) {
        long seconds = Math.max(10, Math.ceilDiv(Math.ceilDiv(characters() * 60L, pace.charactersPerMinute()), 10) * 10);
        String minutes = seconds >= 60 ? seconds / 60 + "分" + (seconds % 60 == 0 ? "钟" : "") : "";
        return "约" + minutes + (seconds % 60 == 0 ? "" : seconds % 60 + "秒");
    }

    /** The whole as plain text, to be sent to whoever reads it out. */
    public String text(String origin) {
        List<String> all = new ArrayList<>(List.of(title, issuer + "发布", ""));
        all.addAll(lines);
        all.addAll(List.of("", origin));
        return String.join("\r\n", all) + "\r\n";
    }
}
