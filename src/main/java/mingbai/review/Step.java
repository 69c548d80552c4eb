package mingbai.review;

import java.util.ArrayList;
import java.util.List;
import mingbai.web.Issue;
import mingbai.web.Role;

/**
 * One step of a route: who (role), what it is called, within how many working days (0: none set), and the evidence it demands before
 * it may be approved ("" : none), e.g. 会议记录 or 审计结果.
 */
public record Step(Role role, String title, int days, String evidence) {

    static final List<Role> MAY_REVIEW = List.of(Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW, Role.SECRECY_REVIEW);

    /** Whether approving here is signing (签发): the drafter never signs, and who signs does not decide on secrecy. */
    public boolean signs() {
        return role == Role.SECOND_REVIEW || role == Role.FINAL_REVIEW;
    }

    /** The route most agencies follow: office edits and first review, leader's second review and signature, secrecy review. */
    static List<Step> standard() {
        return List.of(new Step(Role.FIRST_REVIEW, "初审", 2, ""), new Step(Role.SECOND_REVIEW, "复审签发", 2, ""),
                new Step(Role.SECRECY_REVIEW, "保密审查", 2, ""));
    }

    /** A route needs a signature and ends with one secrecy review: nothing may change between that and publication. */
    static List<Issue> issues(List<Step> steps) {
        List<Issue> issues = new ArrayList<>();
        if (steps.stream().noneMatch(Step::signs)) {
            issues.add(Issue.of("steps", "审核流程至少要有一个签发环节（复审或终审）"));
        }
        if (steps.stream().filter(step -> step.role() == Role.SECRECY_REVIEW).count() != 1
                || steps.getLast().role() != Role.SECRECY_REVIEW) {
            issues.add(Issue.of("steps", "审核流程的最后一个环节必须是保密审查，且只能有一个"));
        }
        if (steps.size() > 8) {
            issues.add(Issue.of("steps", "审核流程最多8个环节"));
        }
        for (Step step : steps) {
            if (!MAY_REVIEW.contains(step.role())) {
                issues.add(Issue.of("steps", "环节“" + step.title() + "”的角色“" + step.role().label() + "”不能审核"));
            }
            if (step.title().isBlank() || step.title().length() > 60 || step.days() < 0 || step.days() > 60) {
                issues.add(Issue.of("steps", "每个环节要有名称（60字以内），时限为0至60个工作日"));
            }
        }
        return issues;
    }
}
