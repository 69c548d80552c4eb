package mingbai.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code law-cases/fees.yaml}, and what a fee cannot be asked for. */
class ProcessingFeeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Map<String, List<Map<String, Object>>> cases() {
        return LawCases.read("fees.yaml");
    }

    static Stream<Map<String, Object>> items() {
        return cases().get("按件计收").stream();
    }

    static Stream<Map<String, Object>> pages() {
        return cases().get("按量计收").stream();
    }

    static Stream<Map<String, Object>> explained() {
        return cases().get("说明").stream();
    }

    static Stream<String> daysWithoutFee() {
        return LawCases.<Map<String, List<String>>>read("fees.yaml").get("不收费的日子").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("items")
    void theRequestCostsWhatItsPlaceInTheMonthCosts(Map<String, Object> theCase) {
        int ordinal = (int) theCase.get("第几件");
        assertThat(ProcessingFee.byItem(ordinal, DAY)).hasValueSatisfying(fee -> assertThat(fee.yuan()).isEqualTo((int) theCase.get("本件")));
        assertThat(ProcessingFee.byItems(1, ordinal, DAY)).hasValueSatisfying(fee -> assertThat(fee.yuan()).isEqualTo((int) theCase.get("当月累计")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyRequestStandsForItsOwnPages(Map<String, Object> theCase) {
        assertThat(ProcessingFee.byPages((int) theCase.get("页数"), DAY)).hasValueSatisfying(fee -> assertThat(fee.yuan()).isEqualTo((int) theCase.get("收费")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explained")
    void theFeeExplainsItselfPriceByPrice(Map<String, Object> theCase) {
        ProcessingFee fee = fee(theCase);
        assertThat(fee.yuan()).isEqualTo((int) theCase.get("收费"));
        assertThat(fee.lines().stream().map(FeeLine::text).toList()).isEqualTo(theCase.get("逐档"));
        assertThat(fee.lines().stream().mapToLong(FeeLine::yuan).sum()).isEqualTo(fee.yuan());
        assertThat(fee.provisions()).isNotEmpty().allMatch(provision -> provision.contains("国办函〔2020〕109号"));
    }

    private static ProcessingFee fee(Map<String, Object> theCase) {
        if (theCase.get("按量") instanceof Integer pages) {
            return ProcessingFee.byPages(pages, DAY).orElseThrow();
        }
        List<?> range = (List<?>) theCase.get("按件");
        return ProcessingFee.byItems((int) range.getFirst(), (int) range.getLast(), DAY).orElseThrow();
    }

    @ParameterizedTest(name = "no fee on {0}")
    @MethodSource("daysWithoutFee")
    void beforeTheRulesNothingMayBeCharged(LocalDate day) {
        assertThat(ProcessingFee.byItem(100, day)).isEmpty();
        assertThat(ProcessingFee.byPages(1000, day)).isEmpty();
    }

    @Test
    void theFirstDayOfTheRulesHasAFee() {
        assertThat(ProcessingFee.byPages(31, LocalDate.of(2021, 1, 1))).hasValueSatisfying(fee -> assertThat(fee.yuan()).isEqualTo(10));
    }

    @Test
    void nothingToPayNeedsNoNotice() {
        assertThat(ProcessingFee.byItem(10, DAY).orElseThrow().isFree()).isTrue();
        assertThat(ProcessingFee.byItem(11, DAY).orElseThrow().isFree()).isFalse();
    }

    @ParameterizedTest(name = "{0} pages")
    @ValueSource(ints = {0, -1, 1_000_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aNumberThatIsNoneOfPages(int pages) {
        assertThatThrownBy(() -> ProcessingFee.byPages(pages, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProcessingFee.byItem(pages, DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
