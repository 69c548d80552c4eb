/**
 * What must not be public in a text or a file: identity numbers, secrecy marks, internal marks, mobile numbers. A first gate that
 * finds and masks; whether a finding stops an act, and who may accept it with what reason, is decided by the module that acts.
 * Serves Arts. 14, 15 and 17: state secrets and personal privacy are kept out before disclosure.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "law"})
package mingbai.screening;
