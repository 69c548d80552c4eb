package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualJsonTests {

    @ParameterizedTest
    @ValueSource(strings = {RealReports.HUAIAN_2024, RealReports.JINHU_2023, RealReports.SHANGHAI_2025, RealReports.SUIJIANG_2021})
    void whatIsWrittenIsReadAgainTheSame(String name) throws IOException {
        AnnualReport report = RealReports.read(name);
        assertThat(read(AnnualJson.write(report))).isEqualTo(report);
    }

    @Test
    void aReportIsWrittenRowByRow() {
        assertThat(AnnualJson.write(RealReports.read(RealReports.HUAIAN_2024))).startsWith("{\n  \"agency\": \"淮安市(全市汇总)\",\n  \"year\": 2024,\n  \"format\": \"2021\"")
                .contains("\n    \"r1_new\": [3001,53,0,0,61,4,3119],\n", "\"fees_wan_yuan\": 96171.6");
    }

    @Test
    void aByteOrderMarkFurtherKeysAndCompressionAreTaken() throws IOException {
        String json = "\uFEFF{\"agency\":\"MB\",\"year\":2024,\"fidelity\":\"x\",\"table1\":{\"licences\":3,\"more\":[1]},\"narrative\":{\"1\":\"甲\",\"9\":\"乙\"}}";
        AnnualReport report = read(json);
        assertThat(report.table1().licences()).isEqualTo(3);
        assertThat(report.table1().has(Table1.NORMATIVE)).isFalse();
        assertThat(report.narrative()).containsOnlyKeys(1);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(AnnualJson.read(new ByteArrayInputStream(packed.toByteArray()))).isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"year\":2024,\"table2\":{\"r1_new\":[1,2,3]}} | table2.r1_new：应有7个数，实有3个",
        "{\"year\":2024,\"table3\":{\"suit_direct\":5}} | table3.suit_direct：应为5个数的数组[…]",
        "{\"year\":2024,\"table2\":[]} | table2：应为一个对象{…}",
        "{\"year\":\"2024\",\"table2\":{}} | year：应为2008年以后的年份，如2024",
        "{\"table2\":{}} | year：应为2008年以后的年份，如2024",
        "{\"year\":2024,\"format\":\"2030\"} | format：“2030”不是2021、2019或者2008",
        "{\"year\":2024} | 没有table1、table2、table3，也没有narrative，不是年度报告",
        "{\"year\":2024,\"table1\":{\"licences\":{}}} | table1.licences：应为大于或者等于0的整数",
        "{\"year\":2024,\"table1\":{\"licences\":\"abc\"}} | table1.licences：“abc”不是大于或者等于0的整数",
        "{\"year\":2024,\"narrative\":{\"1\":7}} | narrative.1：应为文字",
        "[1] | 应为一个JSON对象{…}",
        "{\"year\":2024, | 不是规范的JSON（第1行）",
        "{\"year\":2024,\"year\":2023} | 不是规范的JSON（第1行）",
    })
    void whatCannotBeReadIsNamed(String json, String message) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableReport.class).hasMessage(message);
    }

    @Test
    void hugeNumbersAndDeepNestingAreRefused() {
        assertThatThrownBy(() -> read("{\"year\":2024,\"table1\":{\"licences\":1e999999}}")).isInstanceOf(UnreadableReport.class);
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000))).isInstanceOf(UnreadableReport.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableReport.class);
    }

    @Test
    void theLayoutOf2019HasOneRowOfOtherHandlingAndBlanksForZero() throws IOException {
        AnnualReport report = read("""
                {"agency": "MB", "year": 2020,
                 "table1": {"normative": [3, 3, 41], "licences": [120, -4, 5012], "fees": [2, 0], "procurement": [15, 2301.55]},
                 "table2": {"r1_new": [12, null, "", 0, 0, 0, 12], "r3_1": [10, 0, 0, 0, 0, 0, 10], "r3_6": [2, 0, 0, 0, 0, 0, 2]},
                 "table3": {"reconsideration": [null, null, null, null, null]}}""");
        assertThat(report.format()).isEqualTo("2019");
        assertThat(report.table2().row(Row.R1_NEW)).containsExactly(12L, 0L, 0L, 0L, 0L, 0L, 12L);
        assertThat(report.table2().cell(Row.R3_6_3, Column.NATURAL)).isEqualTo(2);
        assertThat(report.table2().cell(Row.R3_6_2, Column.NATURAL)).isEqualTo(0);
        assertThat(report.table3().row(RemedyRow.RECONSIDERATION)).containsOnly(0L);
        assertThat(report.past().table1().line(OldTable1.Line.LICENCES)).extracting(BigDecimal::intValue).containsExactly(120, -4, 5012);
        assertThat(AnnualIdentities.check(report, null)).isEmpty();
        assertThat(read(AnnualJson.write(report))).isEqualTo(report);
    }

    @Test
    void anOlderReportIsItsNamedFiguresAsTheyWereGiven() throws IOException {
        AnnualReport report = read("""
                {"agency": "MB", "year": 2015, "narrative": {"1": "全年主动公开信息1203条。"},
                 "figures": [{"label": "主动公开政府信息", "value": 1203, "unit": "条"}, {"label": "收到申请", "value": "约30", "unit": "件"}]}""");
        assertThat(report.format()).isEqualTo("2008");
        assertThat(report.past().figures()).containsExactly(new Past.NamedFigure("主动公开政府信息", "1203", "条"), new Past.NamedFigure("收到申请", "约30", "件"));
        assertThat(AnnualIdentities.check(report, null)).isEmpty();
        assertThat(read(AnnualJson.write(report))).isEqualTo(report);
    }

    private static AnnualReport read(String json) throws IOException {
        return AnnualJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
