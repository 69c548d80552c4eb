/**
 * The public's voice (互动交流): messages, mailboxes, consultations, suggestions and what people say of published information, by whatever way they come; each
 * owed an answer by a day computed from dated rules, answered through review, published in part with consent; the ledger of the hotline (热线) and what answers public concern (回应关切). Serves 政府网站发展指引（国办发〔2017〕47号） on
 * interaction, 国办发〔2016〕61号, and Arts. 8 and 47 of the Regulation where people point at what is wrong.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "merkle", "web", "web::chart", "ledger", "ledger::reading", "storage", "screening", "paper", "index", "agency", "agency::reading", "agency::intake", "figure",
    "identity", "identity::reading", "identity::visitor", "notice", "notice::reading", "notice::contact", "almanac", "catalog", "catalog::reading", "review", "review::reading", "publication",
    "publication::reading"})
package mingbai.inquiry;
