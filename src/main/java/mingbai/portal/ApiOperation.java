package mingbai.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation of the public interface, as its description tells it. The description is made from {@link #ALL}, and a test holds this table
 * against the handlers.
 *
 * @param path below {@code /api/v1}, path parameters in braces
 * @param schema name of what it answers
 */
record ApiOperation(String path, String id, String summary, List<Parameter> parameters, String schema) {

    /** @param in path or query; @param type of JSON; @param format empty or that of JSON Schema (date) */
    record Parameter(String name, String in, String description, String type, String format, boolean required) {

        static Parameter path(String name, String description) {
            return new Parameter(name, "path", description, "string", "", true);
        }

        static Parameter query(String name, String description) {
            return new Parameter(name, "query", description, "string", "", false);
        }

        static Parameter day(String name, String description, boolean required) {
            return new Parameter(name, "query", description, "string", "date", required);
        }

        static Parameter number(String name, String description, boolean required) {
            return new Parameter(name, "query", description, "integer", "", required);
        }

        Map<String, ?> described() {
            Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", type));
            if (!format.isEmpty()) {
                schema.put("format", format);
            }
            return Map.of("name", name, "in", in, "description", description, "required", required, "schema", schema);
        }
    }

    /** Name of what only the applicant is answered, with the secret of the request. */
    private static final String OWN = "Request";

    static final List<ApiOperation> ALL = List.of(
            new ApiOperation("/documents", "listDocuments", "公开文件，最新的在前", List.of(Parameter.query("agency", "机关编码"), Parameter.query("catalog", "公开事项编码"),
                    Parameter.query("theme", "主题分类，一级或者两级"), Parameter.day("from", "公开日期不早于", false), Parameter.day("to", "公开日期不晚于", false),
                    Parameter.query("q", "检索词，按相关程度排列"), Parameter.query("cursor", "上一页给出的 next，原样带回"), Parameter.number("limit", "每页件数，1到100，默认20", false)), "Documents"),
            new ApiOperation("/documents/{org}/{no}", "getDocument", "一件公开文件，含正文和附件清单", List.of(Parameter.path("org", "索引号前段"), Parameter.path("no", "索引号后段")), "Document"),
            new ApiOperation("/documents/{org}/{no}/proof", "getProof", "公开凭证，可离线核验", List.of(Parameter.path("org", "索引号前段"), Parameter.path("no", "索引号后段")), "Proof"),
            new ApiOperation("/agencies", "listAgencies", "机关名录", List.of(), "Agencies"),
            new ApiOperation("/catalogs/{agency}", "getCatalog", "机关的公开目录", List.of(Parameter.path("agency", "机关编码"), Parameter.day("on", "哪一天有效的目录，默认今天", false)), "Catalog"),
            new ApiOperation("/workdays/due", "dueDate", "工作日期限的最后一天（起始日不计）", List.of(Parameter.day("start", "起始日", true), Parameter.number("days", "工作日数，0到2600", true)), "Due"),
            new ApiOperation("/reports/annual/{agency}/{year}", "getAnnualReport", "已公布的政府信息公开工作年度报告", List.of(Parameter.path("agency", "机关编码"),
                    Parameter.path("year", "年度，如2025")), "AnnualReport"),
            new ApiOperation("/requests/{number}", "getRequest", "一件申请办到哪一步、哪一天到期、为什么；凭查询码", List.of(Parameter.path("number", "申请编号")), OWN));

    /** The whole description, OpenAPI 3.1. */
    static Map<String, ?> description(String siteName, String address) {
        Map<String, Object> paths = new LinkedHashMap<>();
        ALL.forEach(operation -> paths.put(operation.path(), Map.of("get", operation.described())));
        return Map.of("openapi", "3.1.0", "info", Map.of("title", siteName + "公开接口", "version", "1", "description",
                "只读，不需要登记；查询自己的申请凭查询码。列表用游标翻页；带 ETag，可用 If-None-Match 询问是否变化；按来访地址限制频次，超过时答复429和 Retry-After；差错按 RFC 9457 答复。"),
                "servers", List.of(Map.of("url", address + "/api/v1")), "paths", paths, "components", Map.of("schemas", ApiSchemas.all(),
                        "securitySchemes", Map.of("secret", Map.of("type", "http", "scheme", "bearer", "description", "回执上的查询码"))));
    }

    private Map<String, ?> described() {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", "成功", "headers", Map.of("ETag", Map.of("schema", Map.of("type", "string"))), "content",
                Map.of("application/json", Map.of("schema", ApiSchemas.reference(schema)))));
        responses.put("304", Map.of("description", "与 If-None-Match 所说的相同"));
        boolean own = schema.equals(OWN);
        List<String> problems = new ArrayList<>(own ? List.of("401", "429") : List.of("400", "429"));
        if (path.contains("{") && !own) {
            problems.add("404");
        }
        problems.forEach(status -> responses.put(status, Map.of("description", problem(status), "content",
                Map.of("application/problem+json", Map.of("schema", ApiSchemas.reference("Problem"))))));
        if (own) {
            responses.remove("304");
        }
        Map<String, Object> described = new LinkedHashMap<>(Map.of("operationId", id, "summary", summary, "parameters",
                parameters.stream().map(Parameter::described).toList(), "responses", responses));
        if (own) {
            described.put("security", List.of(Map.of("secret", List.of())));
        }
        return described;
    }

    private static String problem(String status) {
        return switch (status) {
            case "401" -> "编号和查询码对不上";
            case "400" -> "参数有误，detail 说明是哪一个";
            case "404" -> "没有，或者不公开";
            default -> "太频繁，Retry-After 是应当等待的秒数";
        };
    }
}
