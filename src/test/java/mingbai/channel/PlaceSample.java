package mingbai.channel;

import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A board, for the walk over all handlers. */
final class PlaceSample implements Sample {

    private final SetPlace setPlace;

    PlaceSample(SetPlace setPlace) {
        this.setPlace = setPlace;
    }

    @Override
    public String kind() {
        return "place";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(setPlace.enter(Actor.of(1, "示例甲", agency.code()), agency.code(), SetPlace.Facts.board(PlaceKind.VILLAGE, "示例村公开栏", agency.code())));
    }
}
