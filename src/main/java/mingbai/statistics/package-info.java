/**
 * What is counted and shown (统计): figures of other business systems with their sources, figures of closed periods, the pages where every figure
 * opens its list. It computes nothing itself: a figure is counted where its records are. Serves Arts. 49 and 50 of the Regulation.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "ledger", "ledger::reading", "storage", "screening", "paper", "index", "agency", "agency::reading", "agency::intake",
    "identity", "identity::reading", "figure", "notice", "notice::reading", "almanac", "catalog", "catalog::reading", "review", "review::reading",
    "publication", "publication::reading", "contribution", "request", "request::reading", "request::remedy"})
package mingbai.statistics;
