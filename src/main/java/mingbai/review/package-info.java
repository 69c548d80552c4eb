/**
 * Sign-off (审核签发) of any subject, known by kind, id and digest: routes as data, steps with the evidence they demand, opinions,
 * the secrecy decision as a record of its own, and the complete register of it all. Serves Art. 17 (review before publication under the
 * Law on Guarding State Secrets; what cannot be decided is referred) and Art. 18 (what is not public is reviewed too).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "web", "ledger", "storage", "agency", "agency::reading", "identity::reading", "law", "calendar", "notice", "almanac"})
package mingbai.review;
