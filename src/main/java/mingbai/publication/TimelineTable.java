package mingbai.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public timeline of documents, joint confirmations and accepted findings. */
@Repository
class TimelineTable {

    private final JdbcClient jdbc;

    TimelineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long id, long document, int edition, String kind, String note, long at) {
        jdbc.sql("insert into publication_timeline (id, document_id, edition, kind, note, at) values (:id, :document, :edition, :kind, :note, :at)")
                .param("id", id).param("document", document).param("edition", edition).param("kind", kind).param("note", note).param("at", at).update();
    }

    void askJoint(long document, long edition, String agency) {
        jdbc.sql("insert into publication_joint (document_id, edition_id, agency) values (:document, :edition, :agency) on conflict do nothing")
                .param("document", document).param("edition", edition).param("agency", agency).update();
    }

    /** Takes back every word on an edition: its content is another one now. */
    void forgetJoint(long edition) {
        jdbc.sql("delete from publication_joint where edition_id = :edition").param("edition", edition).update();
    }

    /** @return whether the agency was asked about the edition under way and had not answered yet */
    boolean confirmJoint(long document, String agency, long account, String name, long at) {
        return jdbc.sql("""
                update publication_joint set confirmed_by = :account, confirmed_name = :name, confirmed_at = :at
                where document_id = :document and agency = :agency and confirmed_at is null
                  and edition_id in (select id from publication_edition where document_id = :document and state in ('IN_REVIEW', 'CLEARED', 'SCHEDULED'))""")
                .param("account", account).param("name", name).param("at", at).param("document", document).param("agency", agency).update() == 1;
    }

    java.util.List<String> jointUnconfirmed(long edition) {
        return jdbc.sql("select agency from publication_joint where edition_id = :edition and confirmed_at is null order by agency")
                .param("edition", edition).query(String.class).list();
    }

    void accept(long id, long edition, String kind, String finding, String reason, long account, String name, long at) {
        jdbc.sql("""
                insert into publication_accepted_finding (id, edition_id, kind, finding, reason, account, name, at)
                values (:id, :edition, :kind, :finding, :reason, :account, :name, :at)""")
                .param("id", id).param("edition", edition).param("kind", kind).param("finding", finding).param("reason", reason)
                .param("account", account).param("name", name).param("at", at).update();
    }

    java.util.Set<String> accepted(long edition) {
        return new java.util.HashSet<>(jdbc.sql("select finding from publication_accepted_finding where edition_id = :edition").param("edition", edition)
                .query(String.class).list());
    }

    /** Findings of an edition that somebody answered for, by key. */
    java.util.Map<String, OpenFindings.Acceptance> acceptances(long edition) {
        java.util.Map<String, OpenFindings.Acceptance> found = new java.util.HashMap<>();
        jdbc.sql("select finding, reason, name, at from publication_accepted_finding where edition_id = :edition order by at, id").param("edition", edition)
                .query(row -> {
                    found.put(row.getString("finding"), new OpenFindings.Acceptance(row.getString("reason"), row.getString("name"), row.getLong("at")));
                });
        return found;
    }
}
