/** Queries over sign-offs for pages above: the queue, one matter, the register. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.review.reading;
