/**
 * The desk's page where anybody who writes or reads reports has one looked through: a text against itself, an annual report (JSON) against the identities of its
 * tables. Nothing of it is kept.
 */
@org.jspecify.annotations.NullMarked
package mingbai.report.check.web;
