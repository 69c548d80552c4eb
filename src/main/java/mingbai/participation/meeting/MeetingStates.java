package mingbai.participation.meeting;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger vouches for of meetings. */
@Configuration(proxyBeanMethods = false)
class MeetingStates {

    @Bean
    static LedgeredState ledgeredMeetings(MeetingTable meetings) {
        return LedgeredState.of(Proceedings.KIND, meetings::each);
    }

    @Bean
    static LedgeredState ledgeredApplicants(ApplicantTable applicants) {
        return LedgeredState.of(Applicant.KIND, applicants::each);
    }

    @Bean
    static LedgeredState ledgeredMinutes(MeetingTable meetings) {
        return LedgeredState.of(Minute.KIND, meetings::eachMinute);
    }
}
