/** Queries over activities. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.participation.reading;
