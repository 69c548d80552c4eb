/**
 * Documents on their way to the public and after: a document with its address for ever, its editions, their append-only revisions,
 * attachments, links and timeline; drafted, submitted, published now or at a set time, corrected, withdrawn, repealed. Nothing becomes
 * public without a {@code review.Clearance} for the very content, or the recorded act of an import. Serves Arts. 10, 11, 17-20, 23, 24, 26.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "merkle", "web", "ledger", "ledger::reading", "storage", "screening", "screening::text", "index", "agency", "agency::reading", "figure",
    "agency::intake", "identity", "identity::reading", "review", "review::reading", "calendar", "notice", "notice::reading",
    "almanac", "paper", "catalog", "catalog::reading"})
package mingbai.publication;
