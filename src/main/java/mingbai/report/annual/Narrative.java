package mingbai.report.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/** The words of a report: parts one, five and six, passage by passage, in their order. */
public record Narrative(List<Passage> passages) {

    /** The parts that are words; two, three and four are the tables. */
    public static final List<Integer> PARTS = List.of(1, 5, 6);

    public Narrative {
        passages = List.copyOf(passages);
    }

    public List<Passage> of(int part) {
        return passages.stream().filter(passage -> passage.part() == part).toList();
    }

    public Optional<Passage> byKey(String key) {
        return passages.stream().filter(passage -> passage.key().equals(key)).findFirst();
    }

    /** Fresh counted passages take the place of old counted ones; what a person wrote stays. */
    public Narrative renewedBy(Narrative fresh) {
        List<Passage> all = new ArrayList<>();
        for (Passage counted : fresh.passages) {
            all.add(byKey(counted.key()).filter(old -> !old.isCounted()).orElse(counted));
        }
        return new Narrative(all);
    }

    /** @param words text by key; keys that are missing stay as they are */
    public Narrative written(Map<String, String> words, String by) {
        return new Narrative(passages.stream().map(passage -> words.containsKey(passage.key()) ? passage.written(words.get(passage.key()), by) : passage).toList());
    }

    /** As the report carries it: a text for each part, sections with their headings, lines between paragraphs. */
    public SortedMap<Integer, String> texts() {
        SortedMap<Integer, String> texts = new TreeMap<>();
        for (int part : PARTS) {
            StringBuilder text = new StringBuilder();
            for (Passage passage : of(part)) {
                if (!passage.text().isBlank()) {
                    text.append(text.isEmpty() ? "" : "\n").append(passage.heading().isEmpty() ? "" : passage.heading() + "\n").append(passage.text().strip());
                }
            }
            texts.put(part, text.toString());
        }
        return texts;
    }

    String json() {
        return Json.canonical(passages.stream().map(Passage::json).toList());
    }

    @SuppressWarnings("unchecked")
    static Narrative of(String json) {
        List<?> passages = (List<?>) java.util.Objects.requireNonNull(Json.parse(json));
        return new Narrative(passages.stream().map(one -> Passage.of((Map<String, @Nullable Object>) one)).toList());
    }
}
