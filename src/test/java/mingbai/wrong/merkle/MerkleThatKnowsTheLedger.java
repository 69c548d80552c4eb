package mingbai.wrong.merkle;

/** Wrong on purpose: vocabulary that calls upward. */
record MerkleThatKnowsTheLedger(mingbai.ledger.Actor actor) {}
