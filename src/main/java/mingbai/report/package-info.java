/**
 * What an agency gives account of (报告): the statutory annual report, the forms a supervising office collects, and the papers written from records.
 * Every figure in them comes from records and opens them. Serves Arts. 49 and 50 of the Regulation and 国办公开办函〔2021〕30号 (format of the annual
 * report).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "ledger", "ledger::reading", "storage", "screening", "screening::text", "paper", "index", "agency", "agency::reading", "agency::intake",
    "figure", "identity", "identity::reading", "notice", "notice::reading", "almanac", "catalog", "catalog::reading", "review", "review::reading", "publication",
    "publication::reading", "contribution", "request", "request::reading", "request::remedy", "statistics", "statistics::source", "plan", "plan::reading", "inspection"})
package mingbai.report;
