package mingbai.request.measure;

import java.time.LocalDate;
import mingbai.request.Opinion;
import mingbai.request.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * What Arts. 32 and 34 say for one opinion as it stands: an aid for the decision, which is the officer's.
 *
 * @param text    in a sentence
 * @param settled nothing more is waited for from this party
 * @param override whether the party must be told in writing before anything is disclosed
 */
public record OpinionAdvice(String text, String provision, boolean settled, boolean override) {

    /**
     * What is on record.
     *
     * @param limit     end of the party's own term, null where its beginning is not on record
     * @param given     null while there is no opinion
     * @param accepted  whether its reasons are taken for reasonable
     * @param overruled whether it was decided to disclose for the public interest
     */
    public record Standing(PartyKind kind, @Nullable LocalDate limit, @Nullable Opinion given, @Nullable Boolean accepted, boolean overruled) {}

    public static OpinionAdvice of(Standing standing, LocalDate today) {
        return standing.kind() == PartyKind.THIRD_PARTY ? thirdParty(standing, today) : coMaker(standing, today);
    }

    private static OpinionAdvice thirdParty(Standing standing, LocalDate today) {
        Opinion given = standing.given();
        if (given == null) {
            return silent(standing, today) ? say("期限届满未提出意见，不视为同意：由行政机关依照条例的规定决定是否公开。", "第三十二条", true) : waiting(standing, "第三十二条");
        }
        if (given == Opinion.AGREES) {
            return say("第三方同意公开，可以公开。", "第十五条、第三十二条", true);
        }
        if (given == Opinion.NOT_ON_RECORD) {
            return notOnRecord("第三十二条");
        }
        if (standing.overruled()) {
            return new OpinionAdvice("决定因公共利益公开：须将公开的内容和理由书面告知第三方。", "第三十二条", true, true);
        }
        String rest = given == Opinion.AGREES_PARTLY ? "同意的部分可以公开；" : "";
        return Boolean.TRUE.equals(standing.accepted())
                ? say(rest + "不同意公开且理由合理，涉及的内容不予公开；认为不公开可能对公共利益造成重大影响的，可以决定公开，并书面告知第三方。", "第三十二条", true)
                : say(rest + "不同意公开，但理由不合理：由行政机关依照条例的规定决定是否公开，决定应当写明为何不采纳。", "第十五条、第三十二条", true);
    }

    private static OpinionAdvice coMaker(Standing standing, LocalDate today) {
        Opinion given = standing.given();
        if (given == null) {
            return silent(standing, today) ? say("期限届满未提出意见，视为同意公开。", "第三十四条", true) : waiting(standing, "第三十四条");
        }
        return switch (given) {
            case AGREES -> say("协助制作机关同意公开，可以公开。", "第三十四条", true);
            case AGREES_PARTLY -> say("协助制作机关同意部分公开：不同意的部分由牵头的机关审查其理由后决定。", "第三十四条", true);
            case NOT_ON_RECORD -> notOnRecord("第三十四条");
            case REFUSES -> say("协助制作机关不同意公开：由牵头的机关审查其理由和依据后决定。", "第三十四条", true);
        };
    }

    private static boolean silent(Standing standing, LocalDate today) {
        return standing.limit() != null && today.isAfter(standing.limit());
    }

    private static OpinionAdvice waiting(Standing standing, String provision) {
        return say(standing.limit() == null ? "等待反馈；对方收到征求意见书的日期尚未登记，其期限还没有起算。" : "等待反馈，对方应在" + standing.limit() + "前提出意见。", provision, false);
    }

    private static OpinionAdvice notOnRecord(String provision) {
        return say("历史数据没有载明对方的意见。", provision, true);
    }

    private static OpinionAdvice say(String text, String provision, boolean settled) {
        return new OpinionAdvice(text, provision, settled, false);
    }
}
