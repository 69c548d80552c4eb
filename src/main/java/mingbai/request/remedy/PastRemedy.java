package mingbai.request.remedy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import org.jspecify.annotations.Nullable;

/** A reconsideration or suit of an older system as a row of {@code reviews.csv} tells it; without a result it is pending. */
record PastRemedy(long line, String agency, String number, String requestNumber, RemedyKind kind, LocalDate filedOn, @Nullable LocalDate closedOn,
        @Nullable RemedyResult result) {

    static final Set<String> COLUMNS = new LinkedHashSet<>(List.of("review_no", "agency_code", "request_no", "kind", "filed_on", "closed_on", "result"));
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);
    private static final int NUMBER = 60;

    String key() {
        return agency + "\u001f" + number;
    }

    /** @return empty when the row has flaws, which are added to the list */
    static Optional<PastRemedy> read(CsvRow row, LocalDate today, List<Flaw> flaws) {
        int before = flaws.size();
        text(row, "agency_code", 32, true, flaws);
        text(row, "review_no", NUMBER, true, flaws);
        text(row, "request_no", NUMBER, false, flaws);
        Optional<RemedyKind> kind = RemedyKind.ofCode(row.text("kind"));
        if (kind.isEmpty()) {
            flaws.add(row.flaw("kind", "不在可用的值之内：reconsideration suit_direct suit_after_reconsideration。"));
        }
        Optional<RemedyResult> result = RemedyResult.ofCode(row.text("result"));
        if (result.isEmpty() && !row.text("result").isEmpty()) {
            flaws.add(row.flaw("result", "不在可用的值之内：upheld corrected other；未结的留空。"));
        }
        LocalDate filed = day(row, "filed_on", today, flaws);
        LocalDate closed = day(row, "closed_on", today, flaws);
        if (row.text("filed_on").isEmpty()) {
            flaws.add(row.flaw("filed_on", "不能为空。"));
        }
        if (row.text("result").isEmpty() != row.text("closed_on").isEmpty()) {
            flaws.add(row.text("result").isEmpty() ? row.flaw("result", "有办结日期的要有结果。") : row.flaw("closed_on", "有结果的要有办结日期。"));
        }
        if (filed != null && closed != null && closed.isBefore(filed)) {
            flaws.add(row.flaw("closed_on", closed + "早于提起之日（" + filed + "）。"));
        }
        return flaws.size() > before || kind.isEmpty() || filed == null ? Optional.empty() : Optional.of(new PastRemedy(row.line(), row.text("agency_code"),
                row.text("review_no"), row.text("request_no"), kind.get(), filed, closed, result.orElse(null)));
    }

    private static void text(CsvRow row, String column, int most, boolean required, List<Flaw> flaws) {
        String cell = row.text(column);
        if (cell.isEmpty() && required) {
            flaws.add(row.flaw(column, "不能为空。"));
        } else if (cell.length() > most) {
            flaws.add(row.flaw(column, "最多" + most + "字，现有" + cell.length() + "字。"));
        } else if (cell.chars().anyMatch(Character::isISOControl)) {
            flaws.add(row.flaw(column, "含有不能保存的字符。"));
        }
    }

    private static @Nullable LocalDate day(CsvRow row, String column, LocalDate today, List<Flaw> flaws) {
        LocalDate day = row.day(column, flaws::add);
        if (day != null && day.isAfter(today)) {
            flaws.add(row.flaw(column, day + "是将来的日期。"));
        } else if (day != null && day.isBefore(FIRST)) {
            flaws.add(row.flaw(column, day + "早于条例施行之日（2008-05-01）。"));
        }
        return day;
    }

    Remedy asRemedy(long id, @Nullable Long request) {
        return new Remedy(id, agency, number, request, requestNumber, kind, "", filedOn, null, null, closedOn, result, "", null, List.of(), Remedy.IMPORTED, 1);
    }
}
