/** Public pages of what is made for boards, screens and people who ask, and the desk's pages of showings, notices, bulletins and deliveries. */
@org.jspecify.annotations.NullMarked
package mingbai.channel.web;
