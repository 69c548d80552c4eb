package mingbai.request.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import mingbai.merkle.Json;
import mingbai.merkle.Malformed;
import mingbai.publication.Scrub;
import org.jspecify.annotations.Nullable;

/**
 * All that an applicant has typed so far. It travels with the pages of the form, since public pages have no session: what comes back is believed no
 * more than what is typed.
 */
public final class Typed {

    static final int MOST_PEOPLE = 20;
    private static final List<String> OF_REQUEST = List.of("subject", "description", "form", "way", "help", "token", "offering", "offered");
    private static final List<String> OF_PERSON = List.of("kind", "name", "document", "idNumber", "contact", "agent", "phone", "email", "address", "postcode",
            "proof", "authority");

    private final Map<String, String> request = new TreeMap<>();
    private final List<Map<String, String>> people = new ArrayList<>();

    private Typed() {}

    static Typed empty() {
        return new Typed();
    }

    /** What no page of ours can have carried is read as nothing. */
    static Typed of(@Nullable String kept) {
        Typed typed = new Typed();
        if (kept == null || kept.isBlank()) {
            return typed;
        }
        try {
            Map<String, @Nullable Object> read = Json.object(kept);
            typed.request.putAll(texts(read, OF_REQUEST));
            if (read.get("people") instanceof List<?> list) {
                list.stream().filter(Map.class::isInstance).limit(MOST_PEOPLE).forEach(person -> typed.people.add(texts((Map<?, ?>) person, OF_PERSON)));
            }
        } catch (Malformed notOurs) {
            return new Typed();
        }
        return typed;
    }

    private static Map<String, String> texts(Map<?, ?> read, List<String> names) {
        Map<String, String> texts = new TreeMap<>();
        names.forEach(name -> {
            if (read.get(name) instanceof String text && !text.isEmpty()) {
                texts.put(name, Scrub.clean(text));
            }
        });
        return texts;
    }

    /** Takes those fields of the request that the page had. */
    void take(Function<String, @Nullable String> field) {
        OF_REQUEST.forEach(name -> put(request, name, field.apply(name)));
    }

    /** @param n from 1; the next one is added */
    void takePerson(int n, Function<String, @Nullable String> field) {
        while (people.size() < n && people.size() < MOST_PEOPLE) {
            people.add(new TreeMap<>());
        }
        Map<String, String> person = people.get(Math.min(n, people.size()) - 1);
        OF_PERSON.stream().filter(name -> !name.equals("proof") && !name.equals("authority")).forEach(name -> put(person, name, field.apply(name)));
    }

    private static void put(Map<String, String> texts, String name, @Nullable String value) {
        if (value != null) {
            texts.put(name, Scrub.clean(value).replace("\r\n", "\n"));
        }
    }

    void set(String name, String value) {
        request.put(name, value);
    }

    public String get(String name) {
        return request.getOrDefault(name, "");
    }

    public int people() {
        return people.size();
    }

    /** @param n from 1; nothing typed yet is empty */
    public String get(int n, String name) {
        return n <= people.size() ? people.get(n - 1).getOrDefault(name, "") : "";
    }

    /** Handles of the papers handed in. */
    public List<String> files(int n, String name) {
        String files = get(n, name);
        return files.isEmpty() ? List.of() : List.of(files.split(" "));
    }

    void addFiles(int n, String name, List<String> handles) {
        List<String> all = new ArrayList<>(files(n, name));
        all.addAll(handles);
        setFiles(n, name, all);
    }

    private void setFiles(int n, String name, List<String> handles) {
        people.get(n - 1).put(name, String.join(" ", handles));
    }

    void dropFile(int n, String name, int at) {
        List<String> left = new ArrayList<>(files(n, name));
        if (at >= 0 && at < left.size()) {
            left.remove(at);
            setFiles(n, name, left);
        }
    }

    void remove(int n) {
        if (n >= 1 && n <= people.size()) {
            people.remove(n - 1);
        }
    }

    /** As it travels in one hidden field. */
    public String kept() {
        Map<String, Object> all = new LinkedHashMap<>(request);
        all.put("people", people);
        return Json.canonical(all);
    }
}
