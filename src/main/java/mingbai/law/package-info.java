/**
 * The words of the law as closed lists (classes of disclosure, grounds, kinds of answer, outcomes, applicants) and its numbers as dated data
 * (instruments, terms, parameters, tiers of the processing fee), with the sentences on remedies that follow from them. Knows neither database nor
 * clock: the day is handed in. Serves the Regulation on Open Government Information (State Council Decrees 492 and 711), 国办函〔2020〕109号 and the
 * laws on reconsideration and litigation.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package mingbai.law;
