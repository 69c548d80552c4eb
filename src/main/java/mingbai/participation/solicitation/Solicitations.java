package mingbai.participation.solicitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.ledger.LedgeredState;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityState;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What solicitations offer to the modules below: state for the ledger, opinions that wait to be judged. */
@Configuration(proxyBeanMethods = false)
class Solicitations {

    @Bean
    static LedgeredState draftOpinionState(OpinionTable opinions) {
        return LedgeredState.of(Opinion.KIND, opinions::each);
    }

    @Bean
    static LedgeredState opinionJudgementState(OpinionTable opinions) {
        return LedgeredState.of(Judgement.KIND, opinions::eachJudgement);
    }

    @Bean
    static WaitingWork waitingOpinions(OpinionTable opinions, ActivityBook book) {
        return new WaitingWork() {
            @Override
            public Kind kind() {
                return Kind.PARTICIPATION;
            }

            @Override
            public List<Item> of(Caller caller, long account) {
                Set<String> own = new LinkedHashSet<>(caller.agenciesFor(Role.DRAFTER));
                List<Item> items = new ArrayList<>();
                for (OpinionTable.Waiting one : opinions.waiting(own, MOST)) {
                    Activity activity = book.get(one.activity());
                    ActivityState state = book.state(activity);
                    if (state == ActivityState.OPEN || state == ActivityState.CLOSED) {
                        items.add(new Item(activity.title(), activity.agency(), "征求到的意见" + one.n() + "条，待处理", Instant.ofEpochMilli(one.since()), null, state.label(),
                                state.tone(), "处理意见", activity.deskAddress() + "/opinions?verdict=-"));
                    }
                }
                return items;
            }
        };
    }
}
