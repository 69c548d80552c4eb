/** Queries over documents for pages above. {@code Public…} reads only what is before the public; {@code Desk…} what an agency works on. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.publication.reading;
