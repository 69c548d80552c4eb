package mingbai.operations;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportText;
import mingbai.agency.intake.UnreadableImport;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;

/**
 * {@code workdays due --csv}: the file again with two more columns. Columns of that name which it already has are filled anew. A row that
 * cannot be counted stays in its place with both empty, and is told on stderr as {@code line N: column: what is wrong}.
 */
final class WorkdaysFile {

    static final String START = "start_date";
    static final String DAYS = "n_working_days";
    static final String DUE = "due_date";
    static final String PROVISIONAL = "provisional";

    private static final CSVFormat READ = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final CSVFormat WRITTEN = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final JsonWriter<Row> JSON = JsonWriter.of(members -> {
        members.add(START, (Row row) -> row.start().toString());
        members.add(DAYS, Row::days);
        members.add(DUE, (Row row) -> row.due().day().toString());
        members.add(PROVISIONAL, (Row row) -> row.due().provisional());
    });

    private final WorkCalendar calendar;

    WorkdaysFile(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    private record Row(LocalDate start, int days, Due due) {}

    /** What a person can put right in one cell. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final String column;

        Wrong(String column, String problem) {
            super(problem);
            this.column = column;
        }
    }

    /** @return 1 when a row was refused */
    int run(Path file, boolean json, Console console) throws IOException {
        ImportText text = ImportText.open(file);
        if (!text.encoding().equals("UTF-8")) {
            console.say("mingbai: " + text.fileName() + " is " + text.encoding() + ", not UTF-8");
        }
        StringBuilder out = new StringBuilder();
        try (Reader reader = text.reader(); CSVParser parser = CSVParser.parse(reader, READ); CSVPrinter printer = new CSVPrinter(out, WRITTEN)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new UnreadableImport(text.fileName() + "：文件是空的，第一行应是列名 " + START + "," + DAYS + "。");
            }
            Header header = Header.of(text.fileName(), records.next());
            if (!json) {
                printer.printRecord(header.written());
            }
            return rows(records, parser, header, json, new Output(out, printer, console));
        } catch (UncheckedIOException e) {
            throw new UnreadableImport(text.fileName() + "：不是合格的 CSV，多半是引号没有成对（" + e.getMessage() + "）。");
        }
    }

    private int rows(Iterator<CSVRecord> records, CSVParser parser, Header header, boolean json, Output output) throws IOException {
        int exit = ExitCode.DONE;
        long line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            CSVRecord cells = records.next();
            long at = line;
            line = parser.getCurrentLineNumber() + 1;
            if (cells.size() == 1 && cells.get(0).isEmpty()) {
                continue; // an empty line
            }
            try {
                Row row = row(header, cells);
                output.warn(at, row, calendar.announcedYears().getLast());
                output.row(json ? JSON.writeToString(row) : null, header.with(cells, row.due().day().toString(), Boolean.toString(row.due().provisional())));
            } catch (Wrong wrong) {
                exit = ExitCode.CHECK_FOUND_SOMETHING;
                output.refused(new Flaw(at, wrong.column, String.valueOf(wrong.getMessage())), json ? List.of() : header.with(cells, "", ""));
            }
        }
        output.flush();
        return exit;
    }

    private Row row(Header header, CSVRecord cells) throws Wrong {
        if (cells.size() != header.names().size()) {
            throw new Wrong("", "应有 " + header.names().size() + " 个单元格，实有 " + cells.size() + " 个。");
        }
        LocalDate start = start(cells.get(header.names().indexOf(START)).strip());
        int days = days(cells.get(header.names().indexOf(DAYS)).strip());
        return new Row(start, days, calendar.dueInDays(start, days));
    }

    private LocalDate start(String cell) throws Wrong {
        LocalDate day;
        try {
            day = LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new Wrong(START, "“" + cell + "”不是日期，应写成 2026-03-02 这样。");
        }
        if (calendar.isProvisional(day)) {
            throw new Wrong(START, day + " 不在已知年份 " + WorkdaysCommand.DueDay.known(calendar) + " 之内，没有放假安排可以依据。");
        }
        return day;
    }

    private static int days(String cell) throws Wrong {
        if (!cell.matches("\\d{1,4}") || Integer.parseInt(cell) > WorkCalendar.LONGEST) {
            throw new Wrong(DAYS, "“" + cell + "”不是工作日数，应是 0 到 " + WorkCalendar.LONGEST + " 的整数。");
        }
        return Integer.parseInt(cell);
    }

    /** The columns of the file and of what is written. */
    private record Header(List<String> names, List<String> written) {

        static Header of(String file, CSVRecord first) {
            List<String> names = first.stream().map(String::strip).toList();
            for (String column : List.of(START, DAYS)) {
                if (names.stream().filter(column::equals).count() != 1) {
                    throw new UnreadableImport(file + (names.contains(column) ? "：列“" + column + "”出现了两次，请删去一个。" : "：缺少列“" + column + "”。"));
                }
            }
            List<String> written = new ArrayList<>(names);
            List.of(DUE, PROVISIONAL).stream().filter(column -> !names.contains(column)).forEach(written::add);
            return new Header(names, written);
        }

        List<String> with(CSVRecord cells, String due, String provisional) {
            List<String> row = new ArrayList<>(cells.toList());
            while (row.size() < written.size()) {
                row.add("");
            }
            row.set(written.indexOf(DUE), due);
            row.set(written.indexOf(PROVISIONAL), provisional);
            return row;
        }
    }

    /** Results to stdout in large pieces, everything else to stderr at once. */
    private record Output(StringBuilder pending, CSVPrinter printer, Console console) {

        private static final int PIECE = 1 << 16;

        void row(@Nullable String json, List<String> cells) throws IOException {
            if (json == null) {
                printer.printRecord(cells);
            } else {
                pending.append(json).append('\n');
            }
            if (pending.length() > PIECE) {
                flush();
            }
        }

        void warn(long line, Row row, int lastKnown) {
            if (row.due().provisional()) {
                console.say(new Flaw(line, DUE, row.due().day() + " 是暂定的：" + lastKnown + " 年以后的放假安排尚未公布。").toString());
            }
        }

        void refused(Flaw flaw, List<String> cells) throws IOException {
            console.say(flaw.toString());
            if (!cells.isEmpty()) {
                row(null, cells);
            }
        }

        void flush() {
            console.out().print(pending);
            console.out().flush();
            pending.setLength(0);
        }
    }
}
