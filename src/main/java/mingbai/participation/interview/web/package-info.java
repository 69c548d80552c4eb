/** Pages of interviews: the live page everybody reads and asks on, the desk of those who moderate it. */
@org.jspecify.annotations.NullMarked
package mingbai.participation.interview.web;
