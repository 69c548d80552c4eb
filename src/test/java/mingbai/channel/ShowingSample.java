package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import org.springframework.beans.factory.BeanFactory;

/** A poster on a board, for the walk over all handlers. */
final class ShowingSample implements Sample {

    private final SetPlace setPlace;
    private final PutUp putUp;
    private final BeanFactory beans;
    private final Clock clock;

    ShowingSample(SetPlace setPlace, PutUp putUp, BeanFactory beans, Clock clock) {
        this.setPlace = setPlace;
        this.putUp = putUp;
        this.beans = beans;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "showing";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor clerk = Actor.of(1, "示例甲", agency.code());
        long place = setPlace.enter(clerk, agency.code(), SetPlace.Facts.board(PlaceKind.VILLAGE, "示例村公开栏", agency.code()));
        String index = new LivePapers(beans).guide(agency).indexNumber();
        return Long.toString(putUp.run(clerk, place, index, ShowingForm.POSTER, LocalDate.now(clock), "", null));
    }
}
