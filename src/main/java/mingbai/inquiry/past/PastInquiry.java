package mingbai.inquiry.past;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.IntakeRequirements;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry of an older system as a row of {@code inquiries.csv} tells it. Who asked is not in it: what is over needs nobody's name.
 *
 * @param number of the older system, unique within the agency
 * @param rating 1 to 5, 0 when nobody said
 */
record PastInquiry(long line, String agency, String number, InquiryKind kind, InquiryChannel channel, LocalDate receivedOn, String title, String text, String category, String place,
        @Nullable LocalDate answeredOn, int rating) {

    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("number", "agency_code", "kind", "channel", "received_on", "title", "answered_on"));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of("text", "category", "place", "rating"));
    static final int NUMBER = 60;
    private static final int PLACE = 200;
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);

    /** What identifies it. */
    String key() {
        return agency + "\u001f" + number;
    }

    /** All a row tells but its line, to see whether the same file tells the same. */
    String content() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", kind.code());
        told.put("channel", channel.code());
        told.put("receivedOn", receivedOn.toString());
        told.put("title", title);
        told.put("text", text);
        told.put("category", category);
        told.put("place", place);
        told.put("answeredOn", answeredOn == null ? "" : answeredOn.toString());
        told.put("rating", rating);
        return Json.canonical(told);
    }

    /** Whether an inquiry taken from an earlier file can become what this row tells: what was asked, when and by what way does not change. */
    boolean mayFollow(Inquiry known, @Nullable LocalDate answered) {
        return known.channel() == channel && known.receivedOn().equals(receivedOn) && known.text().equals(words()) && known.about().place().equals(place)
                && (answered == null || answered.equals(answeredOn));
    }

    String words() {
        return text.isEmpty() ? title : text;
    }

    /** @return empty when the row has flaws, which are added to the list */
    static Optional<PastInquiry> read(CsvRow row, Set<String> agencies, LocalDate today, List<Flaw> flaws) {
        Cells cells = new Cells(row, today, flaws);
        int before = flaws.size();
        if (!row.text("agency_code").isEmpty() && !agencies.contains(row.text("agency_code"))) {
            flaws.add(row.flaw("agency_code", "没有这个机关，请先导入机关名录。"));
        }
        InquiryKind kind = cells.code("kind", InquiryKind::ofCode, "message mailbox consultation suggestion help feedback");
        InquiryChannel channel = cells.code("channel", InquiryChannel::ofCode, "web visit line phone fax letter email hotline");
        LocalDate received = cells.day("received_on");
        LocalDate answered = cells.day("answered_on");
        String category = row.text("category");
        if (!category.isEmpty() && !InquiryCategories.all().containsKey(category)) {
            flaws.add(row.flaw("category", "“" + shortened(category) + "”不在可用的值之内：" + String.join(" ", InquiryCategories.all().keySet()) + "。"));
        }
        if (received == null && row.text("received_on").isEmpty()) {
            flaws.add(row.flaw("received_on", "不能为空。"));
        }
        if (received != null && answered != null && answered.isBefore(received)) {
            flaws.add(row.flaw("answered_on", answered + "早于收到之日（" + received + "）。"));
        }
        int rating = cells.rating(answered != null);
        PastInquiry read = new PastInquiry(row.line(), cells.text("agency_code", 32, true), cells.text("number", NUMBER, true), kind == null ? InquiryKind.MESSAGE : kind,
                channel == null ? InquiryChannel.WEB : channel, received == null ? today : received, cells.text("title", IntakeRequirements.TITLE, true),
                cells.text("text", IntakeRequirements.TEXT, false), category, cells.text("place", PLACE, false), answered, rating);
        return flaws.size() == before ? Optional.of(read) : Optional.empty();
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    /** Reads cells and tells what is wrong with them. */
    private record Cells(CsvRow row, LocalDate today, List<Flaw> flaws) {

        String text(String column, int most, boolean required) {
            String cell = row.text(column);
            if (cell.isEmpty() && required) {
                flaws.add(row.flaw(column, "不能为空。"));
            } else if (cell.length() > most) {
                flaws.add(row.flaw(column, "最多" + most + "字，现有" + cell.length() + "字。"));
            } else if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
                flaws.add(row.flaw(column, "含有不能保存的字符。"));
            }
            return cell;
        }

        @Nullable LocalDate day(String column) {
            LocalDate day = row.day(column, flaws::add);
            if (day != null && day.isAfter(today)) {
                flaws.add(row.flaw(column, day + "是将来的日期。"));
            } else if (day != null && day.isBefore(FIRST)) {
                flaws.add(row.flaw(column, day + "早于条例施行之日（2008-05-01）。"));
            }
            return day;
        }

        <T> @Nullable T code(String column, Function<String, Optional<T>> of, String allowed) {
            Optional<T> found = of.apply(row.text(column));
            if (found.isEmpty()) {
                flaws.add(row.flaw(column, "“" + shortened(row.text(column)) + "”不在可用的值之内：" + allowed + "。"));
            }
            return found.orElse(null);
        }

        int rating(boolean answered) {
            String cell = row.text("rating");
            if (cell.isEmpty()) {
                return 0;
            }
            if (!cell.matches("[1-5]") || !answered) {
                flaws.add(row.flaw("rating", answered ? "“" + shortened(cell) + "”应为 1 到 5。" : "没有答复的来信不能有满意度。"));
                return 0;
            }
            return Integer.parseInt(cell);
        }
    }
}
