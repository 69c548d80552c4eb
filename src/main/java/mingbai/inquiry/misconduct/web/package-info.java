/** Pages of reports of misconduct. No address names a report: what is open is known by the visit, so that neither history, referer nor log tell one from another. */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.misconduct.web;
