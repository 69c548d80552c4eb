package mingbai.screening.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in 《》 that differs by one character from a law, regulation or rule that disclosure work cites ({@code screening/law-names.txt}), and is none itself:
 * 《政府信息公开条款》. Laws whose names have four characters and fewer are too near to one another to be told apart.
 */
final class LawNameRule implements Rule {

    private static final Pattern NAME = Pattern.compile("《([^《》\\n]{4,40})》");
    private static final String STATE = "中华人民共和国";
    private static final Pattern EDITION = Pattern.compile("（[^（）]*）$|^[_xX×*＊ ]+");
    private static final Pattern KIND = Pattern.compile(".*[法例款列规定则]$");
    private static final int SHORTEST = 5;
    private static final Set<String> NAMES = names();

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Matcher name = NAME.matcher(text.plain()); name.find();) {
            String bare = EDITION.matcher(EDITION.matcher(name.group(1).strip()).replaceAll("")).replaceAll("").replace(STATE, "");
            if (bare.length() >= SHORTEST - 1 && KIND.matcher(bare).matches() && !NAMES.contains(bare)) {
                NAMES.stream().filter(right -> right.length() >= SHORTEST && oneApart(bare, right)).findFirst().ifPresent(right ->
                        found.accept(text.doubt(DoubtKind.LAW_NAME, name.start(), name.end(), "法规名称疑有误，请对照原文核对", "与《" + right + "》差一个字")));
            }
        }
    }

    /** One character put in, left out or replaced. */
    static boolean oneApart(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int skip = shorter.length() == longer.length() ? 1 : 0;
        return shorter.substring(Math.min(shorter.length(), same + skip)).equals(longer.substring(Math.min(longer.length(), same + 1)));
    }

    private static Set<String> names() {
        try (InputStream bytes = Objects.requireNonNull(LawNameRule.class.getResourceAsStream("/screening/law-names.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
