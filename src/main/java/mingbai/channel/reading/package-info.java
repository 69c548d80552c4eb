/** Queries over places, showings, notices, bulletins, visits and deliveries for pages above. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.channel.reading;
