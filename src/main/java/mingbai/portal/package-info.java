/**
 * The public pages: home, agencies with their five fixed columns, lists, documents with their proof, search, feed and sitemap. They carry
 * neither session nor token, are the same for everybody, and each declares what it was made from. Serves Arts. 23-25 (a platform with
 * search, reading and download) and 国办公开办函〔2019〕61号 (one platform for each agency, one form for all).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "web", "web::chart", "merkle", "ledger", "ledger::reading", "storage", "paper", "index", "agency", "agency::reading", "figure", "publication",
    "publication::reading", "law", "calendar", "almanac", "identity", "identity::visitor", "notice", "notice::contact", "catalog", "catalog::reading", "channel", "request", "request::reading", "participation", "participation::reading", "review", "report::annual", "statistics", "inspection::reading", "inquiry::library"})
package mingbai.portal;
