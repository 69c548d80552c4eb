package mingbai.notice;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger vouches for here: messages as they were sent, and when each was read. */
@Configuration(proxyBeanMethods = false)
class MessageStates {

    @Bean
    LedgeredState messageState(MessageTable messages) {
        return LedgeredState.of(Message.KIND, messages::eachMessage);
    }

    @Bean
    LedgeredState messageReceiptState(MessageTable messages) {
        return LedgeredState.of(MessageTable.RECEIPT, messages::eachReceipt);
    }
}
