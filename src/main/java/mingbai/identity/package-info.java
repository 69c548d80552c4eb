/**
 * Accounts and what they may do: roles for agencies, sessions, delegation while away, hand-over at a change of staff, and three
 * separated administrators; yields the {@link mingbai.ledger.Actor} of every act. Serves Art. 4 (staff responsible for the daily
 * work) and the sign-in, lock and separation rules of MLPS level 3 (GB/T 22239-2019). May see agencies, the ledger, page furniture.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"web", "merkle", "storage", "ledger", "ledger :: reading", "agency", "agency :: reading", "agency :: intake"})
package mingbai.identity;
