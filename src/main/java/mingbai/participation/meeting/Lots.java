package mingbai.participation.meeting;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.merkle.Draw;
import mingbai.merkle.Hash;

/**
 * Drawing lots (抽签) so that anybody can draw them again. The program makes a secret when the announcement is written; the announcement carries its fingerprint. After the list of
 * numbers is closed the secret is opened, and, where the announcement names one, a public value nobody could know before (numbers of a lottery of that day) is joined to it. Each number
 * is ranked by SHA-256 of the seed, a bar and the number: the smallest ranks of a group have its seats, the next ones stand by in that order.
 */
public final class Lots {

    private Lots() {}

    /** What is published of the secret beforehand: {@code printf '%s' secret | sha256sum}. */
    public static String commitment(String secret) {
        return Hash.sha256(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** @param value the public value, "" where the announcement names none */
    public static String seed(String secret, String value) {
        return value.isEmpty() ? secret : secret + "|" + value;
    }

    /** SHA-256 of the numbers in ascending order, a line each: the list as it was closed. */
    public static String fingerprint(List<String> numbers) {
        return Hash.sha256((String.join("\n", numbers.stream().sorted().toList()) + "\n").getBytes(StandardCharsets.UTF_8)).hex();
    }

    public static String rank(String seed, String number) {
        return Draw.rank(seed + "|", number);
    }

    /** A number with its place in its group, from 1; seated when the group has so many seats. */
    public record Drawn(String number, String group, int place, boolean seated) {}

    /** @param numbers each begins with the code of its group */
    public static List<Drawn> draw(String seed, List<SeatGroup> groups, List<String> numbers) {
        Map<String, SeatGroup> byCode = groups.stream().collect(Collectors.toMap(SeatGroup::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, List<String>> listed = numbers.stream().collect(Collectors.groupingBy(number -> number.substring(0, 1)));
        return byCode.values().stream().flatMap(group -> ofGroup(seed, group, listed.getOrDefault(group.code(), List.of())).stream()).toList();
    }

    private static List<Drawn> ofGroup(String seed, SeatGroup group, List<String> numbers) {
        List<String> order = Draw.of(seed + "|", numbers, numbers.size());
        return java.util.stream.IntStream.range(0, order.size()).mapToObj(i -> new Drawn(order.get(i), group.code(), i + 1, i < group.seats())).toList();
    }
}
