package mingbai.channel;

import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** Another portal nothing is sent to, for the walk over all handlers. */
final class TargetSample implements Sample {

    private final SetTarget setTarget;

    TargetSample(SetTarget setTarget) {
        this.setTarget = setTarget;
    }

    @Override
    public String kind() {
        return "target";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(setTarget.enter(Actor.of(1, "示例甲", agency.code()), agency.code(), new SetTarget.Facts("示例平台", "http://127.0.0.1:9/receive", "", false, false)));
    }
}
