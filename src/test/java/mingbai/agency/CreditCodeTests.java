package mingbai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTests {

    @ParameterizedTest(name = "{0} is valid: {1} ({2})")
    @CsvSource({
            "91350100M000100Y43, true, example of GB 32100-2015",
            "91350100M000100Y44, false, check character wrong",
            "91350100M000100Y4, false, one short",
            "91350100M000100Y433, false, one long",
            "91350100I000100Y43, false, the letter I is not used",
            "9135010OM000100Y43, false, a letter in the region code",
            "91350100m000100y43, false, small letters"})
    void theCheckCharacterDecides(String code, boolean valid, String why) {
        assertThat(CreditCode.isValid(code)).as(why).isEqualTo(valid);
    }
}
