package mingbai.assessment.evidence;

import java.util.List;
import mingbai.publication.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files by what they back. */
@Repository
class EvidenceTable {

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String kind, long thing, int n, String unit, String office, Attachment file) {
        jdbc.sql("""
                insert into assessment_evidence (kind, thing, n, unit, office, name, hash, size, media_type)
                values (:kind, :thing, :n, :unit, :office, :name, :hash, :size, :type)""").param("kind", kind).param("thing", thing).param("n", n).param("unit", unit)
                .param("office", office).param("name", file.name()).param("hash", file.hash()).param("size", file.size()).param("type", file.mediaType()).update();
    }

    List<Attachment> of(String kind, long thing) {
        return jdbc.sql("select * from assessment_evidence where kind = :kind and thing = :thing order by n").param("kind", kind).param("thing", thing)
                .query((row, n) -> new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))).list();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from assessment_evidence where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    /** Units that handed the file in, and offices it was handed to. */
    List<String> endsOf(String hash) {
        return jdbc.sql("select unit from assessment_evidence where hash = :hash union select office from assessment_evidence where hash = :hash").param("hash", hash)
                .query(String.class).list();
    }
}
