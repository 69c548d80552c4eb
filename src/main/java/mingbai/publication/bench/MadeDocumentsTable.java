package mingbai.publication.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes made-up live documents straight into the tables of publication. Nothing of it stands in the ledger or in an index: for a database that is thrown away.
 * Always the same for the same number: a notice of some six hundred characters each; of a hundred one names a day that does not exist and one has no summary.
 */
@Repository
public class MadeDocumentsTable {

    private static final int AT_ONCE = 50_000;
    private static final long FIRST = 10_000_000_000L;

    private final JdbcClient jdbc;

    MadeDocumentsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String NUMBERS = """
            with recursive numbers (i) as (select cast(:from as bigint) union all select i + 1 from numbers where i < :to),
            made as (select i, :first + i as id, 'bench-' || (i % :agencies) as agency, '2025-' || case when 1 + i % 12 < 10 then '0' else '' end || (1 + i % 12)
              || case when 1 + i % 28 < 10 then '-0' else '-' end || (1 + i % 28) as written from numbers)
            """;

    private static final String BODY = """
            '<p>各有关单位：</p><p>为做好第' || i || '号事项的办理，方便群众办事，现将有关安排通知如下。</p><h2>一、办理范围</h2><p>本市行政区域内符合条件的个人和单位，都可以到服务窗口申请，也可以在网上提交材料。'
            || '申请人应当对材料的真实性负责，经办人员当场告知是否受理。</p><h2>二、办理安排</h2><p>（一）全年计划办理' || (100 + i % 300) || '件，其中窗口办理' || (40 + i % 100) || '件、网上办理'
            || (60 + i % 300 - i % 100) || '件。</p><p>（二）各单位要明确一名负责人和一名联络员，办理过程要有记录，办理结果要能查询。</p><p>（三）办理中遇到问题的，由牵头单位会同有关单位研究，'
            || '不得让群众来回跑。</p><table><thead><tr><th>项目</th><th>数量</th></tr></thead><tbody><tr><td>窗口</td><td>' || (40 + i % 100) || '</td></tr><tr><td>网上</td><td>'
            || (60 + i % 300 - i % 100) || '</td></tr></tbody></table><h2>三、工作要求</h2><p>各单位要对照任务逐项落实，不增加基层报表；材料于'
            || case when i % 100 = 7 then '2025年2月30日' else '2025年12月20日' end || '前报送。联系电话：0000-5550000。</p><p class="right">某局</p>'
            """;

    /** Writes so many documents of agencies {@code bench-0} to {@code bench-(agencies - 1)}. */
    public void write(int documents, int agencies) {
        for (int from = 0; from < documents; from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, documents) - 1;
            insert("""
                    insert into publication_document (id, agency, org, no, standing, validity, class, live_edition, live_revision, title_key, theme, genre, year, issued_at,
                      published_at, date_unknown, sort_at, created_at, version, catalog_code)
                    """, """
                    select id, agency, '000000000', 'B' || i, 'LIVE', 'VALID', 'proactive', id, id, 'b' || i, '综合政务', '通知', 2025, 1767196800000 + i, 1767196800000 + i, 0,
                      1767196800000 + i, 1767196800000 + i, 1, 'bench-0' || (i % 9) from made""", from, to, agencies);
            insert("""
                    insert into publication_edition (id, document_id, number, kind, note, state, revision_id, cleared_by, cleared_digest, may_be_public, published_at, opinion,
                      opened_by, opened_name, opened_at, version)
                    """, """
                    select id, id, 1, 'FIRST', '', 'LIVE', id, 'bench', 'bench', 1, 1767196800000 + i, '', 0, '', 1767196800000 + i, 1 from made""", from, to, agencies);
            revisions(1, 0, from, to, agencies);
        }
    }

    private void revisions(int n, long above, int from, int to, int agencies) {
        jdbc.sql("""
                insert into publication_revision (id, edition_id, n, digest, title, body, issuer, document_number, written_on, theme, genre, class, ground_note, audience,
                  summary, keywords, catalog_code, joint, interprets, guessed, account, name, at)
                """ + NUMBERS + "select id + :above, id, :n, 'bench', '某局关于做好第' || i || '号事项办理的通知', " + BODY
                + ", '某局', '', written, '综合政务', '通知', 'proactive', '', '', case when i % 100 = 11 then '' else '第' || i || '号事项的办理安排。' end, '',"
                + " 'bench-0' || (i % 9), '', '', '', 0, '', 1767196800000 from made").param("above", above).param("n", n).param("from", from).param("to", to)
                .param("first", FIRST).param("agencies", agencies).update();
    }

    /** Gives the first of them another text, as a revision does. */
    public void change(int documents, int agencies, int round) {
        long above = FIRST * round;
        revisions(round + 1, above, 0, documents - 1, agencies);
        jdbc.sql("update publication_document set live_revision = id + :above where id between :first and :last").param("above", above).param("first", FIRST)
                .param("last", FIRST + documents - 1).update();
        jdbc.sql("update publication_edition set revision_id = id + :above where id between :first and :last").param("above", above).param("first", FIRST)
                .param("last", FIRST + documents - 1).update();
    }

    private void insert(String into, String select, int from, int to, int agencies) {
        jdbc.sql(into + NUMBERS + select).param("from", from).param("to", to).param("first", FIRST).param("agencies", agencies).update();
    }

    /** Lets PostgreSQL know the tables, which in life its autovacuum does; SQLite has no need of it. */
    public void known() {
        jdbc.sql("analyze publication_document").update();
        jdbc.sql("analyze publication_edition").update();
        jdbc.sql("analyze publication_revision").update();
    }
}
