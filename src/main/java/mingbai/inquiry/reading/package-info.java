/** Queries over inquiries. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.inquiry.reading;
