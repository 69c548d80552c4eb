/**
 * Contributions (信息报送): sections, villages and correspondents send up what may be worth disclosing; the superior takes it into a draft,
 * edits or declines it with a reason, and each unit's contributions are counted. Nothing sent up is public before it went the whole way of review.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "web", "ledger", "ledger::reading", "storage", "paper", "agency", "agency::reading", "figure", "identity", "identity::reading", "notice",
    "almanac", "catalog", "catalog::reading", "publication", "publication::reading"})
package mingbai.contribution;
