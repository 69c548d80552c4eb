package mingbai.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.channel.CardField;
import mingbai.channel.FillCard;
import mingbai.channel.LivePapers;
import mingbai.channel.ProductLinks;
import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.MadeFrom;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What is made of a published document: the same words everywhere, of the edition that is live now, and nothing once it is withdrawn. */
@DatabaseTest
class ProductPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired BeanFactory beans;
    @Autowired FillCard fill;
    @Autowired PublicDocumentReading documents;

    private Agency town;
    private LivePapers papers;

    @BeforeEach
    void aTown() {
        town = staff.agency("示例镇人民政府");
        papers = new LivePapers(beans);
    }

    @Test
    void every_form_says_what_the_document_says_and_where_it_stands() throws Exception {
        PublicDocument guide = papers.guide(town);
        for (String form : List.of("/poster.pdf?size=A3", "/poster.pdf?size=A4", "/poster.pdf?size=quatsch", "/card.pdf", "/sheet.pdf")) {
            assertThat(pdf(guide.address() + form)).as(form).contains("高龄津贴申请指南", guide.indexNumber(), "户籍在本镇、年满80周岁的老年人");
        }
        assertThat(pdf(guide.address() + "/card.pdf")).contains("哪些人适用", "怎么办、找谁", "60元");
        assertThat(pdf(guide.address() + "/sheet.pdf")).contains("一次性告知单", "三、发放标准", "被告知人");
        assertThat(page(guide.address() + "/script")).contains("90周岁以上　120元", "约", "每分钟字数", guide.indexNumber());
        assertThat(page(guide.address() + "/script.txt")).contains("示例镇人民政府发布", "未享受同类津贴");
        assertThat(page(guide.address() + "/wechat")).contains("<h2>一、发放对象</h2>", "【高龄津贴申请指南】", guide.address());
    }

    @Test
    void the_article_takes_its_styles_along_and_the_code() throws Exception {
        byte[] zip = mvc.perform(get(papers.guide(town).address() + "/wechat.zip")).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        List<String> names = new ArrayList<>();
        String article = "";
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                names.add(file.getName());
                article = file.getName().equals("article.html") ? new String(files.readAllBytes(), StandardCharsets.UTF_8) : article;
            }
        }
        assertThat(names).containsExactly("article.html", "title.txt", "digest.txt", "message.txt", "code.png");
        assertThat(article).contains("<td style=\"border:1px solid #999;padding:4px\">60元</td>").doesNotContain("class=");
    }

    @Test
    void a_correction_changes_every_form_at_once() throws Exception {
        PublicDocument guide = papers.guide(town);
        fill.run(clerk(), guide.id(), 0, Map.of(CardField.HOW_MUCH, "90周岁以上 120元", CardField.WHO, "户籍在本镇"));
        assertThat(pdf(guide.address() + "/card.pdf")).contains("120元").doesNotContain("60元");

        papers.correct(town, guide, "高龄津贴申请指南", LivePapers.GUIDE.replace("120元", "150元"));
        assertThat(pdf(guide.address() + "/card.pdf")).contains("150元").doesNotContain("120元").contains("户籍在本镇");
        assertThat(page(guide.address() + "/script")).contains("150元").doesNotContain("120元");
    }

    @Test
    void nothing_that_does_not_stand_in_the_document_gets_on_its_card() {
        PublicDocument guide = papers.guide(town);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> fill.run(clerk(), guide.id(), 0, Map.of(CardField.HOW_MUCH, "每月200元")))
                .withMessageContaining("只能逐字摘录正文");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> fill.run(clerk(), guide.id(), 0, Map.of(CardField.HOW, "字".repeat(301))))
                .withMessageContaining("300字以内");
    }

    @Test
    void the_clerk_fills_the_card_beside_the_text() throws Exception {
        PublicDocument guide = papers.guide(town);
        var clerk = staff.signedIn(staff.person(town, Role.PUBLISHER));
        String address = "/desk/document/" + guide.id() + "/card";
        assertThat(mvc.perform(get(address).with(clerk)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("户籍在本镇、年满80周岁的老年人。</textarea>");
        mvc.perform(post(address).with(clerk).param("version", "0").param("WHO", "<b>所有人</b>")).andExpect(status().isUnprocessableContent());
        mvc.perform(post(address).with(clerk).param("version", "0").param("WHO", "年满80周岁的老年人")).andExpect(status().isFound());
        mvc.perform(post(address).with(clerk).param("version", "0").param("WHO", "老年人")).andExpect(status().isConflict());
        assertThat(pdf(guide.address() + "/card.pdf")).contains("年满80周岁的老年人").doesNotContain("户籍在本镇");
    }

    @Test
    void a_withdrawn_document_leaves_the_reason_and_nothing_else() throws Exception {
        PublicDocument guide = papers.guide(town);
        papers.withdraw(town, guide, "标准有误，核实后重新发布");
        for (String form : List.of("/poster.pdf", "/card.pdf", "/sheet.pdf", "/script", "/script.txt", "/wechat", "/wechat.zip")) {
            MockHttpServletResponse answer = mvc.perform(get(guide.address() + form)).andExpect(status().isGone()).andReturn().getResponse();
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).as(form).contains("标准有误，核实后重新发布").doesNotContain("高龄津贴");
        }
        assertThat(ProductLinks.of(documents.byId(guide.id()).orElseThrow())).isEmpty();
        assertThat(ProductLinks.of(guide)).extracting(ProductLinks.Link::address).contains(guide.address() + "/card.pdf");
        mvc.perform(get("/doc/NOBODY/2026-00001/poster.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void a_form_names_the_document_and_the_agency_it_was_made_from() throws Exception {
        PublicDocument guide = papers.guide(town);
        var request = mvc.perform(get(guide.address() + "/card.pdf")).andReturn().getRequest();
        assertThat(MadeFrom.of(request)).isNotNull().extracting(MadeFrom::tags).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.COLLECTION)
                .contains(MadeFrom.document(guide.id()), MadeFrom.agency(town.code()));
    }

    private Actor clerk() {
        return Actor.of(5, "示例戊", town.code());
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String pdf(String address) throws Exception {
        byte[] bytes = mvc.perform(get(java.net.URI.create(address))).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "").replace("第一张", "");
        } catch (IOException e) {
            throw new AssertionError(address + " is no PDF", e);
        }
    }
}
