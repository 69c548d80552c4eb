package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.AddMatter;
import mingbai.catalog.CatalogFixtures;
import mingbai.ledger.Actor;
import mingbai.merkle.Json;
import mingbai.publication.ImportDocuments;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The public interface, the catalog and the files of lists, over one agency with a matter and two documents. */
@DatabaseTest
class PublicApiTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired AddMatter addMatter;
    @Autowired ImportDocuments documents;
    @Autowired RequestMappingHandlerMapping handlers;

    @TempDir Path folder;

    private Agency agency;

    @BeforeEach
    void anAgencyWithAMatterAndTwoDocuments() throws Exception {
        agency = staff.agency("云泽市财政局");
        Actor publisher = staff.person(agency, Role.PUBLISHER, Role.OFFICE);
        addMatter.add(publisher, agency.code(), agency.code() + "-07", CatalogFixtures.matter("=部门预算"), LocalDate.of(2025, 1, 1), "本机关职责");
        Path file = Files.writeString(folder.resolve("documents.jsonl"), """
                {"source_id":"1","title":"云泽市财政局2026年部门预算","body":"预算正文","agency_code":"%1$s","published_on":"2026-02-01","theme":"财政、金融、审计","genre":"预算决算","catalog_code":"%1$s-07","class":"proactive","summary":"=预算"}
                {"source_id":"2","title":"关于会计年检的通知","body":"正文","agency_code":"%1$s","published_on":"2025-11-03","genre":"通知","class":"proactive"}
                {"source_id":"3","title":"不对外的函","body":"内部","agency_code":"%1$s","published_on":"2026-02-03","genre":"函","class":"exempt"}
                """.formatted(agency.code()));
        assertThat(documents.run(publisher, file, false, (line, soFar) -> { }).problems()).isEmpty();
    }

    /** An address of the test's own: other tests must not use up what it may ask. */
    private MockHttpServletRequestBuilder asked(String address) {
        return get(java.net.URI.create(address)).with(request -> {
            request.setRemoteAddr("203.0.113.41");
            return request;
        });
    }

    private String answer(String address) throws Exception {
        return mvc.perform(asked(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String address) throws Exception {
        return (List<Map<String, Object>>) Json.object(answer(address)).get("items");
    }

    @Test
    void documents_come_newest_first_and_by_filters() throws Exception {
        String base = "/api/v1/documents?agency=" + agency.code();

        assertThat(items(base)).extracting(item -> item.get("title")).containsExactly("云泽市财政局2026年部门预算", "关于会计年检的通知");
        assertThat(items(base + "&catalog=" + agency.code() + "-07")).singleElement().satisfies(item -> assertThat(item).containsEntry("validity", "valid")
                .containsEntry("published_on", "2026-02-01").containsEntry("agency", "云泽市财政局"));
        assertThat(items(base + "&to=2025-12-31")).extracting(item -> item.get("title")).containsExactly("关于会计年检的通知");
        String next = String.valueOf(Json.object(answer(base + "&limit=1")).get("next"));
        assertThat(items(base + "&limit=1&cursor=" + next)).extracting(item -> item.get("title")).containsExactly("关于会计年检的通知");
    }

    @Test
    void a_document_is_told_whole_and_with_its_proof() throws Exception {
        String number = String.valueOf(items("/api/v1/documents?agency=" + agency.code()).getFirst().get("index_no"));

        assertThat(answer("/api/v1/documents/" + number)).contains("预算正文", "\"edition\":1", "\"digest\":\"");
        mvc.perform(asked("/api/v1/documents/" + number + "/proof")).andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(200, 404));
    }

    @Test
    void an_answer_that_is_known_already_is_not_sent_again() throws Exception {
        String address = "/api/v1/catalogs/" + agency.code();
        String tag = mvc.perform(asked(address)).andExpect(status().isOk()).andReturn().getResponse().getHeader("ETag");

        mvc.perform(asked(address).header("If-None-Match", String.valueOf(tag))).andExpect(status().isNotModified()).andExpect(content().string(""));
        assertThat(answer(address)).contains("\"code\":\"" + agency.code() + "-07\"", "\"time_limit\":\"WD 20 formed\"");
    }

    @Test
    void a_working_day_term_is_computed() throws Exception {
        assertThat(Json.object(answer("/api/v1/workdays/due?start=2026-03-02&days=20"))).containsEntry("due_date", "2026-03-30").containsEntry("provisional", false);
    }

    @Test
    void what_is_asked_wrongly_is_answered_as_problem_details() throws Exception {
        for (String wrong : List.of("/workdays/due?start=2026-02-30&days=1", "/workdays/due?days=1", "/workdays/due?start=1999-01-01&days=1", "/workdays/due?start=2026-03-02&days=-1",
                "/documents?from=gestern", "/documents?limit=0", "/catalogs/" + agency.code() + "?on=2026-13-01")) {
            mvc.perform(asked("/api/v1" + wrong)).andExpect(status().isBadRequest()).andExpect(content().contentType("application/problem+json"));
        }
        for (String nothing : List.of("/documents/x/y", "/documents/x/y/proof", "/catalogs/nobody", "/reports/annual/x/2025")) {
            mvc.perform(asked("/api/v1" + nothing)).andExpect(status().isNotFound()).andExpect(content().contentType("application/problem+json"));
        }
    }

    @Test
    void who_asks_without_end_is_asked_to_wait() throws Exception {
        int status = 200;
        for (int i = 0; i < 2000 && status != 429; i++) {
            var response = mvc.perform(get("/api/v1/documents/x/y").with(request -> {
                request.setRemoteAddr("203.0.113.42");
                return request;
            })).andReturn().getResponse();
            status = response.getStatus();
            if (status == 429) {
                assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After")))).isPositive();
            }
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void the_description_and_the_handlers_are_the_same() throws Exception {
        Map<String, Set<String>> described = ApiOperation.ALL.stream().collect(Collectors.toMap(operation -> "/api/v1" + operation.path(),
                operation -> operation.parameters().stream().map(ApiOperation.Parameter::name).collect(Collectors.toCollection(TreeSet::new))));
        Map<String, Set<String>> handled = new java.util.HashMap<>();
        handlers.getHandlerMethods().forEach((info, method) -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/v1/")).forEach(path -> handled.put(path,
                Arrays.stream(method.getMethodParameters()).filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        || parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)).map(parameter -> parameter.getParameter().getName())
                        .collect(Collectors.toCollection(TreeSet::new)))));
        handled.remove("/api/v1/openapi.json");

        assertThat(handled).isEqualTo(described);
        assertThat(answer("/api/v1/openapi.json")).contains("\"openapi\":\"3.1.0\"", "\"/workdays/due\"", "\"/reports/annual/{agency}/{year}\"");
    }

    @Test
    void the_catalog_stands_on_its_page_and_in_files() throws Exception {
        String base = "/agency/" + agency.code();

        assertThat(answer(base + "/catalog")).contains("机关职能、机构设置和负责人", "=部门预算", "信息形成之日起20个工作日内", "1件</a>", "/catalog?year=2025");
        assertThat(answer(base + "/catalog?year=1999")).contains("1999年，共0项", "还没有目录");
        assertThat(answer(base + "/catalog.csv?year=2026")).startsWith("\uFEFF事项编码,").contains(agency.code() + "-07", "'=部门预算");
        mvc.perform(asked(base + "/catalog.xlsx")).andExpect(status().isOk()).andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.containsString("attachment")));
        assertThat(answer(base + "/documents.csv?year=2026")).contains("云泽市财政局2026年部门预算", "'=预算").doesNotContain("会计年检").doesNotContain("不对外");
        mvc.perform(asked(base + "/documents.xlsx")).andExpect(status().isOk());
    }

    @Test
    void what_is_disclosed_is_found_by_the_items_of_the_law() throws Exception {
        String base = "/agency/" + agency.code() + "/disclosure";

        assertThat(answer(base)).contains("共2件", "?item=2\"", "尚未归入事项");
        assertThat(answer(base + "?item=2")).contains("共1件", "2026年部门预算").doesNotContain("会计年检");
        assertThat(answer(base + "?item=0")).contains("会计年检").doesNotContain("2026年部门预算");
        assertThat(answer(base + "?item=9")).contains("没有符合所选条件的公开文件");
        assertThat(answer("/feed.json?agency=" + agency.code() + "&item=2")).contains("2026年部门预算").doesNotContain("会计年检");
        assertThat(answer("/feed?list=annual&under=" + agency.code())).contains("政府信息公开年报</title>");
    }
}
