package mingbai.report.annual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The import files of an older system whose year is a published report: every cell of its three tables, as requests, remedies and told figures. */
final class PublishedReport {

    private final AnnualReport report;
    private final String agency;
    private final List<String> rows = new ArrayList<>();

    PublishedReport(AnnualReport report, String agency) {
        this.report = report;
        this.agency = agency;
    }

    Path requests(Path folder) throws IOException {
        rows.clear();
        rows.add("request_no,agency_code,applicant_kind,received_on,channel,subject,corrected_on,extended,closed_on,outcome,fee_yuan");
        Column.parts().forEach(this::requestsOf);
        return Files.write(folder.resolve("requests.csv"), rows);
    }

    /** Those carried in first, then the new ones; so many of each result, the rest stay open. */
    private void requestsOf(Column column) {
        List<String> outcomes = new ArrayList<>();
        Row.leaves().forEach(row -> outcomes.addAll(java.util.Collections.nCopies(whole(report.table2().cell(row, column)), row.key())));
        int carriedIn = whole(report.table2().cell(Row.R2_CARRIED_IN, column));
        int all = carriedIn + whole(report.table2().cell(Row.R1_NEW, column));
        for (int i = 0; i < all; i++) {
            LocalDate received = i < carriedIn ? LocalDate.of(report.year() - 1, 12, 1).plusDays(i % 31) : LocalDate.of(report.year(), 1, 1).plusDays(i % 366);
            LocalDate last = LocalDate.of(report.year(), 12, 31);
            LocalDate closed = received.plusDays(32).isAfter(last) ? last : received.plusDays(32);
            boolean open = i >= outcomes.size();
            rows.add(String.join(",", column.key() + "-" + i, agency, column.key(), received.toString(), "web", "某事项", "", "false", open ? "" : closed.toString(),
                    open ? "" : outcomes.get(i), ""));
        }
    }

    /** Every third one was filed in the year before. */
    Path reviews(Path folder) throws IOException {
        rows.clear();
        rows.add("review_no,agency_code,request_no,kind,filed_on,closed_on,result");
        for (RemedyRow row : RemedyRow.values()) {
            for (RemedyColumn column : RemedyColumn.parts()) {
                for (int i = 0; i < whole(report.table3().cell(row, column)); i++) {
                    LocalDate filed = LocalDate.of(report.year() - (i % 3 == 0 ? 1 : 0), 3, 1).plusDays(i);
                    boolean pending = column == RemedyColumn.PENDING;
                    rows.add(String.join(",", row.key() + "-" + column.key() + "-" + i, agency, "", row.key(), filed.toString(),
                            pending ? "" : report.year() + "-12-2" + i % 10, pending ? "" : column.key()));
                }
            }
        }
        return Files.write(folder.resolve("reviews.csv"), rows);
    }

    Path figures(Path folder) throws IOException {
        rows.clear();
        rows.add("agency_code,year,key,value,source");
        three("regulations", report.table1().regulations());
        three("normative", report.table1().normative());
        figure("licences", report.table1().licences());
        figure("punishments", report.table1().punishments());
        figure("coercions", report.table1().coercions());
        figure("fees_wan_yuan", report.table1().feesWanYuan());
        return Files.write(folder.resolve("figures.csv"), rows);
    }

    private void three(String key, Table1.Three three) {
        figure(key + "_issued", three.issued());
        figure(key + "_repealed", three.repealed());
        figure(key + "_in_force", three.inForce());
    }

    private void figure(String key, @org.jspecify.annotations.Nullable Number value) {
        rows.add(String.join(",", agency, Integer.toString(report.year()), key, Objects.requireNonNull(value).toString(), "公开的年度报告"));
    }

    private static int whole(@org.jspecify.annotations.Nullable Long cell) {
        return Math.toIntExact(Objects.requireNonNull(cell));
    }
}
