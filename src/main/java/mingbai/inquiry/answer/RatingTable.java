package mingbai.inquiry.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What askers said of the answers they got; one of each round. */
@Repository
class RatingTable {

    private final JdbcClient jdbc;

    RatingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was the first of its round */
    boolean insert(InquiryRating rating) {
        return jdbc.sql("""
                insert into inquiry_rating (id, inquiry_id, round, agency, score, words, way, rated_by, rated_on)
                values (:id, :inquiry, :round, :agency, :score, :words, :way, :by, :on) on conflict (inquiry_id, round) do nothing""")
                .param("id", rating.id()).param("inquiry", rating.inquiry()).param("round", rating.round()).param("agency", rating.agency()).param("score", rating.score())
                .param("words", rating.words()).param("way", rating.way().name()).param("by", rating.by()).param("on", rating.ratedOn().toString()).update() == 1;
    }

    /** @return whether there was one of a call */
    boolean replaceCall(InquiryRating rating) {
        return jdbc.sql("update inquiry_rating set score = :score, words = :words, way = :way, rated_by = :by, rated_on = :on where id = :id and way = 'CALL'")
                .param("score", rating.score()).param("words", rating.words()).param("way", rating.way().name()).param("by", rating.by()).param("on", rating.ratedOn().toString())
                .param("id", rating.id()).update() == 1;
    }

    List<InquiryRating> of(long inquiry) {
        return jdbc.sql("select * from inquiry_rating where inquiry_id = :inquiry order by round").param("inquiry", inquiry).query((row, n) -> row(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_rating").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            InquiryRating rating = row(row);
            consumer.accept(Long.toString(rating.id()), rating.canonical());
        });
    }

    private static InquiryRating row(ResultSet row) throws SQLException {
        return new InquiryRating(row.getLong("id"), row.getLong("inquiry_id"), row.getInt("round"), row.getString("agency"), row.getInt("score"), row.getString("words"),
                InquiryRating.Way.valueOf(row.getString("way")), row.getString("rated_by"), LocalDate.parse(row.getString("rated_on")));
    }
}
