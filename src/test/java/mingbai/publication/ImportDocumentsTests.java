package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.intake.UnreadableImport;
import mingbai.index.FullTextIndex;
import mingbai.index.Query;
import mingbai.ledger.Actor;
import mingbai.ledger.Tails;
import mingbai.ledger.reading.LedgerReading;
import mingbai.publication.ImportDocuments.Tally;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ImportDocumentsTests {

    private static final ImportDocuments.Progress SILENT = (line, tally) -> { };

    @Autowired ImportDocuments importDocuments;
    @Autowired EstablishAgency establish;
    @Autowired WithdrawDocument withdraw;
    @Autowired PublicListReading lists;
    @Autowired PublicDocumentReading documents;
    @Autowired LedgerReading ledger;
    @Autowired Tails tails;
    @Autowired JdbcClient jdbc;
    @Autowired @Qualifier("publicIndex") FullTextIndex index;

    @TempDir
    Path folder;

    private String agency;
    private Actor administrator;

    @BeforeEach
    void anAgency() {
        agency = Fresh.code();
        establish.establish(Actor.PROGRAM, agency, AgencyFacts.of("示例机关" + agency, "", AgencyKind.DEPARTMENT, AgencyLevel.CITY));
        administrator = Actor.of(1, "示例管理员", agency);
    }

    @Test
    void onlyWhatIsProactiveBecomesPublic() throws IOException {
        Tally tally = take(line("S1", "proactive", "关于公开的通知", "可以公开的正文"), line("S2", "on_request", "关于申请的通知", "依申请的正文"),
                line("S3", "exempt", "关于内部的通知", "内部的正文"));
        assertThat(tally).extracting(Tally::taken, Tally::refused).containsExactly(3L, 0L);
        assertThat(lists.list(PublicFilter.ofAgency(agency), 10, 0)).singleElement().satisfies(row -> assertThat(row.title()).isEqualTo("关于公开的通知"));
        awaitIndex();
        assertThat(index.search(Query.of("\"依申请的正文\"").under(agency)).hits()).isEmpty();
        assertThat(index.search(Query.of("\"可以公开的正文\"").under(agency)).hits()).hasSize(1);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path file = write(line("S1", "proactive", "关于绿化的通知", "正文一"), line("", "proactive", "没有编号的通知", "正文二"));
        assertThat(importDocuments.run(administrator, file, false, SILENT).taken()).isEqualTo(2);
        Tally again = importDocuments.run(administrator, file, false, SILENT);
        assertThat(again).extracting(Tally::taken, Tally::unchanged, Tally::changed).containsExactly(0L, 2L, 0L);
        assertThat(lists.count(PublicFilter.ofAgency(agency))).isEqualTo(2);
    }

    @Test
    void aChangedLineBecomesANewEditionUnderTheSameAddress() throws IOException {
        take(line("S1", "proactive", "关于绿化的通知", "旧正文"));
        String address = lists.list(PublicFilter.ofAgency(agency), 1, 0).getFirst().address();
        assertThat(take(line("S1", "proactive", "关于绿化的通知", "新正文")).changed()).isEqualTo(1);
        assertThat(lists.list(PublicFilter.ofAgency(agency), 9, 0)).singleElement().satisfies(row -> {
            assertThat(row.address()).isEqualTo(address);
            PublicDocument shown = documents.byId(row.id()).orElseThrow();
            assertThat(shown.content().body()).contains("新正文");
            assertThat(shown.editions()).hasSize(2);
        });
    }

    /** An import is not a way round the withdrawal. */
    @Test
    void whatWasWithdrawnHereStaysWithdrawn() throws IOException {
        take(line("S1", "proactive", "关于绿化的通知", "有误的正文"));
        long document = lists.list(PublicFilter.ofAgency(agency), 1, 0).getFirst().id();
        withdraw.run(administrator, document, 1, "内容有误");
        assertThat(take(line("S1", "proactive", "关于绿化的通知", "有误的正文")).unchanged()).isEqualTo(1);
        assertThat(take(line("S1", "proactive", "关于绿化的通知", "改过的正文")).problems()).singleElement().asString().contains("was changed here since its import");
        assertThat(lists.count(PublicFilter.ofAgency(agency))).isZero();
    }

    @Test
    void aGivenIndexNumberIsKeptAndTheCounterGoesOnBehindIt() throws IOException {
        String front = "000" + agency;
        take("{\"source_id\":\"A\",\"index_no\":\"%s/2024-00041\",\"title\":\"旧文件\",\"body\":\"旧\",\"agency_code\":\"%s\",\"published_on\":\"2024-05-06\"}"
                .formatted(front, agency),
                "{\"source_id\":\"B\",\"title\":\"没有索引号的文件\",\"body\":\"新\",\"agency_code\":\"%s\",\"published_on\":\"2024-07-08\"}".formatted(agency),
                "{\"source_id\":\"C\",\"index_no\":\"%s/2024-00041\",\"title\":\"抢号的文件\",\"body\":\"新\",\"agency_code\":\"%s\"}".formatted(front, agency));
        assertThat(documents.byIndex(front, "2024-00041").orElseThrow().content().title()).isEqualTo("旧文件");
        assertThat(documents.byIndex(front, "2024-00042").orElseThrow().content().title()).isEqualTo("没有索引号的文件");
        assertThat(lists.count(PublicFilter.ofAgency(agency))).isEqualTo(2);
    }

    @Test
    void badLinesAreToldAndTheGoodOnesTaken() throws IOException {
        Tally tally = take(line("S1", "proactive", "关于绿化的通知", "正文"), "{\"title\":\"没有正文\",\"agency_code\":\"" + agency + "\"}", "这不是JSON",
                line("S2", "proactive", "另一个", "正文").replace(agency, "NOSUCH"));
        assertThat(tally.taken()).isEqualTo(1);
        assertThat(tally.refused()).isEqualTo(3);
        assertThat(tally.problems()).extracting(ImportDocuments.Problem::toString).anyMatch(text -> text.equals("line 2: body: must be there"))
                .anyMatch(text -> text.startsWith("line 3: json: ")).anyMatch(text -> text.startsWith("line 4: agency_code: there is no agency 'NOSUCH'"));
    }

    @Test
    void strictTakesAllOrNothing() throws IOException {
        Path file = write(line("S1", "proactive", "关于绿化的通知", "正文"), "{\"title\":\"没有正文\",\"agency_code\":\"" + agency + "\"}");
        assertThat(importDocuments.run(administrator, file, true, SILENT).taken()).isZero();
        assertThat(lists.count(PublicFilter.ofAgency(agency))).isZero();
    }

    @Test
    void aStoppedImportGoesOnWhenStartedAgain() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            many.append(line("S" + i, "proactive", "通知第" + i + "号", "正文" + i)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("many.jsonl"), many);
        Tally first = importDocuments.run(administrator, file, false, new ImportDocuments.Progress() {
            @Override
            public void at(long line, Tally tally) {}

            @Override
            public boolean stopped() {
                return true;
            }
        });
        assertThat(first.stopped()).isTrue();
        assertThat(first.taken()).isLessThan(600);
        Tally second = importDocuments.run(administrator, file, false, SILENT);
        assertThat(second.taken() + second.unchanged()).isEqualTo(600);
        assertThat(lists.count(PublicFilter.ofAgency(agency))).isEqualTo(600);
    }

    @Test
    void attachmentsComeFromBesideTheFileAndFromNowhereElse() throws IOException {
        Files.writeString(folder.resolve("表.txt"), "附件里的独特文字");
        Tally tally = take("{\"source_id\":\"A\",\"title\":\"带附件的通知\",\"body\":\"见附件\",\"agency_code\":\"%s\",\"attachments\":[{\"name\":\"表.txt\",\"path\":\"表.txt\"}]}"
                .formatted(agency),
                "{\"source_id\":\"B\",\"title\":\"越界\",\"body\":\"见附件\",\"agency_code\":\"%s\",\"attachments\":[{\"name\":\"x\",\"path\":\"../../../etc/hostname\"}]}"
                        .formatted(agency));
        assertThat(tally).extracting(Tally::taken, Tally::refused).containsExactly(1L, 1L);
        awaitIndex();
        assertThat(index.search(Query.of("附件里的独特文字").under(agency)).hits()).hasSize(1);
    }

    @Test
    void hostileMarkupDoesNotSurviveTheImport() throws IOException {
        take("{\"source_id\":\"A\",\"title\":\"<script>alert(1)</script>\",\"body\":\"<p onclick='x()'>正文</p><script>alert(1)</script><a href='javascript:x'>链</a>\",\"body_format\":\"html\",\"agency_code\":\"%s\"}"
                .formatted(agency));
        PublicDocument shown = documents.byId(lists.list(PublicFilter.ofAgency(agency), 1, 0).getFirst().id()).orElseThrow();
        assertThat(shown.content().body()).contains("正文").doesNotContain("script").doesNotContain("onclick");
    }

    @Test
    void aZippedFileIsReadAndAFileInGb18030IsReadAndNamed() throws IOException {
        Path zipped = folder.resolve("documents.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(line("Z", "proactive", "压缩的通知", "正文").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(importDocuments.run(administrator, zipped, false, SILENT).taken()).isEqualTo(1);
        Path gbk = Files.write(folder.resolve("gbk.jsonl"), line("G", "proactive", "国标编码的通知", "正文").getBytes(Charset.forName("GBK")));
        Tally tally = importDocuments.run(administrator, gbk, false, SILENT);
        assertThat(tally.taken()).isEqualTo(1);
        assertThat(tally.encoding()).isEqualTo("GB18030");
        assertThat(lists.list(PublicFilter.ofAgency(agency), 5, 0)).extracting(row -> row.title()).contains("国标编码的通知");
        Path neither = Files.write(folder.resolve("neither.jsonl"), new byte[] {'{', (byte) 0xff, (byte) 0xff, '}'});
        assertThatThrownBy(() -> importDocuments.run(administrator, neither, false, SILENT)).isInstanceOf(UnreadableImport.class).hasMessageContaining("neither.jsonl");
    }

    @Test
    void theAnsweringActNamesFileAndCount() throws IOException {
        take(line("S1", "proactive", "关于绿化的通知", "正文"));
        assertThat(jdbc.sql("select count(*) from ledger_line where kind = 'import.answered' and agency = :agency").param("agency", agency).query(Integer.class)
                .single()).isEqualTo(1);
    }

    private Tally take(String... lines) throws IOException {
        return importDocuments.run(administrator, write(lines), false, SILENT);
    }

    private Path write(String... lines) throws IOException {
        return Files.writeString(folder.resolve("documents.jsonl"), String.join("\n", List.of(lines)));
    }

    private String line(String source, String disclosureClass, String title, String body) {
        return "{\"source_id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\",\"agency_code\":\"%s\",\"class\":\"%s\"}".formatted(source, title, body, agency, disclosureClass);
    }

    private void awaitIndex() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (ledger.counts().waiting() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(tails.await("public-index", ledger.counts().acts() - 1, Duration.ofSeconds(30))).isTrue();
    }
}
