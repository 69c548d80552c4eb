/** Pages of the desk on inquiries: inbox, case, acts, answers, the library, and the published answers everybody reads. */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.desk;
