package mingbai.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import mingbai.publication.Attachment;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages of applicants and offices, ratings. */
@Repository
class FollowTable {

    private final JdbcClient jdbc;

    FollowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int messages(long request) {
        return jdbc.sql("select count(*) from request_message where case_id = :case").param("case", request).query(Integer.class).single();
    }

    void insert(CaseMessage message) {
        int inserted = jdbc.sql("""
                insert into request_message (id, case_id, n, sender, author, text, sent_at) values (:id, :case, :n, :sender, :author, :text, :at)
                on conflict (case_id, n) do nothing""").param("id", message.id()).param("case", message.request()).param("n", message.n())
                .param("sender", message.from().name()).param("author", message.author()).param("text", message.text()).param("at", message.sentAt()).update();
        if (inserted == 0) {
            throw new Overtaken("这件申请的留言");
        }
        int n = 0;
        for (Attachment file : message.files()) {
            n++;
            jdbc.sql("""
                    insert into request_message_file (message_id, n, name, hash, size, media_type) values (:message, :n, :name, :hash, :size, :type)""")
                    .param("message", message.id()).param("n", n).param("name", file.name()).param("hash", file.hash()).param("size", file.size())
                    .param("type", file.mediaType()).update();
        }
    }

    List<CaseMessage> of(long request) {
        return jdbc.sql("select * from request_message where case_id = :case order by n").param("case", request).query((row, i) -> new CaseMessage(
                row.getLong("id"), request, row.getInt("n"), CaseMessage.From.valueOf(row.getString("sender")), row.getString("author"), row.getString("text"),
                row.getLong("sent_at"), files(row.getLong("id")))).list();
    }

    private List<Attachment> files(long message) {
        return jdbc.sql("select * from request_message_file where message_id = :message order by n").param("message", message).query((row, i) ->
                new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))).list();
    }

    boolean usesFile(String hash) {
        return jdbc.sql("select count(*) from request_message_file where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    List<Long> requestsWith(String hash) {
        return jdbc.sql("select distinct m.case_id from request_message_file f join request_message m on m.id = f.message_id where f.hash = :hash")
                .param("hash", hash).query(Long.class).list();
    }

    /** @return whether it is the first of the answer */
    boolean insert(long request, int round, Rating rating, long at) {
        return jdbc.sql("""
                insert into request_rating (case_id, round, stars, words, rated_at) values (:case, :round, :stars, :words, :at)
                on conflict (case_id, round) do nothing""").param("case", request).param("round", round).param("stars", rating.stars())
                .param("words", rating.words()).param("at", at).update() == 1;
    }

    Optional<Rating> rating(long request, int round) {
        return jdbc.sql("select stars, words from request_rating where case_id = :case and round = :round").param("case", request).param("round", round)
                .query((row, n) -> new Rating(row.getInt("stars"), row.getString("words"))).optional();
    }

    void eachMessage(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select distinct case_id from request_message").query(row -> {
            of(row.getLong("case_id")).forEach(message -> consumer.accept(Long.toString(message.id()), message.state()));
        });
    }

    void eachRating(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from request_rating").query(row -> {
            consumer.accept(ratingId(row.getLong("case_id"), row.getInt("round")), new Rating(row.getInt("stars"), row.getString("words")).state());
        });
    }

    static String ratingId(long request, int round) {
        return request + "-" + round;
    }

    /** An applicant's opinion of an answer. */
    record Rating(int stars, String words) {

        Map<String, ?> state() {
            return new TreeMap<>(Map.of("stars", stars, "words", words));
        }
    }
}
