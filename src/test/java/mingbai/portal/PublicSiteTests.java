package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.index.Change;
import mingbai.index.Entry;
import mingbai.index.FullTextIndex;
import mingbai.ledger.Actor;
import mingbai.ledger.Published;
import mingbai.ledger.Tails;
import mingbai.ledger.reading.LedgerReading;
import mingbai.merkle.Hash;
import mingbai.merkle.ProofFile;
import mingbai.paper.QrCode;
import mingbai.publication.ImportDocuments;
import mingbai.publication.WithdrawDocument;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicRow;
import mingbai.web.MadeFrom;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The public pages over documents that came by import: what is public is shown, found and fed; what is not is nowhere. */
@DatabaseTest
class PublicSiteTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired ImportDocuments documents;
    @Autowired PublicListReading lists;
    @Autowired LedgerReading ledger;
    @Autowired Published log;
    @Autowired Tails tails;
    @Autowired JdbcClient jdbc;
    @Autowired WithdrawDocument withdraw;
    @Autowired @Qualifier("publicIndex") FullTextIndex index;

    @TempDir Path folder;

    private Agency agency;
    private Actor publisher;

    @BeforeEach
    void anAgencyWithThreeDocuments() throws Exception {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 30));
        agency = staff.agency("云泽市水务局");
        publisher = staff.person(agency, Role.PUBLISHER);
        take("""
                {"source_id":"1","title":"关于调整城区供水价格的通知","body":"<p>自<b>4月1日</b>起执行。</p>","body_format":"html","agency_code":"%1$s","document_number":"云水发〔2026〕3号","written_on":"2026-02-27","published_on":"2026-03-01","theme":"城乡建设","genre":"通知","class":"proactive","summary":"水价分三级。","old_url":"/old/%1$s/1.html"}
                {"source_id":"2","title":"云泽市水务局政府信息公开工作年度报告（2025年）","body":"年度报告正文","agency_code":"%1$s","published_on":"2026-01-20","theme":"综合政务","genre":"报告","class":"proactive","valid":true}
                {"source_id":"3","title":"不对外的内部请示","body":"内部内容","agency_code":"%1$s","published_on":"2026-01-21","genre":"请示","class":"on_request"}
                """.formatted(agency.code()));
    }

    private void take(String lines) throws Exception {
        Path file = Files.writeString(folder.resolve("documents.jsonl"), lines);
        ImportDocuments.Tally tally = documents.run(publisher, file, false, (line, soFar) -> { });
        assertThat(tally.problems()).isEmpty();
    }

    private PublicRow document(String title) {
        return lists.list(PublicFilter.ofAgency(agency.code()), 10, 0).stream().filter(row -> row.title().startsWith(title)).findFirst().orElseThrow();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_document_stands_at_its_address_with_metadata_and_text() throws Exception {
        PublicRow row = document("关于调整城区供水价格");
        String html = page(row.address());

        assertThat(html).contains("<dt>索引号</dt><dd>" + row.indexNumber() + "</dd>", "<dt>成文日期</dt><dd>2026-02-27</dd>", "云水发〔2026〕3号", "4月1日", "公开（从原网站迁入）",
                "<meta name=\"ContentSource\" content=\"云泽市水务局\">", "<meta name=\"PubDate\" content=\"2026-03-01\">", "发布时间：<time datetime=\"2026-03-01\">2026-03-01</time>");
    }

    @Test
    void a_page_says_what_it_was_made_from() throws Exception {
        PublicRow row = document("关于调整城区供水价格");
        MadeFrom made = MadeFrom.of(mvc.perform(get(row.address())).andReturn().getRequest());

        assertThat(made).isNotNull();
        assertThat(made.tags()).contains("document:" + row.id(), "agency:" + agency.code(), "documents:" + agency.code());
        assertThat(MadeFrom.of(mvc.perform(get("/documents")).andReturn().getRequest())).isNotNull()
                .satisfies(list -> assertThat(list.tags()).containsExactly("agencies", "documents"));
    }

    @Test
    void no_public_page_opens_a_session_or_sets_a_cookie() throws Exception {
        for (String address : List.of("/", "/documents", "/agency", "/agency/" + agency.code(), document("关于").address(), "/search?q=x", "/feed", "/verification", "/accessibility")) {
            mvc.perform(get(address)).andExpect(status().isOk()).andExpect(header().doesNotExist("Set-Cookie"));
        }
    }

    @Test
    void lists_hold_what_is_public_and_nothing_else() throws Exception {
        String html = page("/documents?agency=" + agency.code());

        assertThat(html).contains("<h1>云泽市水务局公开的文件</h1>", "共2件", "关于调整城区供水价格的通知", "年度报告（2025年）").doesNotContain("内部请示");
        assertThat(page("/documents?agency=" + agency.code() + "&genre=%E9%80%9A%E7%9F%A5")).contains("共1件").doesNotContain("年度报告（2025年）");
        assertThat(page("/documents?agency=" + agency.code() + "&valid=repealed")).contains("没有符合所选条件的公开文件");
        assertThat(page("/documents?under=" + agency.code())).contains("共2件");
        assertThat(page("/documents?under=nobody")).contains("没有符合所选条件的公开文件");
        assertThat(page("/feed?agency=" + agency.code())).contains("关于调整城区供水价格的通知", "<updated>2026-02-28T16:00:00Z</updated>").doesNotContain("内部请示");
    }

    @Test
    void every_page_stands_once_more_in_traditional_characters() throws Exception {
        String address = document("关于调整城区供水价格").address();
        String html = page("/zh-hant" + address);

        assertThat(html).contains("<html lang=\"zh-Hant\"", "關於調整城區供水價格的通知", "<dt>索引號</dt>", "href=\"/zh-hant/agency/" + agency.code() + "\"",
                "<link rel=\"canonical\" href=\"http://localhost:8080" + address + "\">", "class=\"to-simplified\" href=\"" + address + "\"",
                "<meta name=\"ArticleTitle\" content=\"关于调整城区供水价格的通知\">");
        assertThat(page("/zh-hant/documents?agency=" + agency.code())).contains("年度報告");
        mvc.perform(get("/zh-hant" + address + "/pdf")).andExpect(status().isOk()).andExpect(content().contentType("application/pdf"));
        for (String closed : List.of("/zh-hant/desk", "/zh-hant/sign-in", "/zh-hant/zh-hant/", "/zh-hant/api/v1/documents", "/zh-hant/doc/x/y")) {
            mvc.perform(get(closed)).andExpect(status().isNotFound());
        }
    }

    @Test
    void an_agency_has_its_five_columns() throws Exception {
        assertThat(page("/agency/" + agency.code() + "/annual")).contains("年度报告（2025年）").doesNotContain("供水价格");
        assertThat(page("/agency/" + agency.code() + "/rules")).contains("尚未公布自己的政府信息公开制度");
        assertThat(page("/agency/" + agency.code() + "/disclosure")).contains("供水价格", "年度报告（2025年）").doesNotContain("内部请示");
        assertThat(page("/agency/" + agency.code() + "/disclosure?genre=%E9%80%9A%E7%9F%A5")).contains("供水价格", "共1件").doesNotContain("年度报告（2025年）");
        mvc.perform(get("/agency/" + agency.code() + "/content")).andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/agency/" + agency.code() + "/disclosure"));
        assertThat(page("/agency/" + agency.code() + "/leaders")).contains("没有登记内设机构");
        assertThat(page("/agency/" + agency.code() + "/request/form")).contains("<h1>政府信息公开申请表</h1>");
        assertThat(page("/agency/" + agency.code() + "/guide")).contains("公开工作机构", "第十二条");
        assertThat(page("/agency/" + agency.code() + "/request")).contains("20个工作日");
        mvc.perform(get("/agency/" + agency.code() + "/else")).andExpect(status().isNotFound());
        mvc.perform(get("/agency/nobody")).andExpect(status().isNotFound());
        assertThat(page("/agency?name=%E4%BA%91%E6%B3%BD%E5%B8%82%E6%B0%B4")).contains("href=\"/agency/" + agency.code() + "\"");
    }

    @Test
    void a_document_that_no_longer_holds_says_so_on_top_and_in_lists() throws Exception {
        take("""
                {"source_id":"4","title":"关于城区水价的旧通知","body":"旧水价","agency_code":"%1$s","published_on":"2019-03-01","repealed_on":"2026-01-31","genre":"通知","class":"proactive","valid":false}
                """.formatted(agency.code()));
        PublicRow old = document("关于城区水价的旧通知");

        assertThat(page(old.address())).containsSubsequence("<p class=\"title\">本文件已经废止</p>", "自2026-01-31起废止", "<dl class=\"metadata\">", "废止（2026-01-31）");
        assertThat(page("/documents?valid=repealed&agency=" + agency.code())).contains("<span class=\"status\">已废止</span>", "共1件");
    }

    @Test
    void a_withdrawn_document_leaves_its_address_with_day_and_reason_alone() throws Exception {
        PublicRow row = document("关于调整城区供水价格");
        clock.set(LocalDateTime.of(2026, 3, 5, 14, 2));
        withdraw.run(publisher, row.id(), ledger.version("document", Long.toString(row.id())), "价格表有误，重新公开前先撤下");
        String html = page(row.address());

        assertThat(html).contains("价格表有误，重新公开前先撤下", "2026-03-05", "noindex").doesNotContain("供水价格").doesNotContain("4月1日");
        assertThat(page("/documents?agency=" + agency.code())).doesNotContain("供水价格");
        assertThat(page("/feed?agency=" + agency.code())).doesNotContain("供水价格");
    }

    @Test
    void an_address_of_the_old_site_leads_to_the_document() throws Exception {
        mvc.perform(get("/old/" + agency.code() + "/1.html")).andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", document("关于调整城区供水价格").address()));
        mvc.perform(get("/old/" + agency.code() + "/2.html")).andExpect(status().isNotFound()).andExpect(content().string(org.hamcrest.Matchers.containsString("没有找到这个页面")));
    }

    @Test
    void what_is_found_is_what_is_public_now() throws Exception {
        PublicRow row = document("关于调整城区供水价格");
        awaitIndex();
        index.apply(List.of(new Change.Put(Entry.of("portal-gone", "供水价格内部稿").indexNumber("000000000/2026-99999")
                .agency(agency.code(), List.of(agency.code()), agency.name()).build())));
        String html = page("/search?q=%E4%BE%9B%E6%B0%B4%E4%BB%B7%E6%A0%BC&agency=" + agency.code());

        assertThat(html).contains("<mark>供水价格</mark>", "href=\"" + row.address() + "\"").doesNotContain("内部稿");
        index.apply(List.of(new Change.Remove("portal-gone")));
    }

    /** Until the follower of the log has everything done so far. */
    private void awaitIndex() {
        LedgerReading.Counts counts = ledger.counts();
        assertThat(tails.await("public-index", counts.acts() + counts.waiting() - 1, Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void the_site_map_lists_agencies_and_documents() throws Exception {
        assertThat(page("/sitemap.xml")).contains("/sitemap/0.xml</loc>", "/sitemap/1.xml</loc>");
        assertThat(page("/sitemap/0.xml")).contains("/agency/" + agency.code() + "</loc>");
        assertThat(page("/sitemap/1.xml")).contains(document("关于调整城区供水价格").address() + "</loc><lastmod>2026-02-28T16:00:00Z</lastmod>");
        mvc.perform(get("/sitemap/999.xml")).andExpect(status().isNotFound());
    }

    @Test
    void an_error_told_by_a_reader_reaches_the_agency_and_nobody_else() throws Exception {
        PublicRow row = document("关于调整城区供水价格");
        String form = row.address() + "/error";
        assertThat(page(form)).contains("<a href=\"" + row.address() + "\">" + row.title()).doesNotContain("_csrf");

        mvc.perform(post(form).param("text", "  ").param("contact", "电话")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(org.hamcrest.Matchers.allOf(org.hamcrest.Matchers.containsString("请写明哪里有错"), org.hamcrest.Matchers.containsString("value=\"电话\""))));
        mvc.perform(post(form).param("text", "“4月1日”应为“5月1日”").param("contact", "reader@example.com")).andExpect(status().isFound())
                .andExpect(header().string("Location", form + "?sent=1"));
        mvc.perform(post(form).param("text", "buy now").param("website", "https://spam.example")).andExpect(status().isFound());

        assertThat(jdbc.sql("select text from publication_error_report where document_id = :id").param("id", row.id()).query(String.class).list())
                .containsExactly("“4月1日”应为“5月1日”");
        assertThat(page(form + "?sent=1")).contains("已经收到");
        assertThat(page(row.address())).doesNotContain("5月1日");
        mvc.perform(post("/doc/NOBODY/2026-00001/error").param("text", "错")).andExpect(status().isNotFound());
    }

    @Test
    void a_document_can_be_taken_along_as_pdf_and_docx_and_scanned() throws Exception {
        PublicRow row = document("关于调整城区供水价格");
        byte[] pdf = mvc.perform(get(row.address() + "/pdf")).andExpect(status().isOk()).andExpect(content().contentType("application/pdf")).andReturn().getResponse().getContentAsByteArray();
        String tag = mvc.perform(get(row.address() + "/docx")).andExpect(status().isOk()).andReturn().getResponse().getHeader("ETag");

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        mvc.perform(get(row.address() + "/docx").header("If-None-Match", String.valueOf(tag))).andExpect(status().isNotModified());
        mvc.perform(get(row.address() + "/qr.svg")).andExpect(status().isOk()).andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andExpect(content().string(QrCode.svg("http://localhost:8080" + row.address(), "本页地址的二维码")));
        mvc.perform(get("/doc/NOBODY/2026-00001/qr.svg")).andExpect(status().isNotFound());
    }

    @Test
    void anybody_can_check_that_a_document_is_the_one_that_was_published() throws Exception {
        PublicRow row = document("关于调整城区供水价格");
        awaitIndex();

        ProofFile proof = ProofFile.parse(page(row.address() + "/proof.json"));
        byte[] content = page(row.address() + "/content.json").getBytes(StandardCharsets.UTF_8);
        String html = page(row.address() + "/proof");

        assertThat(proof.verify(log.key(), content).holds()).isTrue();
        assertThat(proof.verify(log.key(), "改过的内容".getBytes(StandardCharsets.UTF_8)).holds()).isFalse();
        assertThat(html).contains("已记入公开台账", "第%,d条".formatted(proof.seq() + 1), Hash.sha256(content).hex(), "--key " + log.key().text());
    }

    @Test
    void nothing_of_a_withdrawn_document_can_be_taken_along() throws Exception {
        PublicRow row = document("关于调整城区供水价格");
        withdraw.run(publisher, row.id(), ledger.version("document", Long.toString(row.id())), "撤下");

        for (String what : List.of("/pdf", "/docx", "/file/1", "/error", "/proof", "/proof.json", "/content.json")) {
            mvc.perform(get(row.address() + what)).andExpect(status().isNotFound());
        }
    }
}
