package mingbai.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.web.Issue;

/**
 * What a password must be like. GB/T 22239-2019 asks for complexity and for regular change and gives no numbers; these are ours: ten
 * characters, three of four classes, not the login, none of the last five, none that everybody uses.
 */
final class PasswordRules {

    static final int LEAST = 10;
    static final int MOST = 128;
    static final int CLASSES = 3;
    static final int REMEMBERED = 5;
    static final int LASTS_DAYS = 90;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** All rules that the text alone can break. */
    static List<Issue> issues(String password, String login) {
        List<Issue> issues = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            issues.add(Issue.of("password", "密码应为 " + LEAST + " 至 " + MOST + " 个字符，现有 " + length + " 个。"));
        }
        if (classes(password) < CLASSES) {
            issues.add(Issue.of("password", "密码应包含大写字母、小写字母、数字、其他符号四类中的至少三类。"));
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (login.length() >= 3 && small.contains(login.toLowerCase(Locale.ROOT))) {
            issues.add(Issue.of("password", "密码中不能包含登录名，请换一个。"));
        }
        if (isCommon(small)) {
            issues.add(Issue.of("password", "这个密码太常见，容易被猜中，请换一个。"));
        }
        return issues;
    }

    private static int classes(String password) {
        int found = 0;
        found += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        found += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        found += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        found += password.chars().anyMatch(c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c)) ? 1 : 0;
        return found;
    }

    /** Common, also with a few digits or signs hung on: {@code Password@2026} is {@code password}. */
    private static boolean isCommon(String small) {
        String letters = small.replace('@', 'a').replace('0', 'o').replace('$', 's').replace('1', 'l');
        return COMMON.contains(small) || COMMON.contains(stripped(small)) || COMMON.contains(stripped(letters));
    }

    private static String stripped(String small) {
        return small.replaceAll("[^a-z]+$", "").replaceAll("^[^a-z]+", "");
    }

    private static Set<String> common() {
        try (InputStream list = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
