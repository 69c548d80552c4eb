/** Pages of whoever writes to an agency, and of the counter where it is written for them. */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.web;
