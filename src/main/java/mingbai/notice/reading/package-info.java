/** Reads messages: what waits for a person, who has read what. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.notice.reading;
