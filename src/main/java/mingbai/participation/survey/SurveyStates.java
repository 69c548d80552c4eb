package mingbai.participation.survey;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What surveys keep and the ledger vouches for. */
@Configuration(proxyBeanMethods = false)
class SurveyStates {

    @Bean
    LedgeredState surveyBoxState(AnswerBoxTable boxes) {
        return LedgeredState.of(AnswerBox.KIND, boxes::each);
    }

    @Bean
    LedgeredState surveyEnteredState(EnteredAnswersTable entered) {
        return LedgeredState.of(EnteredAnswersTable.Entered.KIND, entered::each);
    }
}
