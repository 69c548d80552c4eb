package mingbai.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.calendar.WorkCalendar;
import mingbai.law.ApplicantKind;
import mingbai.law.LegalTerm;
import mingbai.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A request of an older system as a row of {@code requests.csv} tells it: {@code received_on} is the confirmed receipt.
 *
 * @param feeFen      fee that was paid, in fen
 * @param pausesKnown whether the file has the columns of pauses; without them an answer after the due day is not judged
 */
record PastRequest(long line, String agency, String number, ApplicantKind kind, LocalDate receivedOn, Channel channel, String subject,
        @Nullable LocalDate correctedOn, boolean extended, @Nullable LocalDate closedOn, @Nullable Outcome outcome, long feeFen, boolean pausesKnown,
        @Nullable LocalDate pausedFrom, @Nullable LocalDate pausedTo) {

    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("request_no", "agency_code", "applicant_kind", "received_on", "channel", "subject",
            "corrected_on", "extended", "closed_on", "outcome", "fee_yuan"));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of("paused_from", "paused_to"));
    static final int NUMBER = 60;
    static final int SUBJECT = 500;

    private static final Pattern YUAN = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    /** Its name in the ledger's things, and what identifies it: numbers of an older system are unique within the agency. */
    String key() {
        return agency + "\u001f" + number;
    }

    /** @return empty when the row has flaws, which are added to the list */
    static Optional<PastRequest> read(CsvRow row, LocalDate today, List<Flaw> flaws) {
        Reader reader = new Reader(row, today, flaws);
        int before = flaws.size();
        ApplicantKind kind = reader.code("applicant_kind", ApplicantKind::ofCode, "natural company research ngo legal other");
        Channel channel = reader.code("channel", Channel::ofCode, "web counter post letter fax oral");
        Outcome outcome = row.text("outcome").isEmpty() ? null : reader.code("outcome", Outcome::ofKey, "r3_1 … r3_6_3");
        LocalDate received = reader.day("received_on");
        PastRequest request = new PastRequest(row.line(), reader.text("agency_code", 32), reader.text("request_no", NUMBER),
                kind == null ? ApplicantKind.OTHER : kind, received == null ? today : received, channel == null ? Channel.COUNTER : channel,
                reader.text("subject", SUBJECT), reader.day("corrected_on"), reader.truth("extended"), reader.day("closed_on"), outcome,
                reader.fen("fee_yuan"), row.has("paused_from") && row.has("paused_to"), reader.day("paused_from"), reader.day("paused_to"));
        if (row.text("received_on").isEmpty()) {
            flaws.add(row.flaw("received_on", "不能为空。"));
        }
        if (flaws.size() == before) {
            request.check((column, problem) -> flaws.add(row.flaw(column, problem)), !row.text("closed_on").isEmpty());
        }
        return flaws.size() == before ? Optional.of(request) : Optional.empty();
    }

    /** What single cells cannot show. */
    private void check(BiConsumer<String, String> flaw, boolean closed) {
        if (LegalTerm.on(LegalTerm.REPLY, receivedOn).isEmpty()) {
            flaw.accept("received_on", receivedOn + "早于条例施行之日（2008-05-01）。");
        }
        notBefore(flaw, "closed_on", closedOn, receivedOn, "收到之日");
        notBefore(flaw, "corrected_on", correctedOn, receivedOn, "收到之日");
        notBefore(flaw, "closed_on", closedOn, correctedOn, "收到补正之日");
        notBefore(flaw, "paused_from", pausedFrom, receivedOn, "收到之日");
        notBefore(flaw, "paused_to", pausedTo, pausedFrom, "暂停之日");
        notBefore(flaw, "closed_on", closedOn, pausedTo == null ? pausedFrom : pausedTo, "暂停的日期");
        if (closed && outcome == null) {
            flaw.accept("outcome", "已办结（closed_on 有日期）的申请要有办理结果。");
        }
        if (!closed && outcome != null) {
            flaw.accept("closed_on", "有办理结果的申请要有办结日期。");
        }
        if (pausedTo != null && pausedFrom == null) {
            flaw.accept("paused_from", "有 paused_to 就要有 paused_from。");
        }
        if (pausedFrom != null && pausedTo == null && closed) {
            flaw.accept("paused_to", "已办结的申请要写明暂停到哪一天。");
        }
    }

    private static void notBefore(BiConsumer<String, String> flaw, String column, @Nullable LocalDate day, @Nullable LocalDate other, String what) {
        if (day != null && other != null && day.isBefore(other)) {
            flaw.accept(column, day + "早于" + what + "（" + other + "）。");
        }
    }

    /** The same with the pauses that are on record already; a column the file leaves out keeps what is there. */
    PastRequest keeping(PastRequest known) {
        return pausesKnown || !known.pausesKnown ? this : new PastRequest(line, agency, number, kind, receivedOn, channel, subject, correctedOn, extended,
                closedOn, outcome, feeFen, true, known.pausedFrom, known.pausedTo);
    }

    /** Whether an import of this row after that one would change nothing. */
    boolean same(PastRequest other) {
        return other.at(line).equals(this);
    }

    private PastRequest at(long where) {
        return new PastRequest(where, agency, number, kind, receivedOn, channel, subject, correctedOn, extended, closedOn, outcome, feeFen, pausesKnown,
                pausedFrom, pausedTo);
    }

    boolean paused() {
        return pausedFrom != null;
    }

    /**
     * What happened, as far as the row tells. The day an extension was told is not in it: it is taken to have been told in time, by the most the law
     * of the day allows. Pauses are an opinion asked of a party that is not named.
     */
    List<CaseFact> facts(long party) {
        List<CaseFact> facts = new ArrayList<>(List.of(new CaseFact.Received(receivedOn)));
        if (correctedOn != null) {
            facts.add(new CaseFact.Corrected(correctedOn));
        }
        if (extended) {
            int most = LegalTerm.on(LegalTerm.REPLY_EXTENSION, receivedOn).map(LegalTerm::days).orElse(0);
            facts.add(new CaseFact.Extended(correctedOn == null ? receivedOn : correctedOn, most));
        }
        if (pausedFrom != null) {
            facts.add(new CaseFact.OpinionAsked(pausedFrom, party, PartyKind.THIRD_PARTY));
            if (pausedTo != null) {
                facts.add(new CaseFact.OpinionGiven(pausedTo, party, Opinion.NOT_ON_RECORD));
            }
        }
        if (closedOn != null && outcome != null && outcome.group() != Outcome.Group.OTHER) {
            facts.add(new CaseFact.Answered(closedOn));
        }
        return facts;
    }

    /** Whether a late end would be the agency's: not when pauses may be missing, nor when the clock rested because the applicant did nothing. */
    boolean certain() {
        return pausesKnown && outcome != Outcome.NOT_CORRECTED && outcome != Outcome.NOT_PAID;
    }

    RequestCase asCase(long id, long submittedAt) {
        RequestCase open = new RequestCase(id, number, agency, channel, kind, subject, subject, SupplyForm.ANY, SupplyWay.COUNTER, submittedAt, "", null,
                Stage.IN_HAND, null, null, 1, RequestCase.IMPORTED, 1);
        return closedOn == null || outcome == null ? open : open.closed(outcome, closedOn);
    }

    /** The clock on the day it is asked about: a closed one stands as on its last day. */
    Clocks clocks(List<CaseFact> facts, WorkCalendar calendar, LocalDate today) {
        return ReplyClock.of(facts, calendar, closedOn == null ? today : closedOn, closedOn != null);
    }

    /** Reads cells and tells what is wrong with them. */
    private record Reader(CsvRow row, LocalDate today, List<Flaw> flaws) {

        String text(String column, int most) {
            String cell = row.text(column);
            if (cell.isEmpty()) {
                flaws.add(row.flaw(column, "不能为空。"));
            } else if (cell.length() > most) {
                flaws.add(row.flaw(column, "最多" + most + "字，现有" + cell.length() + "字。"));
            } else if (cell.chars().anyMatch(Character::isISOControl)) {
                flaws.add(row.flaw(column, "含有不能保存的字符。"));
            }
            return cell;
        }

        @Nullable LocalDate day(String column) {
            LocalDate day = row.day(column, flaws::add);
            if (day != null && day.isAfter(today)) {
                flaws.add(row.flaw(column, day + "是将来的日期。"));
            } else if (day != null && day.isBefore(WorkCalendar.FIRST)) {
                flaws.add(row.flaw(column, day + "早于条例施行之日（2008-05-01）。"));
            }
            return day;
        }

        <T> @Nullable T code(String column, java.util.function.Function<String, Optional<T>> of, String allowed) {
            Optional<T> found = of.apply(row.text(column));
            if (found.isEmpty()) {
                flaws.add(row.flaw(column, "“" + shortened(row.text(column)) + "”不在可用的值之内：" + allowed + "。"));
            }
            return found.orElse(null);
        }

        boolean truth(String column) {
            String cell = row.text(column);
            if (!cell.equals("true") && !cell.equals("false")) {
                flaws.add(row.flaw(column, "“" + shortened(cell) + "”应为 true 或者 false。"));
            }
            return cell.equals("true");
        }

        long fen(String column) {
            String cell = row.text(column);
            if (cell.isEmpty()) {
                return 0;
            }
            if (!YUAN.matcher(cell).matches()) {
                flaws.add(row.flaw(column, "“" + shortened(cell) + "”不是金额：应为不小于 0、最多两位小数的元数。"));
                return 0;
            }
            return new BigDecimal(cell).movePointRight(2).longValueExact();
        }

        private static String shortened(String cell) {
            return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
        }
    }
}
