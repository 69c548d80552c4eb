package mingbai.inspection.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * A quantity as a paper names it, of the period its title names. Only quantities of a closed list ({@code inspection/named-figures.csv}) in papers that report, in
 * sentences that speak of the whole period and of nothing else: what may mean something else is not taken.
 *
 * @param period 2025, 2025-03, 2025-Q1 or 2025-H1
 */
record NamedFigure(String label, String period, long value) {

    private static final Map<String, Pattern> LABELS = read();
    private static final Pattern REPORTS = Pattern.compile("报告|总结|年报|月报|情况|统计|数据|公报");
    private static final Pattern PLANS = Pattern.compile("计划|要点|方案|预算|目标|任务|安排|通知|规划|考核|以来|截至|前[一二三]季度|[0-9一二三四五六七八九十][\\-—–~至到][0-9一二三四五六七八九十]+月");
    private static final Pattern PERIOD = Pattern.compile("(20[0-9]{2})年(?:度)?(?:([1-9]|1[0-2])月(?!\\d)|第?([一二三四1-4])季度|(上|下)半年)?");
    private static final Pattern OTHER = Pattern.compile("累计|截至|截止|以来|同比|上年|去年|上一年|历年|往年|其中|占|计划|预计|目标|约|余|左右|超过|不少于|以上|多[条件次篇场]|20[0-9]{2}年|[0-9]+月|季度|半年|今年|年初");
    private static final Pattern EVERYWHERE = Pattern.compile("全[省市县区镇乡街]|全系统|各[县区镇乡街部单级]|辖区|我[省市县区]");
    private static final int LONGEST = 120;
    /** No office counts further; what has more is no figure. */
    private static final int MOST_DIGITS = 15;

    static List<NamedFigure> of(String title, String text) {
        Optional<String> period = period(title);
        if (period.isEmpty()) {
            return List.of();
        }
        Map<String, Long> values = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String sentence : text.replace(" ", "").split("[。；;！？\\n\\t]")) {
            if (sentence.length() <= LONGEST && !OTHER.matcher(own(sentence, title)).find()) {
                String where = EVERYWHERE.matcher(sentence).find() ? "（辖区）" : "";
                LABELS.forEach((label, pattern) -> pattern.matcher(sentence).results().map(found -> found.group(1).replace(",", ""))
                        .filter(digits -> digits.length() <= MOST_DIGITS).forEach(digits -> {
                            if (values.put(label + where, Long.parseLong(digits)) != null) {
                                twice.add(label + where);
                            }
                        }));
            }
        }
        twice.forEach(values::remove);
        return values.entrySet().stream().map(value -> new NamedFigure(value.getKey(), period.get(), value.getValue())).toList();
    }

    /** Without the period of the title itself, which a sentence may repeat. */
    private static String own(String sentence, String title) {
        Matcher named = PERIOD.matcher(title);
        return named.find() ? sentence.replace(named.group(), "") : sentence;
    }

    /** Of a paper that reports, and names one period only. */
    static Optional<String> period(String title) {
        Matcher named = PERIOD.matcher(title);
        if (!REPORTS.matcher(title).find() || PLANS.matcher(title).find() || !named.find()) {
            return Optional.empty();
        }
        String year = named.group(1);
        String period = named.group(2) != null ? year + "-" + (named.group(2).length() == 1 ? "0" : "") + named.group(2) : named.group(3) != null ? year + "-Q" + quarter(named.group(3))
                : named.group(4) != null ? year + (named.group(4).equals("上") ? "-H1" : "-H2") : year;
        return named.find() ? Optional.empty() : Optional.of(period);
    }

    private static int quarter(String word) {
        int place = "一二三四".indexOf(word);
        return place >= 0 ? place + 1 : Integer.parseInt(word);
    }

    private static Map<String, Pattern> read() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader file = new InputStreamReader(new ClassPathResource("inspection/named-figures.csv").getInputStream(), StandardCharsets.UTF_8)) {
            Map<String, Pattern> labels = new HashMap<>();
            for (CSVRecord row : format.parse(file)) {
                labels.put(row.get("label"), Pattern.compile(row.get("pattern")));
            }
            return Map.copyOf(labels);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of named figures cannot be read", e);
        }
    }
}
