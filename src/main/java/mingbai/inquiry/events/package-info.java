/** Acts on inquiries. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("events")
package mingbai.inquiry.events;
