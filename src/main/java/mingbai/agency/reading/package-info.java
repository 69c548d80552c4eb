/** Reading of agencies: one statement each, for every module above. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.agency.reading;
