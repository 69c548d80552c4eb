/** Kinds of acts around requests; the keys are part of what is sealed. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("events")
package mingbai.request.events;
