/**
 * Reports of misconduct (举报): sealed to named people, each report under a key of its own. Who reports may stay unknown and follows by number and code. No role opens a report, lists, search and
 * figures know nothing of it, and every view is kept. Stands apart: uses nothing of the rest of {@code inquiry}, and nothing of that uses it. See ADR 2026-11-23-misconduct.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("misconduct")
package mingbai.inquiry.misconduct;
