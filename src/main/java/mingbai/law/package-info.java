/**
 * The words of the law as closed lists: classes of disclosure and grounds for keeping something from the public, each with its
 * provision. Serves the Regulation on Open Government Information (State Council Decree 711), Arts. 13-20.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package mingbai.law;
