package mingbai.inspection.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inspection.DailyLook;
import mingbai.inspection.FindingState;
import mingbai.inspection.LookProgress;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Actor;
import mingbai.publication.ImportDocuments;
import mingbai.publication.reading.DeskReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Links within our own site, by our own records. */
@DatabaseTest
class InsideLinksTests {

    @Autowired private Staff staff;
    @Autowired private ImportDocuments imports;
    @Autowired private DailyLook daily;
    @Autowired private FindingReading findings;
    @Autowired private InsideAddresses addresses;
    @TempDir private Path folder;

    private Agency bureau;

    @BeforeEach
    void setUp() {
        bureau = staff.agency("链接检查局");
    }

    private void publish(String source, String title, String body) throws Exception {
        Path file = folder.resolve(source + ".jsonl");
        Files.writeString(file, "{\"source_id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\",\"body_format\":\"html\",\"agency_code\":\"%s\",\"class\":\"proactive\",\"published_on\":\"2026-02-02\",\"old_url\":\"/old/%s-%s.html\"}%n"
                .formatted(source, title, body.replace("\"", "\\\""), bureau.code(), bureau.code(), source));
        ImportDocuments.Tally tally = imports.run(Actor.of(1, "示例管理员", bureau.code()), file, false, (line, so) -> { });
        assertThat(tally.refused()).as(tally.problems().toString()).isZero();
    }

    private List<FindingReading.Row> found(String rule) {
        daily.run(Set.of(bureau.code()), "测试", LookProgress.QUIET);
        return findings.list(FindingFilter.of(List.of(bureau.code())).of(rule), 0, 50);
    }

    @Test
    void aLinkToADocumentThatNeverWasIsFoundOnceAndIsGoneWhenTheTextIsMended() throws Exception {
        publish("a", "关于链接的通知", "<p>见<a href=\"/doc/%s/1999-00001\">原通知</a>和<a href=\"/agency\">机关名录</a>。</p>".formatted(bureau.code()));
        assertThat(found("link.inside-dead")).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("关于链接的通知");
            assertThat(row.why()).contains("原通知").contains("没有索引号为“" + bureau.code() + "/1999-00001”的公开文件");
            assertThat(row.state()).isEqualTo(FindingState.OPEN);
        });
        assertThat(found("link.inside-dead")).hasSize(1);
        publish("a", "关于链接的通知", "<p>见<a href=\"/agency\">机关名录</a>。</p>");
        assertThat(found("link.inside-dead")).singleElement().satisfies(row -> assertThat(row.state()).isEqualTo(FindingState.CLOSED));
    }

    @Test
    void aLinkOfTheOlderSiteThatLeadsOnIsSound() throws Exception {
        publish("b", "旧站文件", "<p>正文</p>");
        publish("c", "引用旧站文件", "<p><a href=\"/old/%s-b.html\">旧站文件</a></p>".formatted(bureau.code()));
        assertThat(found("link.inside-dead")).isEmpty();
    }

    @Test
    void whatAnAddressSaysByItselfIsFoundWithThePaper() throws Exception {
        publish("d", "错链文件", "<p><a href=\"http://192.168.1.8/oa\">办公系统</a><a href=\"https://shop.example/\">www.gov.cn</a></p>");
        assertThat(found("link.private")).singleElement().satisfies(row -> assertThat(row.why()).contains("192.168.1.8"));
        assertThat(found("link.misleading")).singleElement().satisfies(row -> assertThat(row.why()).contains("实际打开的是“shop.example”"));
    }

    @Test
    void pagesFilesAgenciesAndColumns() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        List<String> sound = List.of("/", "/agency", "/sitemap", "/agency/" + bureau.code(), "/agency/" + bureau.code() + "/guide", "/request", "/documents?theme=x", "/report/annual", "/assets/portal.css", "/verification");
        assertThat(addresses.problems(sound, day)).isEmpty();
        assertThat(addresses.problems(List.of("/desk/duties", "/no-such-page", "/agency/none-such", "/column/none/such", "/assets/none.css", "/doc/x/%zz"), day))
                .containsOnlyKeys("/desk/duties", "/no-such-page", "/agency/none-such", "/column/none/such", "/assets/none.css", "/doc/x/%zz")
                .containsEntry("/desk/duties", "要登录工作台才能打开，公众打不开").containsEntry("/no-such-page", "本平台没有这个页面");
    }
}
