package mingbai.inspection.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.inspection.Fault;
import mingbai.inspection.RulesInForce;
import mingbai.inspection.paper.PaperCases.PaperCase;
import mingbai.publication.Gate;
import mingbai.publication.reading.PublicPaper;
import mingbai.screening.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a public paper tells of itself: each rule with a paper that breaks it and one that does not ({@code paper-cases}). */
class PaperChecksTests {

    private static final RulesInForce RULES = RulesInForce.ofProgram(LocalDate.of(2026, 3, 2));
    /** Made up: no such district, the check digit is right. */
    private static final String NUMBER = "330100199001011231";

    private final PaperChecks checks = new PaperChecks();

    static Stream<PaperCase> cases() {
        return PaperCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_rules_a_paper_breaks(PaperCase one) {
        assertThat(checks.of(one.paper(), RULES)).extracting(fault -> fault.rule().replace("paper.", "")).containsExactlyInAnyOrderElementsOf(one.expected());
    }

    @Test
    void every_rule_has_a_case_that_breaks_it() {
        Set<String> broken = PaperCases.all().flatMap(one -> one.expected().stream()).map(rule -> "paper." + rule).collect(Collectors.toSet());
        assertThat(broken).containsAll(checks.rules());
    }

    @Test
    void every_rule_is_in_the_book_and_says_its_basis() {
        assertThat(checks.rules()).allSatisfy(rule -> assertThat(RULES.rule(rule).basis()).isNotBlank());
    }

    @Test
    void a_fault_never_repeats_the_number_it_is_about() {
        PublicPaper paper = PaperCases.paper(Map.of("正文", "<p>申请人身份证号" + NUMBER + "，发文字号为县教（2026）7号" + NUMBER + "。</p>"));
        List<Fault> faults = checks.of(paper, RULES);
        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.why()).doesNotContain(NUMBER);
            assertThat(fault.detail()).doesNotContain(NUMBER);
        });
        assertThat(faults).filteredOn(fault -> fault.rule().equals("paper.id-card")).singleElement()
                .satisfies(fault -> assertThat(fault.why()).contains("正文中有2处公民身份号码").contains("3301**********1231"));
    }

    @Test
    void what_a_named_person_answered_for_before_publication_is_no_fault() {
        PublicPaper paper = PaperCases.paper(Map.of("正文", "<p>法定代表人身份证号" + NUMBER + "。</p>"));
        Set<String> accepted = Screening.scan("法定代表人身份证号" + NUMBER + "。", LocalDate.of(2026, 2, 25)).stream().map(finding -> Gate.key("正文", finding)).collect(Collectors.toSet());
        PublicPaper answered = new PublicPaper(paper.id(), paper.agency(), paper.org(), paper.no(), paper.revision(), paper.validity(), paper.publishedOn(), paper.catalogCode(),
                paper.shown(), accepted);
        assertThat(checks.of(paper, RULES)).hasSize(1);
        assertThat(checks.of(answered, RULES)).isEmpty();
    }
}
