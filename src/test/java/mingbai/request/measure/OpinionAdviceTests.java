package mingbai.request.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingbai.request.Opinion;
import mingbai.request.PartyKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionAdviceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @ParameterizedTest(name = "{0}, term to {1}, {2}, accepted {3}, overruled {4}")
    @CsvSource(textBlock = """
            THIRD_PARTY,            ,              ,      , false, 尚未登记,       false
            THIRD_PARTY, 2026-04-01 ,              ,      , false, 2026-04-01,     false
            THIRD_PARTY, 2026-03-31 ,              ,      , false, 不视为同意,     true
            THIRD_PARTY, 2026-03-31 , AGREES       ,      , false, 可以公开,       true
            THIRD_PARTY, 2026-03-31 , REFUSES      , true , false, 不予公开,       true
            THIRD_PARTY, 2026-03-31 , REFUSES      , false, false, 理由不合理,     true
            THIRD_PARTY, 2026-03-31 , AGREES_PARTLY, true , false, 同意的部分,     true
            THIRD_PARTY, 2026-03-31 , REFUSES      , true , true , 书面告知第三方, true
            CO_MAKER   , 2026-03-31 ,              ,      , false, 视为同意公开,   true
            CO_MAKER   , 2026-04-02 ,              ,      , false, 等待反馈,       false
            CO_MAKER   , 2026-03-31 , REFUSES      ,      , false, 由牵头的机关,   true
            """)
    void the_articles_say(PartyKind kind, LocalDate limit, Opinion given, Boolean accepted, boolean overruled, String said, boolean settled) {
        OpinionAdvice advice = OpinionAdvice.of(new OpinionAdvice.Standing(kind, limit, given, accepted, overruled), TODAY);
        assertThat(advice.text()).contains(said);
        assertThat(advice.settled()).isEqualTo(settled);
        assertThat(advice.override()).isEqualTo(overruled);
    }
}
