package mingbai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingbai.web.Issue;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;

/** C1: nobody signs what they drafted; signing and secrecy review are two people; otherwise one person may hold several roles. */
class MatterTests {

    private static final long DRAFTER = 1;
    private static final long HEAD = 2;
    private static final long LEADER = 3;

    @Test
    void theDrafterMayNotReviewOrSign() {
        assertThat(at(1).objections(Set.of(DRAFTER), Set.of(DRAFTER))).extracting(Issue::text).containsExactly("您参与了起草，不能再审核签发同一份文稿，请由其他人审核");
        assertThat(at(2).objections(Set.of(DRAFTER), Set.of(DRAFTER))).hasSize(1);
    }

    @Test
    void aSubstituteIsJudgedByBothPersons() {
        assertThat(at(2).objections(Set.of(HEAD, DRAFTER), Set.of(DRAFTER))).hasSize(1);
    }

    @Test
    void oneReviewerMayTakeTwoSteps() {
        assertThat(at(2, approved(1, HEAD)).objections(Set.of(HEAD), Set.of(DRAFTER))).isEmpty();
    }

    @Test
    void whoSignedDoesNotDecideOnSecrecy() {
        assertThat(at(3, approved(1, HEAD), approved(2, LEADER)).objections(Set.of(LEADER), Set.of(DRAFTER))).extracting(Issue::text)
                .containsExactly("您已签发这份文稿，保密审查须由另一人作出");
        assertThat(at(3, approved(1, HEAD), approved(2, LEADER)).objections(Set.of(HEAD), Set.of(DRAFTER))).isEmpty();
    }

    /** An office of two: one drafts and decides on secrecy, the other reviews and signs. */
    @Test
    void anOfficeOfTwoCanWork() {
        assertThat(at(2, approved(1, LEADER)).objections(Set.of(LEADER), Set.of(DRAFTER))).isEmpty();
        assertThat(at(3, approved(1, LEADER), approved(2, LEADER)).objections(Set.of(DRAFTER), Set.of(DRAFTER))).isEmpty();
    }

    @Test
    void aRouteEndsWithTheOnlySecrecyReviewAndHasASignature() {
        Step first = new Step(Role.FIRST_REVIEW, "初审", 2, "");
        Step second = new Step(Role.SECOND_REVIEW, "签发", 2, "");
        Step secrecy = new Step(Role.SECRECY_REVIEW, "保密审查", 2, "");
        assertThat(Step.issues(List.of(first, second, secrecy))).isEmpty();
        assertThat(Step.issues(List.of(secrecy, second))).extracting(Issue::text).containsExactly("审核流程的最后一个环节必须是保密审查，且只能有一个");
        assertThat(Step.issues(List.of(first, secrecy))).extracting(Issue::text).containsExactly("审核流程至少要有一个签发环节（复审或终审）");
        assertThat(Step.issues(List.of(second, new Step(Role.PUBLISHER, "发布", 1, ""), secrecy))).hasSize(1);
    }

    private static Matter at(int step, Matter.Given... opinions) {
        List<Matter.StepNow> steps = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> new Matter.StepNow(i + 1, Step.standard().get(i), "A")).toList();
        return new Matter(9, "edition", 8, "ab", "A", "题目", "通知", "proactive", "通用", MatterState.OPEN, step, DRAFTER, 1, steps, List.of(opinions), List.of());
    }

    private static Matter.Given approved(int step, long person) {
        return new Matter.Given(step, Decision.APPROVE, Set.of(person), Medium.SCREEN, true);
    }
}
