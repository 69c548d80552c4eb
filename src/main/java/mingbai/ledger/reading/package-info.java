/** Reading the ledger: acts, what touched a thing, proofs, tiles, counts. One statement each, bounded by the published log. */
@NullMarked
@NamedInterface("reading")
package mingbai.ledger.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
