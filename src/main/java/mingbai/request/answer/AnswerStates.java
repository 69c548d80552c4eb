package mingbai.request.answer;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers offer to the modules below: state for the ledger. */
@Configuration(proxyBeanMethods = false)
class AnswerStates {

    @Bean
    LedgeredState answerState(AnswerTable table) {
        return LedgeredState.of(Answer.KIND, table::each);
    }
}
