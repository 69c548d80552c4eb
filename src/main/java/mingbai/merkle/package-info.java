/**
 * The arithmetic of the transparency log: tree hashing (RFC 9162), tiles and signed checkpoints (C2SP tlog formats), inclusion and
 * consistency proofs, and their verifier; and the draw of lots that anybody can repeat. Knows nothing of acts, tables or files; depends on the JDK alone, so that a citizen's
 * verifier can be lifted out.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package mingbai.merkle;
