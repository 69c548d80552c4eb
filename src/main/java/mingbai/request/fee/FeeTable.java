package mingbai.request.fee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.law.ProcessingFee.Basis;
import mingbai.request.RequestCase;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads {@code request_fee}. */
@Repository
class FeeTable {

    private final JdbcClient jdbc;

    FeeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RequestFee fee) {
        jdbc.sql("""
                insert into request_fee (id, case_id, agency, basis, first_unit, last_unit, proposed_fen, amount_fen, reason, state, by_account, by_name,
                  paid_on, receipt_no, version)
                values (:id, :case, :agency, :basis, :first, :last, :proposed, :amount, :reason, :state, :by, :byName, :paid, :receipt, :version)""")
                .param("id", fee.id()).param("case", fee.request()).param("agency", fee.agency()).param("basis", fee.basis().name())
                .param("first", fee.first()).param("last", fee.last()).param("proposed", fee.proposedFen()).param("amount", fee.amountFen())
                .param("reason", fee.reason()).param("state", fee.state().name()).param("by", fee.by()).param("byName", fee.byName())
                .param("paid", fee.paidOn() == null ? null : fee.paidOn().toString()).param("receipt", fee.receiptNo()).param("version", fee.version()).update();
    }

    /** @param fee with its new version */
    void update(RequestFee fee) {
        int updated = jdbc.sql("""
                update request_fee set state = :state, paid_on = :paid, receipt_no = :receipt, version = :version where id = :id and version = :version - 1""")
                .param("state", fee.state().name()).param("paid", fee.paidOn() == null ? null : fee.paidOn().toString()).param("receipt", fee.receiptNo())
                .param("version", fee.version()).param("id", fee.id()).update();
        if (updated == 0) {
            throw new Overtaken("这笔信息处理费");
        }
    }

    /** The one that was not given up. */
    Optional<RequestFee> of(long request) {
        return jdbc.sql("select * from request_fee where case_id = :case and state <> 'DROPPED'").param("case", request).query(FeeTable::row).optional();
    }

    /**
     * Units counted before a request: of the same first applicant at the same agency in the same calendar month, whose receipt was recorded earlier. The
     * same is who has the same keyed mark of an identity document; where one of the two has none, the same name and kind. A form that was split
     * (一事一申请) counts as often. The order is that of recording, so that nothing entered or closed later changes it.
     */
    int unitsBefore(RequestCase request, YearMonth month) {
        return jdbc.sql("""
                select coalesce(sum(case when f.basis = 'ITEM' then f.last_unit - f.first_unit + 1 else 1 end), 0)
                from request_clock k
                join request_applicant theirs on theirs.case_id = k.case_id and theirs.n = 1
                join request_fact o on o.case_id = k.case_id and o.kind = 'received' and o.taken_back is null
                join request_applicant mine on mine.case_id = :case and mine.n = 1
                join request_fact r on r.case_id = :case and r.kind = 'received' and r.taken_back is null
                left join request_fee f on f.case_id = k.case_id and f.state <> 'DROPPED'
                where k.agency = :agency and k.received_on >= :from and k.received_on <= :to and k.case_id <> :case and o.id < r.id and (
                  exists (select 1 from request_identity a join request_identity b on b.mark = a.mark
                    where a.case_id = :case and a.applicant_id = mine.id and b.case_id = k.case_id and b.applicant_id = theirs.id)
                  or (theirs.name = mine.name and theirs.kind = mine.kind
                    and (not exists (select 1 from request_identity a where a.case_id = :case and a.applicant_id = mine.id)
                      or not exists (select 1 from request_identity b where b.case_id = k.case_id and b.applicant_id = theirs.id))))""")
                .param("case", request.id()).param("agency", request.agency()).param("from", month.atDay(1).toString())
                .param("to", month.atEndOfMonth().toString()).query(Integer.class).single();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var rows = jdbc.sql("select * from request_fee order by id").query(FeeTable::row).stream()) {
            rows.forEach(fee -> consumer.accept(Long.toString(fee.id()), fee.canonical()));
        }
    }

    private static RequestFee row(ResultSet row, int n) throws SQLException {
        String paid = row.getString("paid_on");
        return new RequestFee(row.getLong("id"), row.getLong("case_id"), row.getString("agency"), Basis.valueOf(row.getString("basis")),
                row.getInt("first_unit"), row.getInt("last_unit"), row.getLong("proposed_fen"), row.getLong("amount_fen"), row.getString("reason"),
                FeeState.valueOf(row.getString("state")), row.getLong("by_account"), row.getString("by_name"), paid == null ? null : LocalDate.parse(paid),
                row.getString("receipt_no"), row.getLong("version"));
    }
}
