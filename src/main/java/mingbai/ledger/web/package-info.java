/** The log as anybody may read it, at {@code /log}: C2SP tlog-tiles and checkpoint, and the payload of public acts. */
@org.jspecify.annotations.NullMarked
package mingbai.ledger.web;
