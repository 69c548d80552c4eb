/** The kinds of act this module records. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("events")
package mingbai.almanac.events;
