package mingbai.request.remedy;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.law.Outcome;
import mingbai.law.Parameter;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Owned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What remedies offer to the modules below: ownership, state for the ledger, files; and what the law says of the way that was chosen. */
@Configuration(proxyBeanMethods = false)
public class Remedies {

    static final String FILES = "remedy";

    @Bean
    LedgeredState remedyState(RemedyTable remedies) {
        return LedgeredState.of(Remedy.KIND, remedies::each);
    }

    @Bean
    Owned remedyOwner(RemedyTable remedies) {
        return new Owned() {
            @Override
            public String kind() {
                return "remedy";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? remedies.find(Long.parseLong(id)).map(Remedy::agency) : Optional.empty();
            }
        };
    }

    /** Papers of remedies: read on the desk by those who work for the agency. */
    @Component
    static class Files implements FileOwner {

        private final RemedyTable remedies;

        Files(RemedyTable remedies) {
            this.remedies = remedies;
        }

        @Override
        public String kind() {
            return FILES;
        }

        @Override
        @Transactional(readOnly = true)
        public boolean owns(String hash) {
            return remedies.uses(hash);
        }

        @Override
        @Transactional(readOnly = true)
        public boolean mayRead(String hash, @Nullable Caller caller) {
            return caller != null && remedies.agenciesOf(hash).stream().anyMatch(caller::worksFor);
        }
    }

    /**
     * Whether the way fits the law of the day it was taken: since 2024 a refusal under Arts. 14-16 goes to reconsideration first (行政复议法 Art. 23;
     * 法释〔2025〕8号 Art. 2). A hint: the court decides.
     *
     * @param outcome of the request, null where it is not known or not answered
     * @return a sentence, or ""
     */
    public static String hint(RemedyKind kind, @Nullable Outcome outcome, LocalDate filedOn) {
        if (kind != RemedyKind.SUIT_DIRECT || !Parameter.is(Parameter.REFUSAL_REMEDY, "reconsideration_first", filedOn)) {
            return "";
        }
        String provision = Parameter.on(Parameter.REFUSAL_REMEDY, filedOn).map(Parameter::provision).orElse("");
        if (outcome == Outcome.PARTLY_OPEN) {
            return "本件为部分公开：其中依照条例第十四条至第十六条不予公开的部分，依照" + provision + "应当先申请行政复议。";
        }
        return withheld(outcome) ? "本件依照条例第十四条至第十六条不予公开，依照" + provision + "应当先申请行政复议；直接起诉是否受理由人民法院决定。" : "";
    }

    private static boolean withheld(@Nullable Outcome outcome) {
        return outcome != null && outcome.group() == Outcome.Group.REFUSED && outcome != Outcome.OTHER_ACCESS;
    }
}
