package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table 1 of the reports of 2019 and 2020 (国办公开办函〔2019〕60号): lines of two or three cells. A line that was not given has no cells. */
public final class OldTable1 {

    private static final List<String> MADE = List.of("本年新制作数量", "本年新公开数量", "对外公开总数量");
    private static final List<String> HANDLED = List.of("上一年项目数量", "本年增/减", "处理决定数量");

    /** The blocks of the table: headings of the Regulation's Art. 20. */
    public enum Item {
        ONE("第二十条第（一）项", MADE),
        FIVE("第二十条第（五）项", HANDLED),
        SIX("第二十条第（六）项", HANDLED),
        EIGHT("第二十条第（八）项", List.of("上一年项目数量", "本年增/减")),
        NINE("第二十条第（九）项", List.of("采购项目数量", "采购总金额"));

        private final String title;
        private final List<String> heads;

        Item(String title, List<String> heads) {
            this.title = title;
            this.heads = heads;
        }

        public String title() {
            return title;
        }

        public List<String> heads() {
            return heads;
        }
    }

    /** The lines in their order. Keys are those of the file. */
    public enum Line {
        REGULATIONS("regulations", "规章", Item.ONE),
        NORMATIVE("normative", "规范性文件", Item.ONE),
        LICENCES("licences", "行政许可", Item.FIVE),
        OTHER_SERVICES("other_services", "其他对外管理服务事项", Item.FIVE),
        PUNISHMENTS("punishments", "行政处罚", Item.SIX),
        COERCIONS("coercions", "行政强制", Item.SIX),
        FEES("fees", "行政事业性收费", Item.EIGHT),
        PROCUREMENT("procurement", "政府集中采购", Item.NINE);

        private final String key;
        private final String label;
        private final Item item;

        Line(String key, String label, Item item) {
            this.key = key;
            this.label = label;
            this.item = item;
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }

        public Item item() {
            return item;
        }

        public static Optional<Line> ofKey(String key) {
            return Arrays.stream(values()).filter(line -> line.key.equals(key)).findFirst();
        }
    }

    private final Map<Line, List<@Nullable BigDecimal>> cells = new EnumMap<>(Line.class);

    /** @param lines as many cells each as {@link Item#heads} has */
    public OldTable1(Map<Line, ? extends List<@Nullable BigDecimal>> lines) {
        lines.forEach((line, values) -> {
            if (values.size() != line.item().heads().size()) {
                throw new IllegalArgumentException(line.key() + " has " + values.size() + " cells");
            }
            cells.put(line, Collections.unmodifiableList(new ArrayList<>(values)));
        });
    }

    public boolean has(Line line) {
        return cells.containsKey(line);
    }

    public List<@Nullable BigDecimal> line(Line line) {
        return cells.getOrDefault(line, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OldTable1 table && table.cells.equals(cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
