package mingbai.statistics.closing;

import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A year that is being closed, for the walk over all handlers. */
final class ClosingSample implements Sample {

    private final ClosePeriod close;

    ClosingSample(ClosePeriod close) {
        this.close = close;
    }

    @Override
    public String kind() {
        return Closing.KIND;
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(close.begin(Actor.of(1, "示例甲", agency.code()), agency.code(), "2025", ""));
    }
}
