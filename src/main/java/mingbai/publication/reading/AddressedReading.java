package mingbai.publication.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands at addresses of our own documents, many at once. */
@Component
@Transactional(readOnly = true)
public class AddressedReading {

    private static final int AT_ONCE = 300;

    private final JdbcClient jdbc;

    AddressedReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A document that is or was public.
     *
     * @param live  false after it was withdrawn
     * @param files numbers of the attachments it has today
     */
    public record Addressed(boolean live, Set<Integer> files) {}

    /** By index number, those that exist alone. @param numbers {@code org/no} */
    public Map<String, Addressed> byIndexNumbers(Collection<String> numbers) {
        Map<String, Addressed> found = new HashMap<>();
        List<String> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Set<String> asked = new HashSet<>(some);
            Map<String, Object> params = Map.of("orgs", some.stream().map(number -> number.substring(0, number.indexOf('/'))).distinct().toList(),
                    "nos", some.stream().map(number -> number.substring(number.indexOf('/') + 1)).distinct().toList());
            jdbc.sql("select org, no, standing from publication_document where no in (:nos) and org in (:orgs) and standing in ('LIVE', 'WITHDRAWN')").params(params)
                    .query(row -> {
                        String number = row.getString("org") + "/" + row.getString("no");
                        if (asked.contains(number)) {
                            found.put(number, new Addressed("LIVE".equals(row.getString("standing")), new HashSet<>()));
                        }
                    });
            jdbc.sql("""
                    select d.org, d.no, a.n from publication_document d join publication_attachment a on a.revision_id = d.live_revision
                    where d.no in (:nos) and d.org in (:orgs) and d.standing = 'LIVE'""").params(params).query(row -> {
                Addressed addressed = found.get(row.getString("org") + "/" + row.getString("no"));
                if (addressed != null) {
                    addressed.files.add(row.getInt("n"));
                }
            });
        }
        return found;
    }

    /** Those of the addresses of an older site that lead on to a document of today. */
    public Set<String> oldOnes(Collection<String> addresses) {
        Set<String> known = new HashSet<>();
        List<String> all = List.copyOf(addresses);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            known.addAll(jdbc.sql("select old_url from publication_document where old_url in (:urls) and standing in ('LIVE', 'WITHDRAWN')")
                    .param("urls", all.subList(from, Math.min(all.size(), from + AT_ONCE))).query(String.class).list());
        }
        return known;
    }
}
