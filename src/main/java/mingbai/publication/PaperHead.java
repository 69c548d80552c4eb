package mingbai.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.storage.HtmlCleaner;

/**
 * The head of an official paper (red head, document number, title): the page shows it from the fields, so the body must not repeat it. What
 * follows is laid out as GB/T 9704-2012 has it: the addressee without indent, signature and day on the right.
 */
public final class PaperHead {

    private static final Pattern BLOCK = Pattern.compile("<(p|h[2-5])\\b[^>]*>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern ADDRESSEE = Pattern.compile("^<p>([^<]{2,200}：)</p>");
    private static final Pattern SIGNATURE = Pattern.compile("<p>([^<。；，：]{2,40})</p><p>([12]\\d{3}年\\d{1,2}月\\d{1,2}日)</p>$");
    private static final int FURTHEST = 12;

    private PaperHead() {}

    /** The body from behind the title on; the whole body when the title does not stand near its beginning. */
    public static String without(String body, DocumentGuess guess) {
        String title = bare(guess.title());
        // What ends like a sentence is text, whatever the guess took it for.
        if (title.isEmpty() || title.matches(".*[。；！？]$")) {
            return body;
        }
        List<String> before = new ArrayList<>();
        Matcher block = BLOCK.matcher(body);
        for (int n = 0; n < FURTHEST && block.find(); n++) {
            before.add(bare(HtmlCleaner.text(block.group())));
            for (int from = before.size() - 1; from >= 0 && from > before.size() - 5; from--) {
                if (String.join("", before.subList(from, before.size())).equals(title)) {
                    String rest = body.substring(block.end());
                    return HtmlCleaner.text(rest).isBlank() ? body : laidOut(withoutNumber(rest, guess.documentNumber()));
                }
            }
        }
        return body;
    }

    /** The number often stands right under the title. */
    private static String withoutNumber(String rest, String number) {
        Matcher first = BLOCK.matcher(rest);
        boolean alone = !number.isEmpty() && first.find() && DocumentNumber.normal(HtmlCleaner.text(first.group())).equals(number);
        return alone ? rest.substring(first.end()) : rest;
    }

    /** Only blocks without a placement of their own are placed. */
    private static String laidOut(String body) {
        String addressed = ADDRESSEE.matcher(body).replaceFirst("<p class=\"flush\">$1</p>");
        return SIGNATURE.matcher(addressed).replaceFirst("<p class=\"right\">$1</p><p class=\"right\">$2</p>");
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
