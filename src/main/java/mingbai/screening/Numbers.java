package mingbai.screening;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers of persons in a text whose full-width digits were already made plain, character for character. */
final class Numbers {

    /** What people put between digits; zero-width characters come with pasted text. */
    private static final String GAP = "[ \\t\\u3000\\u00a0\\u200b-\\u200d\\ufeff\\-]{0,2}";
    private static final Pattern ID_CARD = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern OLD_ID_CARD = Pattern.compile("(?<![0-9A-Za-z.])[1-9][0-9]{14}(?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9A-Za-z.])(?:\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9A-Za-z])");
    private static final Pattern SAYS_SO = Pattern.compile("身份证|身份号码|证件号|公民身份");
    /** How far before a number the words that name it may stand. */
    private static final int BEFORE = 16;

    private Numbers() {}

    static void find(String plain, String text, LocalDate today, Findings found) {
        each(ID_CARD, plain, text, found, match -> idCard(match, plain, today));
        each(OLD_ID_CARD, plain, text, found, match -> oldIdCard(match, plain, today));
        each(MOBILE, plain, text, found, match -> new Verdict(Kind.MOBILE, true, "手机号码：确认是对外公布的办公号码，否则请遮盖"));
    }

    /** A rejected match may hide one that begins inside it: the search goes on one character later. */
    private static void each(Pattern pattern, String plain, String text, Findings found,
            Function<Matcher, @Nullable Verdict> judge) {
        Matcher match = pattern.matcher(plain);
        int from = 0;
        while (from <= plain.length() && match.find(from)) {
            Verdict verdict = judge.apply(match);
            boolean kept = verdict != null && found.add(new Finding(verdict.kind(), match.start(), match.end(),
                    text.substring(match.start(), match.end()), verdict.valid(), verdict.note()));
            from = kept ? match.end() : match.start() + 1;
        }
    }

    private static @Nullable Verdict idCard(Matcher match, String plain, LocalDate today) {
        String number = match.group().replaceAll("[^0-9Xx]", "");
        boolean place = IdCardNumber.provinceKnown(number);
        boolean day = IdCardNumber.dayOfBirthReal(number, today);
        boolean checks = IdCardNumber.checks(number);
        if (place && day && checks) {
            return new Verdict(Kind.ID_CARD, true, "公民身份号码：请遮盖，或说明必须公开的理由");
        }
        boolean unbroken = number.length() == match.group().length();
        if (!(place && day && unbroken) && !saysSo(match, plain)) {
            return null; // any number of 18 digits, or several beside each other
        }
        String wrong = !day ? "出生日期不存在" : !place ? "地区代码不存在" : "校验码不符";
        return new Verdict(Kind.ID_CARD, false, "疑似公民身份号码（" + wrong + "）：请核对并遮盖");
    }

    private static @Nullable Verdict oldIdCard(Matcher match, String plain, LocalDate today) {
        String number = match.group();
        if (!IdCardNumber.provinceKnown(number) || !IdCardNumber.dayOfBirthReal(number, today)) {
            return null;
        }
        boolean said = saysSo(match, plain);
        return new Verdict(Kind.ID_CARD, said, "疑似15位旧式公民身份号码（没有校验码）：请核对，是则遮盖");
    }

    private static boolean saysSo(Matcher match, String plain) {
        return SAYS_SO.matcher(plain).region(Math.max(0, match.start() - BEFORE), match.start()).find();
    }

    private record Verdict(Kind kind, boolean valid, String note) {}
}
