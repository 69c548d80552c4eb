package mingbai.request.answer;

import java.util.List;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.SentWork;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers on Today: those that passed and wait to be served, those that came back from review. */
@Configuration(proxyBeanMethods = false)
class AnswerWork {

    @Bean
    WaitingWork answersToServe(AnswerWorkReading reading) {
        return new Waiting(WaitingWork.Kind.REQUESTS) {
            @Override
            public List<Item> of(Caller caller, long account) {
                return reading.toServe(caller.agenciesFor(Role.OFFICE), MOST).stream().map(line -> item(line, "答复已审核通过，待送达", "待送达", Tone.SOON, "去送达")).toList();
            }
        };
    }

    @Bean
    WaitingWork returnedAnswers(AnswerWorkReading reading) {
        return new Waiting(WaitingWork.Kind.RETURNED) {
            @Override
            public List<Item> of(Caller caller, long account) {
                return reading.returned(account, MOST).stream().map(line -> item(line, "答复被退回修改", "退回修改", Tone.LATE, "去修改")).toList();
            }
        };
    }

    @Bean
    SentWork sentAnswers(AnswerWorkReading reading) {
        return account -> reading.inReview(account, SentWork.MOST).stream().map(line -> new SentWork.Sent(line.subject(), "依申请公开的答复，审核中", line.since(),
                AnswerState.IN_REVIEW.label(), Tone.NEWS, "/desk/request/" + line.request() + "/answer")).toList();
    }

    private abstract static class Waiting implements WaitingWork {

        private final Kind kind;

        Waiting(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        static Item item(AnswerWorkReading.Line line, String what, String status, Tone tone, String act) {
            return new Item(line.subject(), line.agency(), what, line.since(), null, status, tone, act, "/desk/request/" + line.request() + "/answer");
        }
    }
}
