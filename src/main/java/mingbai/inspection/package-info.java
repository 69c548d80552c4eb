/**
 * Inspection (监督检查): every day the machine looks over what the agencies owe and show, each fault it finds has an owner and a day by which it must be mended,
 * and is struck off by somebody else, with evidence. Serves Arts. 46 and 47 of the Regulation (supervision, correction) and 国办秘函〔2019〕19号 (indicators of
 * government websites and new media).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "web::chart", "ledger", "ledger::reading", "storage", "screening", "screening::text", "paper", "index", "agency", "agency::reading", "agency::intake",
    "figure", "identity", "identity::reading", "notice", "notice::reading", "almanac", "catalog", "catalog::reading", "review", "review::reading", "publication",
    "publication::reading", "contribution", "contribution::reading", "request", "request::reading", "request::remedy", "inquiry", "inquiry::reading", "participation", "participation::reading"})
package mingbai.inspection;
