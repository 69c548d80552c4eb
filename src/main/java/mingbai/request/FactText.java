package mingbai.request;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** A fact in the words of the people who work with it (办理记录). */
public final class FactText {

    private final Map<Long, String> parties;

    private FactText(Map<Long, String> parties) {
        this.parties = parties;
    }

    public static FactText of(Collection<Party> parties) {
        return new FactText(parties.stream().collect(Collectors.toMap(Party::id, Party::name)));
    }

    public String of(CaseFact fact) {
        return switch (fact) {
            case CaseFact.Submitted submitted -> "提出申请";
            case CaseFact.Received received -> "收到申请";
            case CaseFact.CorrectionAsked asked -> "告知补正，补正期限到" + asked.until();
            case CaseFact.Corrected corrected -> "收到补正的申请";
            case CaseFact.OpinionAsked asked -> "向" + asked.kind().label() + name(asked.party()) + "发出征求意见函";
            case CaseFact.OpinionReceived received -> name(received.party()) + "收到征求意见函";
            case CaseFact.OpinionGiven given -> name(given.party()) + "反馈意见：" + given.opinion().label();
            case CaseFact.Extended extended -> "告知延长答复期限" + extended.workingDays() + "个工作日";
            case CaseFact.ReasonsAsked asked -> "要求说明理由，期限到" + asked.until();
            case CaseFact.ReasonsGiven given -> "申请人说明了理由";
            case CaseFact.Delayed delayed -> "告知延迟到" + delayed.until() + "前答复";
            case CaseFact.FeeNoticed noticed -> "发出收费通知";
            case CaseFact.FeeReceived received -> "收费通知送达申请人";
            case CaseFact.FeePaid paid -> "申请人缴费";
            case CaseFact.Answered answered -> "答复送达";
            case CaseFact.Ordered ordered -> "收到重新答复的决定或者裁判，须在" + ordered.until() + "前答复";
        };
    }

    private String name(long party) {
        return parties.getOrDefault(party, "被征求意见方");
    }
}
