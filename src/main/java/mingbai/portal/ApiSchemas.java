package mingbai.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes the public interface answers in, as JSON Schema for its description. */
final class ApiSchemas {

    private static final Map<String, ?> TEXT = Map.of("type", "string");
    private static final Map<String, ?> DAY = Map.of("type", List.of("string", "null"), "format", "date");
    private static final Map<String, ?> NUMBER = Map.of("type", "integer");
    private static final Map<String, ?> YES = Map.of("type", "boolean");

    private ApiSchemas() {}

    static Map<String, ?> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, ?> list(Object of) {
        return Map.of("type", "array", "items", of);
    }

    private static Map<String, ?> object(Object... namesAndShapes) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            properties.put((String) namesAndShapes[i], namesAndShapes[i + 1]);
        }
        return Map.of("type", "object", "properties", properties);
    }

    static Map<String, ?> all() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("DocumentLine", object("index_no", TEXT, "title", TEXT, "agency_code", TEXT, "agency", TEXT, "issuer", TEXT, "document_number", TEXT,
                "theme", TEXT, "genre", TEXT, "validity", Map.of("type", "string", "enum", List.of("valid", "expired", "repealed")), "summary", TEXT,
                "written_on", DAY, "published_on", DAY, "url", TEXT));
        schemas.put("Documents", object("items", list(reference("DocumentLine")), "next", Map.of("type", List.of("string", "null"))));
        schemas.put("Document", object("index_no", TEXT, "title", TEXT, "agency_code", TEXT, "agency", TEXT, "issuer", TEXT, "document_number", TEXT, "theme", TEXT,
                "genre", TEXT, "validity", TEXT, "ended_on", DAY, "written_on", DAY, "effective_on", DAY, "expires_on", DAY, "published_at", TEXT, "edition", NUMBER,
                "summary", TEXT, "keywords", list(TEXT), "body_html", TEXT, "digest", TEXT,
                "attachments", list(object("name", TEXT, "media_type", TEXT, "size", NUMBER, "sha256", TEXT, "url", TEXT)), "url", TEXT));
        schemas.put("Proof", Map.of("type", "object", "description", "文件公开凭证，格式见“核验公开文件”"));
        schemas.put("Agencies", object("items", list(object("code", TEXT, "name", TEXT, "kind", TEXT, "level", TEXT, "parent_code", TEXT, "address", TEXT, "phone", TEXT,
                "office_hours", TEXT, "documents", NUMBER, "url", TEXT))));
        schemas.put("Catalog", object("agency_code", TEXT, "agency", TEXT, "on", DAY, "items", list(object("code", TEXT, "item", NUMBER, "level1", TEXT, "level2", TEXT,
                "content", TEXT, "basis", TEXT, "time_limit", TEXT, "channels", list(TEXT), "audience", TEXT, "method", TEXT, "cadence", TEXT, "quota", NUMBER,
                "effective_on", DAY, "ends_on", DAY))));
        schemas.put("Due", object("start", DAY, "days", NUMBER, "due_date", DAY, "provisional", YES));
        schemas.put("Request", object("number", TEXT, "agency", TEXT, "agency_name", TEXT, "state", Map.of("type", "string", "enum", List.of("submitted", "in_hand", "closed")),
                "state_label", TEXT, "submitted_at", TEXT, "received_on", DAY, "due_date", DAY, "provisional", YES, "paused", YES, "answered_on", DAY, "closed_on", DAY,
                "outcome", Map.of("type", List.of("string", "null")), "steps", list(object("day", DAY, "text", TEXT, "provision", TEXT)),
                "days", list(object("day", DAY, "part", TEXT, "ordinal", NUMBER, "reason", TEXT))));
        Map<String, ?> cells = Map.of("type", "object", "additionalProperties", list(Map.of("type", List.of("number", "null"))));
        schemas.put("AnnualReport", object("agency", TEXT, "year", NUMBER, "format", TEXT, "table1", Map.of("type", "object"), "table2", cells, "table3", cells,
                "narrative", Map.of("type", "object", "additionalProperties", TEXT)));
        schemas.put("Problem", object("type", TEXT, "title", TEXT, "status", NUMBER, "detail", TEXT));
        return schemas;
    }
}
