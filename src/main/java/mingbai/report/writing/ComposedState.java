package mingbai.report.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.merkle.Json;
import mingbai.report.writing.Composed.Part;
import mingbai.report.writing.Composed.Source;
import mingbai.report.writing.Composed.Words;

/** A {@link Composed} as the JSON in which a finished paper is kept. */
final class ComposedState {

    private ComposedState() {}

    static String write(Composed composed) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", composed.title());
        whole.put("addressee", composed.addressee());
        whole.put("parts", composed.parts().stream().map(ComposedState::part).toList());
        whole.put("sources", composed.sources().stream().map(ComposedState::source).toList());
        return Json.canonical(whole);
    }

    private static Map<String, ?> part(Part part) {
        return switch (part) {
            case Part.Heading heading -> Map.of("heading", (long) heading.level(), "text", heading.text(), "section", heading.section());
            case Part.Passage passage -> Map.of("origin", passage.origin().name(), "person", passage.person(), "right", passage.right(), "words", words(passage.words()));
            case Part.Grid grid -> Map.of("caption", grid.caption(), "head", grid.head(), "rows", grid.rows().stream().map(ComposedState::words).toList());
        };
    }

    private static List<?> words(List<Words> words) {
        return words.stream().map(word -> List.of(word.text(), (long) word.source(), word.address())).toList();
    }

    private static Map<String, ?> source(Source source) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("n", (long) source.n());
        state.put("key", source.key());
        state.put("title", source.title());
        state.put("definition", source.definition());
        state.put("period", source.period());
        state.put("scope", source.scope());
        state.put("value", source.value());
        state.put("address", source.address());
        state.put("none", source.none());
        return state;
    }

    static Composed read(String json) {
        Map<String, ?> whole = Json.object(json);
        return new Composed(text(whole, "title"), text(whole, "addressee"), list(whole, "parts").stream().map(part -> readPart((Map<?, ?>) part)).toList(),
                list(whole, "sources").stream().map(source -> readSource((Map<?, ?>) source)).toList());
    }

    private static Part readPart(Map<?, ?> part) {
        if (part.get("heading") instanceof Number level) {
            return new Part.Heading(level.intValue(), text(part, "text"), text(part, "section"));
        }
        if (part.containsKey("origin")) {
            return new Part.Passage(Origin.valueOf(text(part, "origin")), text(part, "person"), part.get("right") == Boolean.TRUE, readWords(list(part, "words")));
        }
        return new Part.Grid(text(part, "caption"), list(part, "head").stream().map(String::valueOf).toList(),
                list(part, "rows").stream().map(row -> readWords((List<?>) row)).toList());
    }

    private static List<Words> readWords(List<?> words) {
        return words.stream().map(word -> (List<?>) word).map(word -> new Words((String) word.get(0), ((Number) word.get(1)).intValue(), (String) word.get(2))).toList();
    }

    private static Source readSource(Map<?, ?> source) {
        return new Source(((Number) java.util.Objects.requireNonNull(source.get("n"))).intValue(), text(source, "key"), text(source, "title"), text(source, "definition"),
                text(source, "period"), text(source, "scope"), text(source, "value"), text(source, "address"), source.get("none") == Boolean.TRUE);
    }

    private static String text(Map<?, ?> map, String key) {
        return (String) java.util.Objects.requireNonNull(map.get(key));
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) java.util.Objects.requireNonNull(map.get(key));
    }
}
