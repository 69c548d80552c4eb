package mingbai.participation.interview;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger vouches for of interviews. */
@Configuration(proxyBeanMethods = false)
class InterviewStates {

    @Bean
    static LedgeredState interviewEntryState(LiveTable live) {
        return LedgeredState.of(LiveEntry.KIND, live::eachEntry);
    }

    @Bean
    static LedgeredState interviewQuestionState(LiveTable live) {
        return LedgeredState.of(AskedQuestion.KIND, live::eachQuestion);
    }
}
