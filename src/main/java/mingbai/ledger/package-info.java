/**
 * The one ledger of all acts (案卷台账): who did what for which agency, when, to which things, and what those things then were. Each
 * act is a line written in the act's own transaction, put in order by the sequencer and sealed into a Merkle tree that anybody can
 * check. Serves Arts. 45 and 53: a record of registration, review, handling and reply that cannot be altered unseen.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"merkle", "web"})
package mingbai.ledger;
