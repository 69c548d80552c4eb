/**
 * The working calendar in force (工作日历): the State Council's schedules of each year, carried with the program and amended by notices that
 * are entered, years not yet announced, and the question which dated work a new notice moves. Serves every term in working days.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "web", "ledger", "ledger::reading", "agency", "agency::reading", "agency::intake", "identity", "identity::reading", "notice"})
package mingbai.almanac;
