package mingbai.inspection.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of every public text that was looked at. */
@Repository
class PaperLinkTable {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    PaperLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link of a document. @param title of the document when it was read @param digest of the address, by which equal ones are found */
    record PaperLink(long document, int n, String agency, String title, LinkAddress.Kind kind, String address, String words, String digest) {}

    boolean has(long document) {
        return jdbc.sql("select 1 from inspection_link where document = :document and n = 1").param("document", document).query(Integer.class).optional().isPresent();
    }

    void forget(long document) {
        jdbc.sql("delete from inspection_link where document = :document").param("document", document).update();
    }

    void insert(PaperLink link) {
        jdbc.sql("insert into inspection_link (document, n, agency, title, kind, address, words, digest) values (:document, :n, :agency, :title, :kind, :address, :words, :digest)")
                .param("document", link.document()).param("n", link.n()).param("agency", link.agency()).param("title", link.title()).param("kind", link.kind().name())
                .param("address", link.address()).param("words", link.words()).param("digest", link.digest()).update();
    }

    long count(LinkAddress.Kind kind) {
        return jdbc.sql("select count(*) from inspection_link where kind = :kind").param("kind", kind.name()).query(Long.class).single();
    }

    /** Every address of the kind once, with its digest, some at a time. */
    void eachAddress(LinkAddress.Kind kind, Consumer<List<String>> taker) {
        String after = "";
        while (true) {
            List<String[]> some = jdbc.sql("select digest, min(address) as address from inspection_link where kind = :kind and digest > :after group by digest order by digest limit :limit")
                    .param("kind", kind.name()).param("after", after).param("limit", AT_ONCE).query((row, n) -> new String[] {row.getString("digest"), row.getString("address")}).list();
            if (some.isEmpty()) {
                return;
            }
            taker.accept(some.stream().map(row -> row[1]).toList());
            after = some.getLast()[0];
        }
    }

    /** The links that lead to these addresses. */
    List<PaperLink> to(LinkAddress.Kind kind, Collection<String> digests) {
        return digests.isEmpty() ? List.of() : jdbc.sql("select * from inspection_link where kind = :kind and digest in (:digests) order by document, n").param("kind", kind.name())
                .param("digests", digests).query(PaperLinkTable::link).list();
    }

    private static PaperLink link(ResultSet row, int n) throws SQLException {
        return new PaperLink(row.getLong("document"), row.getInt("n"), row.getString("agency"), row.getString("title"), LinkAddress.Kind.valueOf(row.getString("kind")),
                row.getString("address"), row.getString("words"), row.getString("digest"));
    }

    static String digest(String address) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
