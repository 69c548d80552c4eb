package mingbai.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interval of Wilson at 90 %, worked out by hand: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.6449. */
class WilsonTests {

    @ParameterizedTest(name = "{0} of {1} lies between {2} and {3} hundredths of a per cent")
    @CsvSource({"0,1,0,7302", "1,1,2698,10000", "3,3,5257,10000", "0,10,0,2130", "5,10,2692,7308", "10,10,7870,10000", "300,300,9910,10000", "7,5,6488,10000"})
    void theIntervalIsThatOfTheBook(long part, long whole, long low, long high) {
        assertThat(Wilson.of(part, whole)).isEqualTo(new Wilson(low, high));
    }
}
