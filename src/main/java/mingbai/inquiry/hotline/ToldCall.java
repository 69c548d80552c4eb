package mingbai.inquiry.hotline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import org.jspecify.annotations.Nullable;

/** A call as a row of {@code hotline.csv}, or an object sent by the call system, tells it. */
record ToldCall(long row, String number, String agency, long receivedAt, LocalDate receivedOn, String category, String place, String subject, HotlineChannel channel,
        @Nullable LocalDate handledOn, @Nullable HotlineResult result, @Nullable LocalDate calledBackOn, @Nullable Boolean satisfied) {

    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("call_no", "received_at", "agency_code", "category", "place", "subject", "channel", "handled_on",
            "result"));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of("follow_up", "satisfied"));

    static final int NUMBER = 60;
    static final int WORD = 60;
    static final int SUBJECT = 500;
    /** The first municipal hotlines (市长公开电话) are of 1983; what is older is a slip of the pen. */
    private static final LocalDate FIRST = LocalDate.of(1983, 1, 1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @return empty when the row has flaws, which are added to the list */
    static Optional<ToldCall> read(CsvRow row, LocalDate today, List<Flaw> flaws) {
        int before = flaws.size();
        Reader reader = new Reader(row, today, flaws);
        LocalDateTime received = reader.moment("received_at");
        HotlineChannel channel = reader.code("channel", HotlineChannel::ofCode, HotlineChannel.codes());
        HotlineResult result = row.text("result").isEmpty() ? null : reader.code("result", HotlineResult::ofCode, HotlineResult.codes());
        ToldCall call = new ToldCall(row.line(), reader.needed("call_no", NUMBER), reader.needed("agency_code", 32),
                received == null ? 0 : received.atZone(ZONE).toInstant().toEpochMilli(), received == null ? today : received.toLocalDate(), reader.text("category", WORD),
                reader.text("place", WORD), reader.needed("subject", SUBJECT), channel == null ? HotlineChannel.OTHER : channel, reader.day("handled_on"), result,
                reader.day("follow_up"), reader.truth("satisfied"));
        if (flaws.size() == before) {
            call.check(reader);
        }
        return flaws.size() == before ? Optional.of(call) : Optional.empty();
    }

    /** What single cells cannot show. */
    private void check(Reader reader) {
        if (handledOn != null && handledOn.isBefore(receivedOn)) {
            reader.flaw("handled_on", handledOn + "早于来电之日（" + receivedOn + "）。");
        }
        if ((handledOn == null) != (result == null)) {
            reader.flaw(handledOn == null ? "handled_on" : "result", "办结日期和办理结果应当同时有或者同时为空。");
        }
        if (calledBackOn != null && (handledOn == null || calledBackOn.isBefore(handledOn))) {
            reader.flaw("follow_up", "回访应在办结之后。");
        }
        if (satisfied != null && calledBackOn == null) {
            reader.flaw("follow_up", "有满意情况的要有回访日期。");
        }
    }

    HotlineCall asCall(long id, long batch) {
        return new HotlineCall(id, number, agency, receivedAt, receivedOn, category, place, subject, channel, handledOn, result, calledBackOn, satisfied, "", batch);
    }

    private record Reader(CsvRow row, LocalDate today, List<Flaw> flaws) {

        void flaw(String column, String problem) {
            flaws.add(row.flaw(column, problem));
        }

        String needed(String column, int most) {
            if (row.text(column).isEmpty()) {
                flaw(column, "不能为空。");
            }
            return text(column, most);
        }

        String text(String column, int most) {
            String cell = row.text(column);
            if (cell.length() > most) {
                flaw(column, "最多" + most + "字，现有" + cell.length() + "字。");
            } else if (!mingbai.publication.Scrub.clean(cell).equals(cell) || cell.chars().anyMatch(Character::isISOControl)) {
                flaw(column, "含有不能保存的字符。");
            }
            return cell;
        }

        @Nullable LocalDate day(String column) {
            LocalDate day = row.day(column, flaws::add);
            return day != null && known(column, day) ? day : null;
        }

        private boolean known(String column, LocalDate day) {
            if (day.isAfter(today)) {
                flaw(column, day + "是将来的日期。");
            } else if (day.isBefore(FIRST)) {
                flaw(column, day + "早于热线开通的年代（1983年）。");
            }
            return !day.isAfter(today) && !day.isBefore(FIRST);
        }

        /** {@code 2026-03-02 09:30}, with seconds or without, with a T between; or the day alone. */
        @Nullable LocalDateTime moment(String column) {
            String cell = row.text(column);
            try {
                LocalDateTime moment = cell.length() == 10 ? LocalDate.parse(cell).atTime(LocalTime.MIDNIGHT) : LocalDateTime.parse(cell.replace(' ', 'T'));
                return known(column, moment.toLocalDate()) ? moment : null;
            } catch (DateTimeParseException e) {
                flaw(column, cell.isEmpty() ? "不能为空。" : "“" + shortened(cell) + "”不是时间，应写成 2026-03-02 09:30 或者 2026-03-02。");
                return null;
            }
        }

        <T> @Nullable T code(String column, Function<String, Optional<T>> of, String allowed) {
            Optional<T> found = of.apply(row.text(column));
            if (found.isEmpty()) {
                flaw(column, "“" + shortened(row.text(column)) + "”不在可用的值之内：" + allowed + "。");
            }
            return found.orElse(null);
        }

        @Nullable Boolean truth(String column) {
            String cell = row.text(column);
            if (!cell.isEmpty() && !cell.equals("true") && !cell.equals("false")) {
                flaw(column, "“" + shortened(cell) + "”应为 true、false 或者空。");
            }
            return cell.isEmpty() ? null : Boolean.valueOf(cell.equals("true"));
        }

        private static String shortened(String cell) {
            return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
        }
    }
}
