package mingbai.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.publication.DocumentNumber;
import mingbai.publication.IssuedEntry;
import mingbai.publication.Scrub;
import mingbai.publication.reading.IssuedReading;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** What stands in the form of a line of the ledger, as typed. */
final class IssuedForm {

    static final List<String> FIELDS = List.of("agency", "title", "documentNumber", "writtenOn", "disclosureClass", "ground", "groundNote", "kind", "catalogCode",
            "reason");

    private IssuedForm() {}

    static Map<String, String> of(Map<String, String[]> sent) {
        Map<String, String> form = new LinkedHashMap<>();
        FIELDS.forEach(field -> form.put(field, sent.containsKey(field) && sent.get(field).length > 0 ? Scrub.clean(sent.get(field)[0]).strip() : ""));
        return form;
    }

    static Map<String, String> of(IssuedReading.Line line) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("agency", line.agency());
        form.put("title", line.title());
        form.put("documentNumber", line.documentNumber());
        form.put("writtenOn", line.writtenOn() == null ? "" : line.writtenOn().toString());
        form.put("disclosureClass", line.disclosureClass());
        form.put("ground", line.ground() == null ? "" : line.ground());
        form.put("groundNote", line.groundNote());
        form.put("kind", line.official() ? "official" : "other");
        form.put("catalogCode", line.matter());
        return form;
    }

    static IssuedEntry entry(Map<String, String> form, List<Issue> issues) {
        DisclosureClass kind = DisclosureClass.ofCode(form.get("disclosureClass")).orElse(null);
        if (kind == null) {
            issues.add(Issue.of("disclosureClass", "请选择公开属性"));
            kind = DisclosureClass.PROACTIVE;
        }
        boolean open = kind == DisclosureClass.PROACTIVE;
        Ground ground = Stream.of(Ground.values()).filter(value -> value.name().equals(form.get("ground"))).findFirst().orElse(null);
        return new IssuedEntry(form.get("title"), DocumentNumber.normal(form.get("documentNumber")), day(form.get("writtenOn"), issues), kind, open ? null : ground,
                open ? "" : form.get("groundNote"), !form.get("kind").equals("other"), form.get("catalogCode"));
    }

    private static @Nullable LocalDate day(String text, List<Issue> issues) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            issues.add(Issue.of("writtenOn", "成文日期请写成年-月-日，如 2026-03-02"));
            return null;
        }
    }
}
