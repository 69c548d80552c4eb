/** Pages of the response to public concern. */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.concern.web;
