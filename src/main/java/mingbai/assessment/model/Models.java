package mingbai.assessment.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Caller;
import mingbai.web.Owned;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What model units offer to the modules below. */
@Configuration(proxyBeanMethods = false)
class Models {

    @Bean
    LedgeredState modelCallState(ModelTable models) {
        return LedgeredState.of(ModelCall.KIND, models::eachCall);
    }

    @Bean
    LedgeredState modelUnitState(ModelTable models) {
        return LedgeredState.of(ModelUnit.KIND, models::each);
    }

    @Bean
    Owned modelCallOwner(ModelTable models) {
        return new Thing("modelcall", id -> models.call(id).map(ModelCall::agency));
    }

    /** An application as the office sees it. */
    @Bean
    Owned modelUnitOwner(ModelTable models) {
        return new Thing("modelunit", id -> models.find(id).map(ModelUnit::agency));
    }

    /** An application as the unit sees it. */
    @Bean
    Owned ownModelOwner(ModelTable models) {
        return new Thing("ownmodel", id -> models.find(id).map(ModelUnit::unit));
    }

    private record Thing(String kind, Function<Long, Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
        }
    }

    @Bean
    WaitingWork waitingModels(ModelTable models, Clock clock) {
        return new WaitingWork() {
            @Override
            public List<Item> of(Caller caller, long account) {
                LocalDate today = LocalDate.now(clock);
                return models.waiting(caller.agenciesFor(Role.OFFICE), today.minusYears(1).plusDays(30), MOST).stream()
                        .filter(model -> model.state() == ModelUnit.State.APPLIED ? model.isJudged() || model.judges().stream().noneMatch(one -> one.account() == account)
                                : model.holdsOn(today) && model.lookDue() != null)
                        .map(model -> item(model, today)).toList();
            }

            private Item item(ModelUnit model, LocalDate today) {
                @Nullable LocalDate due = model.lookDue();
                String what = due != null ? "年度复查" : model.isJudged() ? "决定是否认定" : "评审示范点申报";
                return new Item(model.title(), model.unit(), what, model.appliedOn().atStartOfDay(clock.getZone()).toInstant(),
                        due == null ? null : new Limit(due.minusYears(1), due, false), model.standing(today), due != null && due.isBefore(today) ? Tone.LATE : Tone.SOON,
                        "去办理", "/desk/models/unit/" + model.id());
            }
        };
    }
}
