package mingbai.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people call statutes and bodies (行诉法, 发改委) and what texts call them. The list is data, {@code index/aliases.csv}:
 * {@code short,full,since}, where {@code since} is the day the full name took effect; of several full names the youngest counts most.
 */
final class Aliases {

    private static final int MOST = 4;
    private static final Aliases KNOWN = read();

    private record Row(String full, String since) { }

    /** Another way to say a word, and its pieces: what stood before the abbreviation, the full name, what stood behind it. */
    record Reading(String text, List<String> parts, double weight) { }

    private final Map<String, List<Row>> rows = new HashMap<>();
    private int longest;

    static Aliases known() {
        return KNOWN;
    }

    /** Of a folded word; the youngest full name first. */
    List<Reading> readings(String word) {
        for (int length = Math.min(longest, word.length()); length >= 2; length--) {
            for (int at = 0; at + length <= word.length(); at++) {
                List<Row> found = rows.get(word.substring(at, at + length));
                if (found != null) {
                    return replaced(word, at, at + length, found);
                }
            }
        }
        return List.of();
    }

    private static List<Reading> replaced(String word, int from, int to, List<Row> full) {
        List<Reading> all = new ArrayList<>();
        for (Row row : full) {
            if (all.size() < MOST && !word.contains(row.full())) {
                List<String> parts = new ArrayList<>(List.of(word.substring(0, from), row.full(), word.substring(to)));
                parts.removeIf(String::isEmpty);
                all.add(new Reading(String.join("", parts), List.copyOf(parts), all.isEmpty() ? 0.95 : 0.6));
            }
        }
        return all;
    }

    int size() {
        return rows.size();
    }

    private static Aliases read() {
        Aliases aliases = new Aliases();
        try (InputStream file = Aliases.class.getResourceAsStream("/index/aliases.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(aliases::add);
        } catch (IOException e) {
            throw new UncheckedIOException("resource index/aliases.csv cannot be read", e);
        }
        aliases.rows.values().forEach(list -> list.sort(Comparator.comparing(Row::since).reversed()));
        return aliases;
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3 || !cells[2].matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalStateException("index/aliases.csv: '" + line + "' is not short,full,since (a day); correct that line");
        }
        String shortForm = Folding.fold(cells[0]);
        rows.computeIfAbsent(shortForm, key -> new ArrayList<>()).add(new Row(Folding.fold(cells[1]), cells[2]));
        longest = Math.max(longest, shortForm.length());
    }
}
