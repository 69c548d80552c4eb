/** Findings and looks, read. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.inspection.reading;
