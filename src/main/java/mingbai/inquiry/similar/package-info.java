/** What is answered or published already, offered to somebody who is about to ask. */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.similar;
