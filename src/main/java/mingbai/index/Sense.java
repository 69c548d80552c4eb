package mingbai.index;

import java.util.ArrayList;
import java.util.List;
import mingbai.index.Aliases.Reading;

/**
 * How one thing that was asked for is understood: as it was typed, in other readings (full name of an abbreviation, 第十条 for 第10条), and,
 * where hardly anything holds it as it stands, taken apart.
 *
 * @param parts      pieces looked for everywhere; empty unless nothing holds the whole
 * @param titleParts pieces looked for in titles and labels; empty unless few entries hold the whole
 */
record Sense(Words.Wanted wanted, List<Reading> readings, List<String> parts, List<String> titleParts) {

    static Sense whole(Words.Wanted wanted, List<Reading> readings) {
        return new Sense(wanted, readings, List.of(), List.of());
    }

    String text() {
        return wanted.text();
    }

    boolean exact() {
        return wanted instanceof Words.Word word && word.exact();
    }

    /** Everything that is marked in what was found. */
    List<String> needles() {
        List<String> all = new ArrayList<>(List.of(text()));
        readings.forEach(reading -> {
            all.add(reading.text());
            if (reading.parts().size() > 1) {
                all.addAll(reading.parts());
            }
        });
        all.addAll(parts);
        all.addAll(titleParts);
        return all.stream().distinct().toList();
    }
}
