package mingbai.inspection.rectify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.inspection.Rule;
import mingbai.inspection.RuleBook;
import mingbai.inspection.reading.FindingReading;
import mingbai.paper.Block;
import mingbai.paper.OfficialLetter;
import mingbai.paper.Run;

/** What an order to rectify says: plain text, a line is a paragraph, a short line that begins with 一、 is a heading. */
public final class OrderText {

    private static final String[] NUMERALS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private OrderText() {}

    /** @param deadline last day on which the agency may report */
    public record Text(String title, String body, LocalDate deadline) {}

    /** The draft as the program writes it from the findings: what was found, what must be so, by what law. */
    static Text draft(List<FindingReading.Row> findings, LocalDate deadline) {
        Map<String, Rule> rules = RuleBook.all().stream().collect(Collectors.toMap(Rule::key, Function.identity()));
        List<String> lines = new ArrayList<>();
        lines.add("经检查，发现你单位政府信息公开工作存在以下问题，现要求整改。");
        for (int i = 0; i < findings.size(); i++) {
            FindingReading.Row finding = findings.get(i);
            lines.add(numeral(i + 1) + "、" + finding.ruleName());
            lines.add(finding.title() + "。" + finding.why().strip());
            Rule rule = rules.get(finding.rule());
            if (rule != null) {
                lines.add("要求：" + rule.what().strip() + "依据：" + rule.basis().strip() + "。");
            }
        }
        lines.add(numeral(findings.size() + 1) + "、整改要求");
        lines.add("请于" + OfficialLetter.written(deadline) + "前完成整改，逐项报告整改情况并附佐证。不能按期整改的，应在期限届满前说明原因。"
                + "逾期不整改或者弄虚作假的，按照《中华人民共和国政府信息公开条例》第五十三条的规定处理。");
        return new Text("关于限期整改政府信息公开工作问题的通知", String.join("\n", lines), deadline);
    }

    /** 1 to 999 in words. */
    static String numeral(int n) {
        if (n < 10) {
            return NUMERALS[n];
        }
        if (n < 100) {
            return (n < 20 ? "" : NUMERALS[n / 10]) + "十" + NUMERALS[n % 10];
        }
        return NUMERALS[n / 100] + "百" + (n % 100 == 0 ? "" : n % 100 < 10 ? "零" + NUMERALS[n % 10] : NUMERALS[n / 10 % 10] + "十" + NUMERALS[n % 10]);
    }

    static List<Block> blocks(String body) {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).map(OrderText::block).toList();
    }

    private static Block block(String line) {
        return line.matches("[一二三四五六七八九十百零]+、[^。；：]{1,40}") ? new Block.Heading(1, List.of(Run.of(line)))
                : new Block.Paragraph(List.of(Run.of(line)), Block.Placement.INDENTED);
    }
}
