package mingbai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here is an example of the standard or made up; none is a person's. */
class ScreeningTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<Finding> scan(String text) {
        return Screening.scan(text, TODAY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the example of the standard           | 身份证号11010519491231002X。          | 11010519491231002X    | true
            a small x                             | 11010519491231002x                    | 11010519491231002x    | true
            born 1880, the standard's second      | 编号：440524188001010014             | 440524188001010014    | true
            full-width digits                     | １１０１０５１９４９１２３１００２Ｘ    | １１０１０５１９４９１２３１００２Ｘ | true
            in groups of 6, 8 and 4               | 110105 19491231 002X                  | 110105 19491231 002X  | true
            with hyphens                          | 110105-19491231-002X                  | 110105-19491231-002X  | true
            after a row number                    | 3 11010519491231002X                  | 11010519491231002X    | true
            wrong check digit                     | 110105194912310021                    | 110105194912310021    | false
            a day that does not exist, but named  | 身份证号码：110105194902300021        | 110105194902300021    | false
            old form, named                       | 公民身份号码 110105491231002          | 110105491231002       | true
            old form, not named                   | 编号 110105491231002                  | 110105491231002       | false
            """)
    void an_identity_number_is_found(String name, String text, String match, boolean valid) {
        assertThat(scan(text)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ID_CARD);
            assertThat(finding.match()).isEqualTo(match);
            assertThat(finding.valid()).isEqualTo(valid);
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(match);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "合同编号 202410180000123456",            // no province 20
            "110105202712310029",                      // born after today
            "110105194902300021",                      // 30 February, and nothing says what it is
            "统一社会信用代码 91350100M000100Y43",
            "1234567890123456789",                     // nineteen digits
            "圆周率3.141592653589793",
            "索引号 11010000MB0123456/2024-00012",
            "第110105次、第194912次、第31002次",
            "510122  2024 1230 1234 5",                // several numbers beside each other
            "5101**********1234"})
    void other_numbers_are_left_alone(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★10年", "秘密★", "绝密★长期", "机密 ★ 1 年", "文件编号12　绝　密★启用前", "首页左上角：秘密★6个月",
            "\n  秘 密\n关于某事项的报告", "密级：机密", "密 级: 秘密 5年", "【机密】关于某事", "机密级\r\n正文", "（绝密）\n正文", "秘密　20年\n正文"})
    void a_secrecy_mark_is_found_and_stops(String text) {
        assertThat(scan(text)).singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.SECRECY_MARK))
                .matches(Finding::stops);
    }

    @ParameterizedTest
    @ValueSource(strings = {"根据《中华人民共和国保守国家秘密法》", "涉及商业秘密、个人隐私的政府信息", "做好保密审查工作", "国家秘密的密级分为绝密、机密、秘密三级",
            "机密级国家秘密的保密期限不超过二十年", "离职后保守秘密5年", "密级：无", "本单位有绝密文件柜一台", "科学的秘密（一）", "行政机关不得公开涉及个人隐私的信息",
            "对不予公开的理由应当说明", "此件公开发布", "此件主动公开", "内部资料性出版物管理办法", "加强内部使用管理的通知", "申请人依申请公开的渠道", "公开属性：主动公开"})
    void a_mention_is_not_a_mark(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"内部资料 注意保存", "内部资料，不得外传", "（内部文件）", "内部参阅", "【内部使用】", "仅供内部参考", "（此件不公开）", "（此件不予公开）",
            "此件依申请公开", "公开属性：不予公开", "公开方式：依申请公开", "不得公开", "工作秘密", "严禁外传"})
    void an_internal_mark_is_found_and_stops(String text) {
        assertThat(scan(text)).singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.INTERNAL_MARK))
                .matches(Finding::stops);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000", "电话:１３８００１３８０００"})
    void a_mobile_number_is_advice_and_does_not_stop(String text) {
        assertThat(scan(text)).singleElement().matches(finding -> finding.kind() == Kind.MOBILE).matches(finding -> !finding.stops());
    }

    @Test
    void an_unnamed_old_number_is_advice_a_wrong_new_one_stops() {
        assertThat(scan("编号 110105491231002").getFirst().stops()).isFalse();
        assertThat(scan("110105194912310021").getFirst().stops()).isTrue();
    }

    @Test
    void findings_come_in_the_order_of_the_text_and_do_not_overlap() {
        assertThat(scan("13800138000，11010519491231002X\n机密★\n13900139000")).extracting(Finding::kind)
                .containsExactly(Kind.MOBILE, Kind.ID_CARD, Kind.SECRECY_MARK, Kind.MOBILE);
    }

    @Test
    void masking_keeps_the_ends_and_touches_nothing_else() {
        String text = "张某，11010519491231002X（旧110105491231002），电话+86 138 0013 8000，机密★";
        assertThat(Screening.masked(text, scan(text)))
                .isEqualTo("张某，1101**********002X（旧1101*******1002），电话+86 138 **** 8000，机密★");
        assertThat(Screening.masked("１１０１０５１９４９１２３１００２Ｘ", scan("１１０１０５１９４９１２３１００２Ｘ")))
                .isEqualTo("１１０１**********００２Ｘ");
    }

    @Test
    void a_masked_text_has_no_numbers_left_to_find() {
        String text = "11010519491231002X 13800138000 110105 19491231 002X";
        assertThat(scan(Screening.masked(text, scan(text)))).isEmpty();
    }

    @Test
    void an_empty_text_and_one_of_nul_bytes_have_no_findings() {
        assertThat(scan("")).isEmpty();
        assertThat(scan("\0\0\0")).isEmpty();
    }

    @Test
    void a_list_of_many_numbers_is_read_to_the_end() {
        assertThat(scan("13800138000,11010519491231002X\n".repeat(100_000))).hasSize(200_000);
    }

    @Test
    void a_million_digits_and_a_million_spaces_are_read_to_the_end() {
        assertThat(scan("1 ".repeat(500_000) + "\n机密★")).extracting(Finding::kind).containsExactly(Kind.SECRECY_MARK);
        assertThat(scan(" ".repeat(1_000_000) + "机密★")).hasSize(1);
    }
}
