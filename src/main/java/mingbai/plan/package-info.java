/**
 * The year's plan of disclosure work (年度工作计划): key points broken into tasks with agency, deadline and evidence, done by hand or seen by the
 * program in its own records, checked off by somebody else; quotas of persons; a superior's task taken over into the plan below. Serves Arts. 4 and 46
 * (organise, advance and supervise disclosure work) and requirement I1. Knows nothing of assessment.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "web", "ledger", "ledger::reading", "storage", "paper", "agency", "agency::reading", "figure", "identity", "identity::reading", "notice",
    "notice::reading", "almanac", "publication", "statistics"})
package mingbai.plan;
