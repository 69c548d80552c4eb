package mingbai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.DutyFixtures;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Actor;
import mingbai.publication.AnswerErrorReport;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.ImportDocuments;
import mingbai.publication.Papers;
import mingbai.publication.ReportError;
import mingbai.publication.reading.ErrorReportReading;
import mingbai.request.Asked;
import mingbai.request.CaseMessages;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifty faults planted in a clean little prefecture of ten agencies are found within one look, each once, at its owner, and nothing else; when they are mended
 * all are gone. Judged by the rules planted here: those a later look may bring besides are none of this test's business.
 */
@DatabaseTest
class PlantedFaultsTests {

    private static final int AGENCIES = 10;
    private static final String NUMBER = "330100199001011231";

    @Autowired private ApplicationContext program;
    @Autowired private Staff staff;
    @Autowired private SettableClock clock;
    @Autowired private DailyLook daily;
    @Autowired private FindingReading findings;
    @Autowired private ImportDocuments importDocuments;
    @Autowired private SubmitRequest submit;
    @Autowired private CaseMessages messages;
    @Autowired private ReportError reportError;
    @Autowired private AnswerErrorReport answerError;
    @Autowired private ErrorReportReading errorReports;
    @TempDir private Path folder;

    private final List<Agency> agencies = new ArrayList<>();
    private Actor office;
    private DutyFixtures duties;

    /** @param about title of the paper, "" where it is about something else */
    private record Planted(String rule, String agency, String about) {}

    /** What one fault makes of a sound paper. */
    private interface Flaw {

        void into(Map<String, Object> paper, Agency another);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void fiftyPlantedFaultsAreFoundOnceEachAtTheirOwnersAndVanishWhenMended() throws IOException {
        prefecture();
        take(soundPapers());
        duties.counted(agencies.get(3), "2026-01-01");
        duties.published(agencies.get(3), duties.monthly(agencies.get(3), "-p3", "收费情况"), 9_003, "2026年1月收费情况", "2026-01-31", "2026-02-03");
        duties.compute(agencies.get(3));
        look();
        assertThat(owed(allRules())).as("a clean prefecture").isEmpty();

        List<Map<String, Object>> faulty = new ArrayList<>();
        List<Planted> planted = new ArrayList<>(plantPapers(faulty));
        take(faulty);
        List<Runnable> mending = new ArrayList<>();
        planted.addAll(plantOthers(mending));
        assertThat(planted).hasSize(50);
        assertThat(planted.stream().map(Planted::rule).distinct()).hasSizeGreaterThanOrEqualTo(20);
        clock.set(LocalDateTime.of(2026, 3, 12, 9, 0));
        look();
        List<Planted> found = owed(allRules());
        measure(planted, found);

        take(faulty.stream().map(this::mended).toList());
        mending.forEach(Runnable::run);
        look();
        assertThat(owed(allRules())).as("all are mended").isEmpty();
    }

    private static void measure(List<Planted> planted, List<Planted> found) {
        Set<Planted> right = new HashSet<>(found);
        right.retainAll(planted);
        double precision = (double) right.size() / Math.max(1, found.size());
        double recall = (double) right.size() / planted.size();
        System.out.printf("planted %d faults of %d kinds in %d agencies; found %d: precision %.3f, recall %.3f%n", planted.size(),
                planted.stream().map(Planted::rule).distinct().count(), AGENCIES, found.size(), precision, recall);
        assertThat(found).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(precision).isEqualTo(1.0);
        assertThat(recall).isEqualTo(1.0);
    }

    private void prefecture() {
        Agency root = staff.agency("查错县人民政府");
        for (int i = 0; i < AGENCIES; i++) {
            agencies.add(staff.below(root, "查错县第" + "一二三四五六七八九十".charAt(i) + "检查对象局"));
        }
        office = staff.person(agencies.getFirst(), Role.OFFICE);
        duties = new DutyFixtures(program);
    }

    private void look() {
        daily.run(agencies.stream().map(Agency::code).collect(Collectors.toSet()), "植入问题", LookProgress.QUIET);
    }

    /** What is owed now by these rules, each row of the ledger of findings once. */
    private List<Planted> owed(Set<String> rules) {
        return findings.list(FindingFilter.of(agencies.stream().map(Agency::code).toList()), 0, 1_000).stream().filter(row -> rules.contains(row.rule()) && row.state().isOwed())
                .map(row -> new Planted(row.rule(), row.agency(), row.kind().equals(Finding.PAPER) ? row.title() : "")).toList();
    }

    private static Set<String> allRules() {
        Set<String> rules = RuleBook.all().stream().map(Rule::key).filter(key -> key.startsWith("paper.")).collect(Collectors.toCollection(TreeSet::new));
        rules.addAll(List.of("duty.late", "case.message", "case.error-report"));
        return rules;
    }

    private Map<String, Object> sound(String id, Agency agency) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("source_id", id);
        paper.put("agency_code", agency.code());
        paper.put("title", "关于做好第" + id + "项工作的通知");
        paper.put("body", "<p>各有关单位：</p><p>请按照分工做好有关工作，办理结果及时公开。</p>");
        paper.put("body_format", "html");
        paper.put("issuer", agency.name());
        paper.put("written_on", "2026-02-10");
        paper.put("published_on", "2026-02-12");
        paper.put("theme", "综合政务\\政务公开");
        paper.put("genre", "通知");
        paper.put("class", "proactive");
        paper.put("summary", "第" + id + "项工作的分工。");
        return paper;
    }

    private List<Map<String, Object>> soundPapers() {
        List<Map<String, Object>> papers = new ArrayList<>();
        for (int i = 0; i < AGENCIES * 3; i++) {
            papers.add(sound("s" + i, agencies.get(i % AGENCIES)));
        }
        Map<String, Object> annual = sound("annual", agencies.get(4));
        annual.put("title", "2025年政府信息公开工作情况报告");
        annual.put("genre", "报告");
        annual.put("body", "<p>全年主动公开政府信息301条。</p>");
        papers.add(annual);
        return papers;
    }

    private Map<String, Object> mended(Map<String, Object> faulty) {
        String code = (String) faulty.get("agency_code");
        return sound((String) faulty.get("source_id"), agencies.stream().filter(agency -> agency.code().equals(code)).findFirst().orElseThrow());
    }

    private List<Planted> plantPapers(List<Map<String, Object>> papers) throws IOException {
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4\nthis was cut off");
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", folder.resolve("picture.png").toFile());
        Files.write(folder.resolve("empty.zip"), new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        List<Planted> planted = new ArrayList<>();
        List<Map.Entry<String, Flaw>> twice = Stream.concat(faults().entrySet().stream(), faults().entrySet().stream().limit(10)).toList();
        for (int i = 0; i < twice.size(); i++) {
            Agency agency = agencies.get(i % AGENCIES);
            Map<String, Object> paper = sound("f" + i, agency);
            twice.get(i).getValue().into(paper, agencies.get((i + 1) % AGENCIES));
            papers.add(paper);
            planted.add(new Planted("paper." + twice.get(i).getKey(), agency.code(), twice.get(i).getKey().equals("foreign-matter") ? "" : (String) paper.get("title")));
        }
        Map<String, Object> apart = sound("apart", agencies.get(4));
        apart.put("title", "2025年政务公开工作总结");
        apart.put("body", "<p>全年主动公开政府信息310条。</p>");
        apart.put("genre", "报告");
        apart.put("published_on", "2026-02-20");
        papers.add(apart);
        planted.add(new Planted("paper.figures-apart", agencies.get(4).code(), "2025年政务公开工作总结"));
        return planted;
    }

    private static Flaw body(String html) {
        return (paper, another) -> paper.put("body", html);
    }

    private static Flaw with(String field, Object value) {
        return (paper, another) -> paper.put(field, value);
    }

    private static Flaw file(String name, String path) {
        return (paper, another) -> paper.put("attachments", List.of(Map.of("name", name, "path", path)));
    }

    /** By rule, in the order in which agencies take turns. */
    private static Map<String, Flaw> faults() {
        Map<String, Flaw> faults = new LinkedHashMap<>();
        faults.put("no-written-day", with("written_on", null));
        faults.put("written-late", with("written_on", "2026-02-13"));
        faults.put("no-issuer", with("issuer", ""));
        faults.put("no-summary", with("summary", ""));
        faults.put("number-year", with("document_number", "查错〔2024〕7号"));
        faults.put("theme", with("theme", ""));
        faults.put("genre-title", with("genre", "决定"));
        faults.put("body-empty", body("<p> </p>"));
        faults.put("attachment-missing", body("<p>详见附件。</p>"));
        faults.put("id-card", body("<p>申请人身份证号" + NUMBER + "。</p>"));
        faults.put("genre", with("genre", ""));
        faults.put("id-card-doubt", body("<p>申请人身份证号330100199001011232。</p>"));
        faults.put("bank-cards", body("<p>甲6228480000000000018、乙6228480000000000083、丙6228480000000000158。</p>"));
        faults.put("secrecy-mark", body("<p>机密★5年</p><p>各有关单位：请做好工作。</p>"));
        faults.put("internal-mark", body("<p>（内部资料，注意保存）</p><p>各有关单位：请做好工作。</p>"));
        faults.put("mobile", body("<p>补助名单。</p><table><tr><th>姓名</th><th>电话</th></tr><tr><td>示例甲子</td><td>13900001111</td></tr></table>"));
        faults.put("sums", body("<p>全年办理100件，其中按期办结60件、逾期办结50件。</p>"));
        faults.put("sums-doubt", body("<p>共收到301件，其中：网络2件，电话189件，来信16件，当面7件。</p>"));
        faults.put("no-such-day", body("<p>请于2026年2月30日前报送。</p>"));
        faults.put("law-name", body("<p>依照《政府信息公开条款》办理。</p>"));
        faults.put("number-brackets", body("<p>按照明政发（2025）12号文件办理。</p>"));
        faults.put("numbering", body("<p>一、总体要求。</p><p>二、主要任务。</p><p>四、工作要求。</p>"));
        faults.put("answer-term", body("<p>收到政府信息公开申请之日起十五个工作日内予以答复。</p>"));
        faults.put("old-body-name", body("<p>请向国土资源局申请。</p>"));
        faults.put("image-words", body("<p>示意图：<img src=\"/file/1.png\" /></p>"));
        faults.put("table-picture", body("<p>各校招生计划见下表：</p><p><img src=\"/file/1.png\" alt=\"各校招生计划\" /></p>"));
        faults.put("heading-skip", body("<h2>总体要求</h2><p>略。</p><h4>目标</h4><p>略。</p>"));
        faults.put("link-words", body("<p>报名请<a href=\"https://www.example.gov.cn/baoming\">点击这里</a>。</p>"));
        faults.put("table-head", body("<table><tr><td>学校</td><td>计划</td></tr><tr><td>一小</td><td>120</td></tr></table>"));
        faults.put("no-term", (paper, another) -> {
            paper.put("title", "校车安全管理办法");
            paper.put("genre", "办法");
        });
        faults.put("attachment-broken", file("名单.pdf", "broken.pdf"));
        faults.put("attachment-kind", file("示意图.pdf", "picture.png"));
        faults.put("attachment-empty", file("全部材料.zip", "empty.zip"));
        faults.put("title-agency", (paper, another) -> paper.put("title", another.name() + "关于春季工作的通知"));
        faults.put("foreign-matter", with("catalog_code", "no-such-matter"));
        return faults;
    }

    /** Two late duties, a letter without a reply, a reader's report of an error without an answer. */
    private List<Planted> plantOthers(List<Runnable> mending) {
        List<Planted> planted = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            Agency agency = agencies.get(i);
            duties.counted(agency, "2026-01-01");
            String matter = duties.monthly(agency, "-p" + i, "收费情况");
            duties.compute(agency);
            long paper = 9_000 + i;
            mending.add(() -> duties.published(agency, matter, paper, "2026年1月收费情况", "2026-01-31", "2026-03-12"));
            planted.add(new Planted("duty.late", agency.code(), ""));
        }
        RequestCase request = submit.run(office, Asked.counter(agencies.getFirst().code(), LocalDate.of(2026, 3, 2)));
        messages.send(Actor.PROGRAM, request.id(), "请问办到哪一步了？", List.of());
        mending.add(() -> messages.send(office, request.id(), "正在检索，将按期答复。", List.of()));
        planted.add(new Planted("case.message", agencies.getFirst().code(), ""));
        Papers papers = new Papers(program, agencies.get(5).code());
        long document = papers.document(papers.publish(DocumentFixtures.notice("关于水库除险加固的通知", LocalDate.of(2026, 2, 27)).filed("", "农业、林业、水利", "通知")));
        reportError.run(document, "第二段的日期写错了", "");
        mending.add(() -> errorReports.of(document).forEach(report -> answerError.run(office, report.id(), report.version(), "已经更正，谢谢。")));
        planted.add(new Planted("case.error-report", agencies.get(5).code(), ""));
        return planted;
    }

    private void take(List<Map<String, Object>> papers) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Path file = Files.writeString(folder.resolve("documents.jsonl"), papers.stream().map(json::writeValueAsString).collect(Collectors.joining("\n")));
        ImportDocuments.Tally tally = importDocuments.run(Actor.PROGRAM, file, false, (line, so) -> { });
        assertThat(tally.problems()).isEmpty();
    }
}
