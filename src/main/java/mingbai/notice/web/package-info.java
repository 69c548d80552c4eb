/** The desk's page of messages. */
@org.jspecify.annotations.NullMarked
package mingbai.notice.web;
