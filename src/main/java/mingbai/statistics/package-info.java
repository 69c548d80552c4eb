/**
 * Figures as they are used (统计): every measure with its definition, the records behind each number, periods that were closed and are read as they were
 * frozen, and figures of other systems. Declares no measure itself: each module does so over its own records, through {@code figure}. Serves
 * Arts. 49 and 50 (reports rest on records) and requirement I4.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "web::chart", "ledger", "ledger::reading", "storage", "screening", "paper", "index", "agency", "agency::reading", "agency::intake",
    "identity", "identity::reading", "figure", "notice", "notice::reading", "almanac", "catalog", "catalog::reading", "review", "review::reading",
    "publication", "publication::reading", "contribution", "contribution::reading", "request", "request::reading", "request::remedy"})
package mingbai.statistics;
