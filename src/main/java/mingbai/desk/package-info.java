/**
 * The staff's desk (工作台) over all modules: what waits for me today, the review of papers with their decision form, the review register,
 * routes, search. Holds no rule itself: every act is a use case of a module below. Serves Art. 17 (review before publication) as people
 * do it, and Art. 4 (a designated office with staff).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "web", "web::chart", "ledger", "ledger::reading", "storage", "paper", "index", "agency", "agency::reading", "figure", "identity", "identity::reading", "review",
    "review::reading", "publication", "publication::reading", "calendar", "notice", "notice::reading", "almanac", "catalog",
    "catalog::reading", "contribution", "contribution::reading", "channel", "request", "request::reading", "inquiry", "statistics", "inspection", "inspection::reading"})
package mingbai.desk;
