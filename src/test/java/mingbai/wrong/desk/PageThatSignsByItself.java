package mingbai.wrong.desk;

import mingbai.ledger.Actor;
import mingbai.review.GiveOpinion;

/** A wrong twin: takes a step without asking whether the person holds its role. */
class PageThatSignsByItself {

    void sign(GiveOpinion giveOpinion, Actor actor, GiveOpinion.Opinion opinion) {
        giveOpinion.run(actor, opinion);
    }
}
