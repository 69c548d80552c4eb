package mingbai.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mingbai.figure.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk may type into a field of a form, and what is refused before it is added up. */
class TypedValueTests {

    private static FormField field(FieldKind kind, String unit) {
        return new FormField("f1", "", "栏目", kind, unit, "", Scope.OWN, Map.of(), true, false, Adding.NONE, "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0               | 0
            1200            | 1200
            1,200           | 1200
            １２００         | 1200
            999999999999    | 999999999999
            """)
    void aWholeNumberIsRead(String typed, long value) {
        assertThat(TypedValue.read(field(FieldKind.NUMBER, "条"), typed)).extracting(TypedValue::value, TypedValue::problem).containsExactly(value, "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1e9             | 请填写阿拉伯数字的整数
            =1+1            | 请填写阿拉伯数字的整数
            -3              | 不能是负数
            −3              | 不能是负数
            12.5            | 要填整数
            1,2,3           | 请填写阿拉伯数字的整数
            9999999999999   | 数字太大
            3万             | 只填阿拉伯数字
            三十            | 请填写阿拉伯数字的整数
            <b>3</b>        | 请填写阿拉伯数字的整数
            """)
    void whatIsNoWholeNumberIsRefusedWithAReason(String typed, String said) {
        TypedValue read = TypedValue.read(field(FieldKind.NUMBER, "条"), typed);
        assertThat(read.problem()).contains(said);
        assertThat(read.value()).isNull();
    }

    @Test
    void fourTrillionIsNoAmountOfTenThousandYuan() {
        assertThat(TypedValue.read(field(FieldKind.AMOUNT, "万元"), "4万亿").problem()).contains("只填阿拉伯数字").contains("单位是“万元”");
    }

    @Test
    void anAmountIsKeptToTheFen() {
        assertThat(TypedValue.read(field(FieldKind.AMOUNT, "万元"), "12.345678").value()).isEqualTo(12_345_678);
        assertThat(TypedValue.shown(FieldKind.AMOUNT, 12_345_678)).isEqualTo("12.345678");
        assertThat(TypedValue.shown(FieldKind.AMOUNT, 1_200_500_000)).isEqualTo("1,200.5");
        assertThat(TypedValue.shown(FieldKind.AMOUNT, 100_000_000)).isEqualTo("100");
        assertThat(TypedValue.read(field(FieldKind.AMOUNT, "万元"), "0.1234567").problem()).contains("小数超过六位");
    }

    @Test
    void anAmountFarOutOfTheUsualIsAskedAbout() {
        assertThat(TypedValue.read(field(FieldKind.AMOUNT, "万元"), "400000000").large()).isTrue();
        assertThat(TypedValue.read(field(FieldKind.AMOUNT, "万元"), "35.6").large()).isFalse();
        assertThat(TypedValue.read(field(FieldKind.NUMBER, "次"), "1000001").large()).isTrue();
    }

    @Test
    void nothingTypedIsNotZero() {
        assertThat(TypedValue.read(field(FieldKind.NUMBER, "次"), "  ")).extracting(TypedValue::value, TypedValue::problem).containsExactly(null, "");
    }

    @Test
    void aCountedFigureCannotBeTyped() {
        assertThat(TypedValue.read(field(FieldKind.MEASURE, ""), "178").problem()).contains("由系统统计");
    }
}
