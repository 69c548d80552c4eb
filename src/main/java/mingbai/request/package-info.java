/**
 * Disclosure on request (依申请公开): a case from the form that comes in to the answer that was served and beyond. What happened is kept as facts;
 * every due day is computed from them, the law in force at receipt and the working calendar, and explains itself. Serves Arts. 10, 18 and 27-45 of
 * the Regulation, and 国办函〔2020〕109号 (processing fee).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "ledger", "ledger::reading", "storage", "screening", "paper", "index", "agency", "agency::reading", "figure", "agency::intake",
    "identity", "identity::reading", "identity::visitor", "notice", "notice::reading", "notice::contact", "almanac", "catalog", "catalog::reading", "review", "review::reading", "publication",
    "publication::reading"})
package mingbai.request;
