package mingbai.agency.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.paper.XlsxRows;

/** The first sheet of an XLSX book with the same header as the CSV; a row's line is its number in the sheet. */
public final class XlsxFile implements RowFile {

    private final Path file;
    private final List<String> header;

    private XlsxFile(Path file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    static XlsxFile open(Path file, Set<String> required, Set<String> optional) {
        List<String> header = new ArrayList<>();
        try {
            XlsxRows.read(file, (number, cells) -> {
                if (number == 1) {
                    cells.stream().map(String::strip).forEach(header::add);
                }
            });
        } catch (IOException e) {
            throw new UnreadableImport(file.getFileName() + "：不是可以读取的 XLSX 工作簿，请用表格软件另存为 .xlsx 或 UTF-8 的 .csv 后再导入。");
        }
        while (!header.isEmpty() && header.getLast().isEmpty()) {
            header.removeLast();
        }
        if (header.isEmpty()) {
            throw new UnreadableImport(file.getFileName() + "：第一张工作表的第一行应是列名 " + String.join(",", required) + "。");
        }
        CsvFile.check(String.valueOf(file.getFileName()), header, required, optional);
        return new XlsxFile(file, List.copyOf(header));
    }

    @Override
    public void each(Consumer<CsvRow> rows, Consumer<Flaw> flaws) {
        try {
            XlsxRows.read(file, (number, cells) -> {
                if (number > 1) {
                    hand(number, cells, rows, flaws);
                }
            });
        } catch (IOException e) {
            flaws.accept(new Flaw(1, "", "工作表没有读完，文件可能已损坏；后面的行都没有读到。"));
        }
    }

    private void hand(long number, List<String> cells, Consumer<CsvRow> rows, Consumer<Flaw> flaws) {
        if (cells.size() > header.size() && cells.subList(header.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            flaws.accept(new Flaw(number, "", "这一行在最后一列“" + header.getLast() + "”之外还有内容，请删去或补上列名。"));
            return;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), i < cells.size() ? cells.get(i).strip() : "");
        }
        rows.accept(new CsvRow(number, row));
    }

    @Override
    public boolean has(String column) {
        return header.contains(column);
    }

    @Override
    public String fileName() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String encoding() {
        return "UTF-8";
    }
}
