/** Pages of forms on the desk. */
@org.jspecify.annotations.NullMarked
package mingbai.report.form.web;
