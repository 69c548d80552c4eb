package mingbai.inquiry.answer;

import java.util.List;
import mingbai.inquiry.InquiryBook;
import mingbai.ledger.LedgeredState;
import mingbai.web.Caller;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers offer to the modules below: state for the ledger, and those that came back from review. */
@Configuration(proxyBeanMethods = false)
class AnswersOffered {

    @Bean
    LedgeredState inquiryAnswerState(InquiryAnswerTable table) {
        return LedgeredState.of(InquiryAnswer.KIND, table::each);
    }

    @Bean
    LedgeredState publishedAnswerState(PublishedAnswerTable table) {
        return LedgeredState.of(PublishedAnswer.KIND, table::each);
    }

    @Bean
    LedgeredState inquiryRatingState(RatingTable table) {
        return LedgeredState.of(InquiryRating.KIND, table::each);
    }

    @Bean
    WaitingWork returnedInquiryAnswers(InquiryAnswerTable table, InquiryBook book) {
        return new WaitingWork() {
            @Override
            public Kind kind() {
                return Kind.RETURNED;
            }

            @Override
            public List<Item> of(Caller caller, long account) {
                return table.returned(account, MOST).stream().map(answer -> new Item("来信" + answer.number() + "的答复", answer.agency(), "按审核意见修改",
                        java.time.Instant.ofEpochMilli(book.get(answer.inquiry()).receivedAt()), null, "退回修改", Tone.LATE, "去修改",
                        "/desk/inquiry/" + answer.inquiry() + "/answer")).toList();
            }
        };
    }
}
