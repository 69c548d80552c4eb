/**
 * What agencies owe the public: standard catalogs (基层政务公开标准目录) with days of effect, inherited down the tree and adjusted with reasons,
 * their matters (公开事项) with every column, and the duties (应公开事项) that follow from matter, calendar and facts and are discharged by
 * documents or a signed "nothing in this period". Serves Arts. 19-22 and 26, and 国办发〔2019〕54号.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "law", "calendar", "web", "ledger", "ledger::reading", "storage", "paper", "agency", "agency::reading", "figure", "agency::intake", "identity",
    "identity::reading", "notice", "notice::reading", "almanac"})
package mingbai.catalog;
