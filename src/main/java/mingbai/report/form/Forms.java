package mingbai.report.form;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What forms offer to the modules below: ownership, state for the ledger, the desk's menu. */
@Configuration(proxyBeanMethods = false)
class Forms {

    @Bean
    LedgeredState formState(FormTable forms) {
        return LedgeredState.of(Form.KIND, forms::each);
    }

    @Bean
    LedgeredState formRoundState(RoundTable rounds) {
        return LedgeredState.of(FormRound.KIND, rounds::each);
    }

    @Bean
    LedgeredState formReplyState(ReplyTable replies) {
        return LedgeredState.of(FormReply.KIND, replies::each);
    }

    @Bean
    LedgeredState formSubmissionState(ReplyTable replies) {
        return LedgeredState.of(Submission.KIND, replies::eachSubmission);
    }

    /** A form belongs to the office that collects it. */
    @Bean
    Owned formOwner(FormReading forms) {
        return new Thing("reportform", id -> forms.form(id).map(Form::agency));
    }

    /** A round belongs to the office that collects it. */
    @Bean
    Owned formRoundOwner(FormReading forms) {
        return new Thing("formround", id -> forms.round(id).map(FormRound::agency));
    }

    /** A sheet belongs to the unit that fills it in. */
    @Bean
    Owned formSheetOwner(FormReading forms) {
        return new Thing("formsheet", id -> forms.reply(id).map(FormReply::unit));
    }

    private record Thing(String kind, Function<Long, Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
        }
    }

    @Bean
    Place formsPlace() {
        return new Place("forms", "报表", "/desk/report/forms", 65, Set.of(Role.OFFICE, Role.DRAFTER, Role.LEADER, Role.INSPECTOR));
    }
}
