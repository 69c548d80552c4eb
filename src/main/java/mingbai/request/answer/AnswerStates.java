package mingbai.request.answer;

import mingbai.ledger.LedgeredState;
import mingbai.publication.EditionOrigin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers offer to the modules below: state for the ledger, the origin of a draft. */
@Configuration(proxyBeanMethods = false)
class AnswerStates {

    @Bean
    LedgeredState answerState(AnswerTable table) {
        return LedgeredState.of(Answer.KIND, table::each);
    }

    @Bean
    LedgeredState suggestionState(ProactiveTable table) {
        return LedgeredState.of(Suggestion.KIND, table::each);
    }

    @Bean
    EditionOrigin answerOrigin(ProactiveTable table) {
        return edition -> table.ofEdition(edition).map(link -> new EditionOrigin.Origin("由依申请公开的答复转为主动公开（" + link.name() + "）",
                "/desk/request/" + link.request()));
    }
}
