/** What is recorded about messages. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("events")
package mingbai.notice.events;
