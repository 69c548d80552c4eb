/**
 * The ways a published document reaches people besides the portal page: notice boards, cards, screens, kiosks, broadcasts, bulletins,
 * household delivery, reading places, archive and library, other portals. Everything is made from the one live edition, and each showing is
 * on record: where, when, by whom. Serves Arts. 23 (channels) and 25 (reading places, deliveries).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "ledger", "ledger::reading", "storage", "paper", "index", "agency", "agency::reading", "figure", "identity",
    "identity::reading", "notice", "almanac", "catalog", "catalog::reading", "publication", "publication::reading", "inspection"})
package mingbai.channel;
