package mingbai.publication;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.law.DisclosureClass;
import mingbai.storage.BodyFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of {@code documents.jsonl} (contracts.md), read strictly: an unknown field, a wrong type or an impossible day is a problem
 * named {@code field: what is wrong}.
 */
record DocumentLine(int line, String sourceId, @Nullable IndexNumber indexNumber, String oldUrl, String title, String body, BodyFormat format, String issuer,
        String agency, String documentNumber, @Nullable LocalDate writtenOn, @Nullable LocalDate publishedOn, @Nullable LocalDate effectiveOn,
        @Nullable LocalDate repealedOn, String theme, String genre, String catalogCode, DisclosureClass disclosureClass, boolean valid, String summary,
        List<String> keywords, List<File> files) {

    /** An attachment by its name and its path beside the import file. */
    record File(String name, String path) {}

    static final Set<String> KNOWN = Set.of("source_id", "index_no", "old_url", "title", "body", "body_format", "issuer", "agency_code", "document_number",
            "written_on", "published_on", "effective_on", "repealed_on", "theme", "genre", "catalog_code", "class", "valid", "summary", "keywords", "attachments");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param problems receives what is wrong; with any, the result is not to be used */
    static @Nullable DocumentLine read(int number, String text, LocalDate today, List<String> problems) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException e) {
            problems.add("json: " + firstLine(e.getOriginalMessage()));
            return null;
        }
        if (!node.isObject()) {
            problems.add("json: a line must be one object {…}");
            return null;
        }
        node.propertyNames().stream().filter(name -> !KNOWN.contains(name)).forEach(name -> problems.add(name + ": unknown field"));
        Reader reader = new Reader(node, problems);
        LocalDate publishedOn = reader.day("published_on");
        if (publishedOn != null && publishedOn.isAfter(today)) {
            problems.add("published_on: " + publishedOn + " is in the future; what is not public yet is not imported as published");
        }
        DocumentLine line = new DocumentLine(number, reader.text("source_id", 200), reader.index(), reader.text("old_url", 700), reader.needed("title", 600),
                reader.needed("body", DraftRequirements.BODY), reader.format(), reader.text("issuer", 300), reader.needed("agency_code", 32),
                DocumentNumber.normal(reader.text("document_number", 120)), reader.day("written_on"), publishedOn, reader.day("effective_on"),
                reader.day("repealed_on"), reader.text("theme", 120), reader.text("genre", 60), reader.text("catalog_code", 60), reader.disclosureClass(),
                reader.flag("valid"), reader.text("summary", 5000), reader.list("keywords"), reader.files());
        return problems.isEmpty() ? line : null;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read");
    }

    /** Reads fields of one object and says what is wrong with them. */
    private record Reader(JsonNode node, List<String> problems) {

        String text(String field, int most) {
            JsonNode value = node.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return "";
            }
            if (!value.isString()) {
                problems.add(field + ": must be text");
                return "";
            }
            String text = Scrub.clean(value.asString());
            if (text.length() > most) {
                problems.add(field + ": " + text.length() + " characters, at most " + most);
            }
            return field.equals("body") ? text : text.strip();
        }

        String needed(String field, int most) {
            String text = text(field, most);
            if (text.isBlank()) {
                problems.add(field + ": must be there");
            }
            return text;
        }

        @Nullable LocalDate day(String field) {
            // older systems write digits full width: ２０１３-01-01
            String text = java.text.Normalizer.normalize(text(field, 10), java.text.Normalizer.Form.NFKC);
            if (text.isEmpty()) {
                return null;
            }
            try {
                // Older systems kept days as typed, also with full-width digits (２０１３): the same day.
                return LocalDate.parse(Normalizer.normalize(text, Normalizer.Form.NFKC));
            } catch (DateTimeParseException e) {
                problems.add(field + ": '" + text + "' is not a day YYYY-MM-DD");
                return null;
            }
        }

        boolean flag(String field) {
            JsonNode value = node.path(field);
            if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
                problems.add(field + ": must be true or false");
            }
            return !value.isBoolean() || value.asBoolean();
        }

        List<String> list(String field) {
            List<String> values = new ArrayList<>();
            JsonNode array = node.path(field);
            if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
                problems.add(field + ": must be a list");
            }
            for (JsonNode value : array) {
                if (value.isString()) {
                    values.add(Scrub.clean(value.asString()).replace(';', ' ').strip());
                } else {
                    problems.add(field + ": must hold texts only");
                }
            }
            return new ArrayList<>(new LinkedHashSet<>(values.stream().filter(value -> !value.isEmpty()).toList()));
        }

        List<File> files() {
            List<File> files = new ArrayList<>();
            for (JsonNode value : node.path("attachments")) {
                String name = value.path("name").asString("");
                String path = value.path("path").asString("");
                if (name.isBlank() || path.isBlank() || name.length() > 300) {
                    problems.add("attachments: each needs a name (300 characters at most) and a path");
                } else {
                    files.add(new File(Scrub.clean(name), path));
                }
            }
            return files;
        }

        @Nullable IndexNumber index() {
            String text = text("index_no", 65);
            if (text.isEmpty()) {
                return null;
            }
            return IndexNumber.parse(text).orElseGet(() -> {
                problems.add("index_no: '" + text + "' is not of the form front/number");
                return null;
            });
        }

        BodyFormat format() {
            String text = text("body_format", 20);
            return BodyFormat.of(text.isEmpty() ? "text" : text).orElseGet(() -> {
                problems.add("body_format: '" + text + "' is none of markdown, html, text");
                return BodyFormat.TEXT;
            });
        }

        DisclosureClass disclosureClass() {
            String text = text("class", 20);
            return DisclosureClass.ofCode(text.isEmpty() ? "proactive" : text).orElseGet(() -> {
                problems.add("class: '" + text + "' is none of proactive, on_request, exempt");
                return DisclosureClass.EXEMPT;
            });
        }
    }
}
