package mingbai.report.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.LedgeredState;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers: {@code report_paper}. */
@Component
class PaperTable implements LedgeredState {

    private final JdbcClient jdbc;

    PaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of dropped issues are not given again. */
    int nextNumber(String agency, Genre genre, int year) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from report_paper where agency = :agency and genre = :genre and year = :year").param("agency", agency)
                .param("genre", genre.code()).param("year", year).query(Integer.class).single();
    }

    void insert(WrittenPaper paper) {
        int inserted = jdbc.sql("""
                insert into report_paper (id, agency, genre, scope, period_from, period_to, year, number, state, lines, made_at, made_by, made_name, version)
                values (:id, :agency, :genre, :scope, :from, :to, :year, :number, :state, :lines, :at, :by, :name, :version) on conflict do nothing""")
                .param("id", paper.id()).param("agency", paper.agency()).param("genre", paper.genre().code()).param("scope", paper.scope().code())
                .param("from", paper.period().from().toString()).param("to", paper.period().to().toString()).param("year", paper.period().from().getYear())
                .param("number", paper.number()).param("state", paper.state().name()).param("lines", paper.linesJson()).param("at", paper.madeAt())
                .param("by", paper.madeBy()).param("name", paper.madeName()).param("version", paper.version()).update();
        if (inserted == 0) {
            throw new Refused("genre", paper.period().label() + "的" + paper.genre().label() + "（" + paper.scope().label() + "）已经有一份，请在列表里打开");
        }
    }

    void update(WrittenPaper paper) {
        int updated = jdbc.sql("""
                update report_paper set state = :state, lines = :lines, frozen = :frozen, finished_at = :finished, edition_id = :edition, version = :version
                where id = :id and version = :version - 1""")
                .param("state", paper.state().name()).param("lines", paper.linesJson())
                .param("frozen", paper.frozen() == null ? null : ComposedState.write(paper.frozen())).param("finished", paper.finishedAt())
                .param("edition", paper.edition()).param("version", paper.version()).param("id", paper.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份材料");
        }
    }

    WrittenPaper get(long id) {
        return jdbc.sql("select * from report_paper where id = :id").param("id", id).query((row, n) -> paper(row)).optional().orElseThrow(NotFound::new);
    }

    static WrittenPaper paper(ResultSet row) throws SQLException {
        long finished = row.getLong("finished_at");
        long edition = row.getLong("edition_id");
        String frozen = row.getString("frozen");
        return new WrittenPaper(row.getLong("id"), row.getString("agency"), Genre.ofCode(row.getString("genre")).orElseThrow(),
                Scope.ofCode(row.getString("scope")).orElseThrow(),
                new Period(LocalDate.parse(row.getString("period_from")), LocalDate.parse(row.getString("period_to"))), row.getInt("number"),
                PaperState.valueOf(row.getString("state")), WrittenPaper.lines(row.getString("lines")), frozen == null ? null : ComposedState.read(frozen),
                row.getLong("made_at"), row.getLong("made_by"), row.getString("made_name"), finished == 0 ? null : (Long) finished,
                edition == 0 ? null : (Long) edition, row.getLong("version"));
    }

    @Override
    public String kind() {
        return WrittenPaper.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from report_paper").query(row -> {
            consumer.accept(row.getString("id"), paper(row).canonical());
        });
    }
}
