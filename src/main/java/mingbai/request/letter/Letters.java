package mingbai.request.letter;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What letters offer to the modules below: ownership, and state for the ledger. */
@Configuration(proxyBeanMethods = false)
class Letters {

    @Bean
    LedgeredState letterState(LetterTable letters) {
        return LedgeredState.of(Letter.KIND, letters::each);
    }

    @Bean
    LedgeredState letterWordState(LetterNumberTable words) {
        return LedgeredState.of(LetterNumbers.KIND, words::each);
    }

    @Bean
    Owned letterOwner(LetterTable letters, CaseBook cases) {
        return new Owned() {
            @Override
            public String kind() {
                return "letter";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? letters.find(Long.parseLong(id)).flatMap(letter -> cases.find(letter.request())).map(RequestCase::agency) : Optional.empty();
            }
        };
    }
}
