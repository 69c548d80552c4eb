package mingbai.identity.visitor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The seal each form shown to anybody carries: when it was shown, a number of its own, and a little sum. It is stored nowhere and holds on every node and over a restart; the module
 * that takes the form in remembers the number, so that it counts once however often it is sent. The sum is in words, so that a screen reader reads it and a simple program does not;
 * it keeps out what fills in every form on the net, not somebody who means this one.
 */
@Component
public class ShownForms {

    /** Nobody reads and writes faster; a program does. */
    static final Duration FASTEST = Duration.ofSeconds(4);
    static final Duration LASTS = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NUMBERS = "零一二三四五六七八九";
    private static final int LONGEST = 500;
    private static final Pattern CONTENT = Pattern.compile("\\d{1,19} [0-9a-f]{32} \\d \\d");

    private final SealedFiles seals;
    private final Clock clock;

    public ShownForms(SealedFiles seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** A form as it was shown. @param nonce told apart by it, 128 bits in hexadecimal digits */
    public record Shown(long at, String nonce, int first, int second) {

        public String sum() {
            return NUMBERS.charAt(first) + "加" + NUMBERS.charAt(second) + "等于几？请填阿拉伯数字";
        }

        boolean answeredBy(String typed) {
            return toHalfWidth(typed.strip()).equals(Integer.toString(first + second));
        }

        private static String toHalfWidth(String text) {
            return text.chars().map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }
    }

    /** @param seal goes into a hidden field of the form */
    public record Sealed(String seal, Shown shown) {}

    /** @param purpose what the form is for, with the thing it is about; the seal opens for nothing else */
    public Sealed fresh(String purpose) {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return sealed(purpose, new Shown(clock.millis(), HexFormat.of().formatHex(nonce), 1 + RANDOM.nextInt(9), 1 + RANDOM.nextInt(9)));
    }

    private Sealed sealed(String purpose, Shown shown) {
        return new Sealed(seals.seal("form " + purpose, shown.at() + " " + shown.nonce() + " " + shown.first() + " " + shown.second()), shown);
    }

    /** The same form shown once more after something in it was wrong: its number and time stay, so that it still counts once; the sum is a new one. */
    public Sealed again(String purpose, Shown shown) {
        return sealed(purpose, new Shown(shown.at(), shown.nonce(), 1 + RANDOM.nextInt(9), 1 + RANDOM.nextInt(9)));
    }

    /** Instead of one whose seal did not open: where it is ours and only too old, the number stays, and whoever had the form open so long is not told that he is too quick. */
    public Sealed renewed(String purpose, String seal) {
        Shown old = read(purpose, seal);
        return old == null ? fresh(purpose) : again(purpose, new Shown(clock.millis() - FASTEST.toMillis(), old.nonce(), old.first(), old.second()));
    }

    /** What the seal says, or null for one that is not ours, of another form, or too old. */
    public @Nullable Shown opened(String purpose, String seal) {
        Shown shown = read(purpose, seal);
        return shown == null || clock.millis() - shown.at() > LASTS.toMillis() ? null : shown;
    }

    private @Nullable Shown read(String purpose, String seal) {
        if (seal.isEmpty() || seal.length() > LONGEST) {
            return null;
        }
        try {
            String content = seals.open("form " + purpose, seal);
            if (!CONTENT.matcher(content).matches()) {
                return null;
            }
            String[] parts = content.split(" ");
            return new Shown(Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        } catch (SealingRefused e) {
            return null;
        }
    }

    /** What speaks against taking the form in, in the field {@code sum} or of the whole; a form whose seal did not open is {@link #expired}. */
    public List<Issue> issues(Shown shown, String sum) {
        List<Issue> issues = new ArrayList<>();
        if (!shown.answeredBy(sum)) {
            issues.add(Issue.of("sum", "请算一算：" + shown.sum()));
        } else if (clock.millis() - shown.at() < FASTEST.toMillis()) {
            issues.add(Issue.whole("提交得太快。填写的内容都还在，请核对后再提交一次"));
        }
        return issues;
    }

    public static Issue expired() {
        return Issue.whole("这一页打开太久，已经失效。填写的内容都还在，请核对后再提交一次");
    }
}
