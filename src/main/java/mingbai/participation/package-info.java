/**
 * Taking part (公众参与): what an agency lays before the public and asks it about: solicitations of opinions, surveys, interviews, hearings, meetings. Each is an
 * {@code Activity} whose whole public content stands in revisions, each signed off before anybody sees it, and ends in a result document through
 * {@code publication}. What is peculiar to a kind stands in a sub-package that offers an {@code ActivityPart}. Serves 国令第713号 Arts. 14-18 and requirements F3, H1.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "web::chart", "ledger", "ledger::reading", "storage", "screening", "paper", "agency", "agency::reading", "figure", "identity",
    "identity::reading", "identity::visitor", "notice", "notice::contact", "almanac", "catalog", "catalog::reading", "review", "review::reading", "publication", "publication::reading"})
package mingbai.participation;
