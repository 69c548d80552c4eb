package mingbai.agency.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.agency.WorkRecord;
import mingbai.paper.Sheets;

/** The work book of a year as a file. */
final class WorkSheet {

    private static final List<Sheets.Column> COLUMNS = List.of(new Sheets.Column("日期", 11), new Sheets.Column("类别", 10), new Sheets.Column("名称", 36),
            new Sheets.Column("数量", 22), new Sheets.Column("参加名单", 50), new Sheets.Column("说明", 30), new Sheets.Column("附件", 24), new Sheets.Column("作废的理由", 20));

    private WorkSheet() {}

    static void send(HttpServletResponse response, String ending, String name, List<WorkRecord> records) throws IOException {
        Sheets.send(response, ending, name, COLUMNS, records.stream().map(WorkSheet::row));
    }

    private static List<String> row(WorkRecord work) {
        return List.of(work.day().toString(), work.kind().label(), work.title(), WorkPage.numbers(work), AttendanceText.of(work.attendance()).replace("\n", "；"),
                work.note(), work.papers().stream().map(WorkRecord.Paper::name).collect(Collectors.joining("；")), work.struck());
    }
}
