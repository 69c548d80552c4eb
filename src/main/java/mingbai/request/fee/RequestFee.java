package mingbai.request.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.law.ProcessingFee.Basis;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * The fee decided for a request. On which days it was noticed, received and paid stands in the facts of the case.
 *
 * @param first       by item: the how manieth of the applicant in the calendar month of receipt at this agency; by page 1
 * @param last        by item: the same, or more where the form was split into several requests; by page the number of pages
 * @param proposedFen what the tiers give
 * @param amountFen   what the officer decided, at most that
 * @param reason      why less, or why the form counts as several requests; "" when neither
 * @param paidOn      null until it was paid
 * @param receiptNo   number of the fiscal receipt, "" until then
 */
public record RequestFee(long id, long request, String agency, Basis basis, int first, int last, long proposedFen, long amountFen, String reason,
        FeeState state, long by, String byName, @Nullable LocalDate paidOn, String receiptNo, long version) {

    public static final String KIND = "request-fee";

    RequestFee now(FeeState next) {
        return new RequestFee(id, request, agency, basis, first, last, proposedFen, amountFen, reason, next, by, byName, paidOn, receiptNo, version + 1);
    }

    RequestFee paid(LocalDate on, String receipt) {
        return new RequestFee(id, request, agency, basis, first, last, proposedFen, amountFen, reason, FeeState.PAID, by, byName, on, receipt, version + 1);
    }

    RequestFee notPaid() {
        return new RequestFee(id, request, agency, basis, first, last, proposedFen, amountFen, reason, FeeState.NOTICED, by, byName, null, "", version + 1);
    }

    public String amount() {
        return yuan(amountFen);
    }

    /** Yuan with two digits, e.g. {@code 700.00}. */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("request", Long.toString(request));
        canonical.put("agency", agency);
        canonical.put("basis", basis.name());
        canonical.put("first", first);
        canonical.put("last", last);
        canonical.put("proposedFen", proposedFen);
        canonical.put("amountFen", amountFen);
        canonical.put("reason", reason);
        canonical.put("state", state.name());
        canonical.put("by", Long.toString(by));
        canonical.put("byName", byName);
        canonical.put("paidOn", paidOn == null ? null : paidOn.toString());
        canonical.put("receiptNo", receiptNo);
        canonical.put("version", version);
        return canonical;
    }
}
