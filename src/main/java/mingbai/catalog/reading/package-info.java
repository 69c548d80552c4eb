/** Reads catalogs, matters and duties: one statement, one view record each. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.catalog.reading;
