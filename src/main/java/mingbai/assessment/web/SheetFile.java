package mingbai.assessment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.assessment.FrozenSheet.Records;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.score.ScoreSheet;
import mingbai.assessment.score.SheetFigure;
import mingbai.assessment.score.SheetGroup;
import mingbai.assessment.score.SheetLine;
import mingbai.figure.FigureRecord;
import mingbai.paper.Sheets;
import org.jspecify.annotations.Nullable;

/** A sheet as rows of a file: every indicator, below it its notes, its figures, and below each figure the single records. */
final class SheetFile {

    static final List<Sheets.Column> COLUMNS = List.of(new Sheets.Column("部分", 16), new Sheets.Column("指标", 22), new Sheets.Column("内容", 40), new Sheets.Column("分值", 8),
            new Sheets.Column("得分", 8), new Sheets.Column("数字", 12), new Sheets.Column("记录日期", 12), new Sheets.Column("办理地址", 30));

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private SheetFile() {}

    static List<List<@Nullable Object>> of(KeptSheet kept, Map<String, Records> records) {
        SheetFile file = new SheetFile();
        ScoreSheet sheet = kept.require();
        file.row("总分", "", String.join("", sheet.notes()), points(sheet.full()), points(sheet.total()), null, "", "");
        for (SheetGroup group : sheet.groups()) {
            file.row(group.name(), "合计", "", points(group.max()), points(group.points()), null, "", "");
            sheet.of(group).forEach(line -> file.line(group, line, records));
        }
        return file.rows;
    }

    private void line(SheetGroup group, SheetLine line, Map<String, Records> records) {
        row(group.name(), line.name(), line.how(), points(line.max()), points(line.points()), null, "", "");
        line.notes().forEach(note -> row(group.name(), line.name(), note, null, null, null, "", ""));
        for (SheetFigure figure : line.figures()) {
            row(group.name(), line.name(), "数字：" + figure.title(), null, null, figure.text(), "", "");
            Records behind = records.getOrDefault(figure.query(), new Records(true, List.of()));
            behind.listed().forEach(record -> record(group, line, record));
            if (!behind.whole()) {
                row(group.name(), line.name(), "其余记录略", null, null, null, "", "");
            }
        }
    }

    private void record(SheetGroup group, SheetLine line, FigureRecord record) {
        row(group.name(), line.name(), "记录：" + record.label(), null, null, Long.toString(record.amount()), record.day(), record.address());
    }

    private void row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    private static BigDecimal points(long points) {
        return BigDecimal.valueOf(points, 2);
    }
}
