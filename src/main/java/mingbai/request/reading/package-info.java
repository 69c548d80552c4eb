/** Queries over requests. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.request.reading;
