package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.AmendColumn;
import mingbai.catalog.Column;
import mingbai.catalog.Column.Shows;
import mingbai.catalog.ColumnFacts;
import mingbai.catalog.OpenColumn;
import mingbai.ledger.Actor;
import mingbai.publication.ImportDocuments;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Columns of a region as the public sees them: what their rule selects, and their addresses for ever. */
@DatabaseTest
class PublicColumnTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired OpenColumn open;
    @Autowired AmendColumn amend;
    @Autowired ImportDocuments documents;

    @TempDir Path folder;

    private Agency region;
    private Actor office;
    private String slug;

    @BeforeEach
    void aRegionWithTwoPapers() throws Exception {
        region = staff.agency("云泽县人民政府");
        Agency below = staff.below(region, "云泽县水务局");
        office = staff.person(region, Role.OFFICE, Role.PUBLISHER);
        slug = Fresh.code().toLowerCase(Locale.ROOT);
        Path file = Files.writeString(folder.resolve("documents.jsonl"), """
                {"source_id":"1","title":"关于城区供水的通知","body":"正文","agency_code":"%1$s","published_on":"2026-02-01","theme":"城乡建设、环境保护","genre":"通知","class":"proactive"}
                {"source_id":"2","title":"关于供水价格的公告","body":"正文","agency_code":"%1$s","published_on":"2026-02-02","theme":"城乡建设、环境保护","genre":"公告","class":"proactive"}
                """.formatted(below.code()));
        assertThat(documents.run(staff.person(below, Role.PUBLISHER), file, false, (line, soFar) -> { }).problems()).isEmpty();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_column_shows_what_its_rule_selects_in_the_whole_region() throws Exception {
        Column column = open.open(office, region.code(), null, new ColumnFacts(slug, "供水通知", Shows.GENRE, "通知", 1));

        assertThat(page(column.address())).contains("<h1>供水通知</h1>", "关于城区供水的通知", "共1件").doesNotContain("供水价格的公告");
        assertThat(page("/feed?list=column&path=" + column.path())).contains("关于城区供水的通知").doesNotContain("供水价格的公告");
        mvc.perform(get("/feed").param("list", "column").param("path", "nowhere")).andExpect(status().isNotFound());
    }

    @Test
    void several_values_make_several_lists() throws Exception {
        Column column = open.open(office, region.code(), null, new ColumnFacts(slug, "供水", Shows.GENRE, "通知;公告", 1));

        assertThat(page(column.address())).containsSubsequence("通知</h2>", "关于城区供水的通知", "公告</h2>", "关于供水价格的公告");
    }

    @Test
    void a_renamed_column_leads_on_from_its_old_address() throws Exception {
        Column column = open.open(office, region.code(), null, new ColumnFacts(slug, "供水", Shows.THEME, "城乡建设、环境保护", 1));
        amend.amend(office, column.id(), column.version(), new ColumnFacts(slug + "-new", "供水排水", Shows.THEME, "城乡建设、环境保护", 1));

        mvc.perform(get(column.address())).andExpect(status().isMovedPermanently()).andExpect(header().string("Location", column.address() + "-new"));
        assertThat(page(column.address() + "-new")).contains("供水排水", "共2件");
        mvc.perform(get("/column/" + slug + "-never")).andExpect(status().isNotFound());
        assertThat(page("/column")).contains("栏目导航");
    }
}
