/** Pages of answers and of what was withheld. */
@org.jspecify.annotations.NullMarked
package mingbai.request.answer.web;
