/**
 * How the program is run (运行维护): the command line, the data folder and who owns it, settings, log, health, imports of an older
 * system's data, and the demonstration prefecture. Holds no rule of the Regulation itself; every command is a use case of a module
 * below, so nothing becomes public or changes here that could not on a page. Formats are public interface.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "web", "merkle", "ledger", "ledger::reading", "storage", "identity", "identity::reading", "identity::visitor", "publication",
    "publication::reading", "publication::bench", "index", "index::bench", "agency", "agency::intake", "review", "review::reading", "law", "calendar",
    "notice", "notice::reading", "almanac", "catalog", "catalog::reading", "contribution", "channel", "request", "request::reading", "request::remedy", "request::bench", "request::answer", "request::letter", "request::measure", "agency::reading", "figure", "paper",
    "statistics", "statistics::source", "assessment", "assessment::evaluation", "assessment::model", "assessment::merit", "assessment::appeal", "plan", "plan::reading", "inquiry", "inquiry::hotline", "inquiry::concern", "inquiry::past", "inquiry::handle", "inquiry::answer", "inspection", "inspection::link", "inspection::campaign", "inspection::rectify", "inspection::reading", "report", "report::annual", "report::form", "report::writing", "participation", "participation::solicitation", "portal", "desk", "screening", "screening::text", "inquiry::library", "inquiry::phrase", "inquiry::reading", "participation::survey", "inquiry::misconduct", "participation::interview", "participation::meeting"})
package mingbai.operations;
