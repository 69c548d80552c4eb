/** What happens to forms, as the ledger names it. */
@org.jspecify.annotations.NullMarked
package mingbai.report.form.events;
