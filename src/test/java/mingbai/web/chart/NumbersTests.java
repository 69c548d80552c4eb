package mingbai.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    @ParameterizedTest(name = "{0} is written {1}, in short {2}")
    @CsvSource(delimiter = '|', value = {
        "0|0|0", "7|7|7", "9999|9,999|9999", "10000|10,000|1万", "12345|12,345|1.23万", "1234567|1,234,567|123万", "99999999|99,999,999|1亿",
        "450000000|450,000,000|4.5亿", "-12|−12|−12", "-40386|−40,386|−4.04万", "9223372036854775807|9,223,372,036,854,775,807|9220000万亿"
    })
    void a_number_in_full_and_in_short(long value, String full, String brief) {
        assertThat(Numbers.grouped(value)).isEqualTo(full);
        assertThat(Numbers.brief(value)).isEqualTo(brief);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({"40386,40676,99.29%", "940314,940488,99.98%", "5,5,100%", "0,7,0%", "99999,100000,99.99%", "1,100000,不足0.01%", "1,2,50%", "1,3,33.33%", "3,0,''"})
    void a_share_is_whole_only_when_it_is(long part, long whole, String share) {
        assertThat(Numbers.share(part, whole)).isEqualTo(share);
    }
}
