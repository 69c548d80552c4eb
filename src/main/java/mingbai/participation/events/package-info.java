/** Acts of participation as they stand in the ledger. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("events")
package mingbai.participation.events;
