/**
 * Judging how disclosure is done (考核): indicator sets scored from records, appeals, social evaluation, model units, rewards and accountability, and the level of
 * staff by their acts. Every point opens its records, and who is judged can object. Serves Arts. 46, 52 and 53 of the Regulation and requirement I5.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "web::chart", "figure", "ledger", "ledger::reading", "storage", "screening", "paper", "index", "agency", "agency::reading",
    "agency::intake", "identity", "identity::reading", "identity::visitor", "notice", "notice::reading", "almanac", "catalog", "catalog::reading", "review", "review::reading",
    "publication", "publication::reading", "contribution", "request", "request::reading", "statistics"})
package mingbai.assessment;
