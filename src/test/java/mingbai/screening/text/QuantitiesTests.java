package mingbai.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            公开信息301条          | 301           | 条   | true
            受理40,676件           | 40676         | 件   | true
            办结940314 件          | 940314        | 件   | true
            接待327.7万人次        | 3277000       | 人次 | true
            安排4万亿              | 4000000000000 | ''   | true
            投入20.1亿元           | 2010000000    | 元   | true
            办结率99.29%           | 99.29         | %    | true
            １２件                 | 12            | 件   | true
            ９９．５％             | 99.5          | %    | true
            二十三项               | 23            | 项   | true
            一百零五人             | 105           | 人   | true
            两千件                 | 2000          | 件   | true
            十余项                 | 10            | 项   | false
            图文信息170余条        | 170           | 条   | false
            培训80余人次           | 80            | 人次 | false
            20多项                 | 20            | 项   | false
            近300个                | 300           | 个   | false
            超过300个              | 300           | 个   | false
            50件以上               | 50            | 件   | false
            20个工作日             | 20            | 个工作日 | true
            100元/人               | 100           | 元/人 | true
            """)
    void a_quantity_is_read_with_its_unit(String text, String value, String unit, boolean exact) {
        assertThat(Quantities.in(text)).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualByComparingTo(value);
            assertThat(quantity.unit()).isEqualTo(unit);
            assertThat(quantity.exact()).isEqualTo(exact);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"第3条", "第二十三条", "统一项目管理", "进一步", "一次性告知", "A12件", "3.2.1"})
    void what_counts_nothing_is_left_alone(String text) {
        assertThat(Quantities.in(text)).isEmpty();
    }

    @Test
    void what_follows_tells_whether_it_is_a_unit() {
        assertThat(Quantities.in("3项目、2人民、5条例")).extracting(Quantity::unit).containsExactly("", "", "");
    }
}
