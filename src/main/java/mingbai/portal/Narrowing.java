package mingbai.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What a public list is narrowed to, as it stands in the address; empty narrows nothing. {@code agency} is one body, {@code under} a body with
 * all below it; {@code valid} is {@code valid}, {@code expired} or {@code repealed}. {@code words} are those of a search; {@code item} is
 * the number of an item of Arts. 20 and 21, on the lists of one agency.
 */
record Narrowing(String words, String agency, String under, String theme, String genre, String year, String valid, String sort,
        String item) {

    static final Narrowing NONE = new Narrowing("", "", "", "", "", "", "", "", "");

    static final Map<String, String> VALIDITY = Map.of("valid", "有效", "expired", "失效", "repealed", "废止");

    /** From a request; what cannot be a value of a filter is dropped rather than refused, so that an old link still shows a list. */
    static Narrowing of(Map<String, String> asked) {
        Function<String, String> value = name -> asked.getOrDefault(name, "").strip();
        String year = value.apply("year").matches("(19|20)\\d{2}") ? value.apply("year") : "";
        String valid = VALIDITY.containsKey(value.apply("valid")) ? value.apply("valid") : "";
        String sort = "newest".equals(value.apply("sort")) ? "newest" : "";
        return new Narrowing(value.apply("q"), value.apply("agency"), value.apply("under"), value.apply("theme"), value.apply("genre"), year, valid, sort,
                value.apply("item").matches("[1-9]?\\d") ? value.apply("item") : "");
    }

    /** A list has neither words nor an order of its own. */
    Narrowing asList() {
        return new Narrowing("", agency, under, theme, genre, year, valid, "", item);
    }

    Narrowing withAgency(String value) {
        return new Narrowing(words, value, "", theme, genre, year, valid, sort, item);
    }

    Narrowing withUnder(String value) {
        return new Narrowing(words, "", value, theme, genre, year, valid, sort, item);
    }

    Narrowing withTheme(String value) {
        return new Narrowing(words, agency, under, value, genre, year, valid, sort, item);
    }

    Narrowing withGenre(String value) {
        return new Narrowing(words, agency, under, theme, value, year, valid, sort, item);
    }

    Narrowing withYear(String value) {
        return new Narrowing(words, agency, under, theme, genre, value, valid, sort, item);
    }

    Narrowing withValid(String value) {
        return new Narrowing(words, agency, under, theme, genre, year, value, sort, item);
    }

    Narrowing withSort(String value) {
        return new Narrowing(words, agency, under, theme, genre, year, valid, value, item);
    }

    Narrowing withItem(String value) {
        return new Narrowing(words, agency, under, theme, genre, year, valid, sort, value);
    }

    /** The name of {@code publication.Validity}. */
    String validity() {
        return valid.toUpperCase(Locale.ROOT);
    }

    int yearNumber() {
        return year.isEmpty() ? 0 : Integer.parseInt(year);
    }

    /** The address of the list so narrowed, always written in the same order: one list, one address. */
    String address(String base) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", words);
        add(parts, "agency", agency);
        add(parts, "under", under);
        add(parts, "item", item);
        add(parts, "theme", theme);
        add(parts, "genre", genre);
        add(parts, "year", year);
        add(parts, "valid", valid);
        add(parts, "sort", sort);
        return parts.isEmpty() ? base : base + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
