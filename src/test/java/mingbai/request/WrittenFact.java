package mingbai.request;

import java.time.LocalDate;

/** A fact as a lawyer writes it in {@code law-cases/clocks.yaml}: {@code 2026-03-09 告知补正 到2026-03-30}. */
final class WrittenFact {

    private WrittenFact() {}

    static CaseFact read(String line) {
        String[] words = line.split(" ");
        LocalDate day = LocalDate.parse(words[0]);
        String detail = words.length > 2 ? words[2] : "";
        return switch (words[1]) {
            case "提出" -> new CaseFact.Submitted(day);
            case "收到" -> new CaseFact.Received(day);
            case "告知补正" -> new CaseFact.CorrectionAsked(day, until(detail));
            case "收到补正" -> new CaseFact.Corrected(day);
            case "征求第三方意见" -> new CaseFact.OpinionAsked(day, party(detail), PartyKind.THIRD_PARTY);
            case "征求其他机关意见" -> new CaseFact.OpinionAsked(day, party(detail), PartyKind.CO_MAKER);
            case "意见函送达" -> new CaseFact.OpinionReceived(day, party(detail));
            case "同意公开" -> new CaseFact.OpinionGiven(day, party(detail), Opinion.AGREES);
            case "同意部分公开" -> new CaseFact.OpinionGiven(day, party(detail), Opinion.AGREES_PARTLY);
            case "不同意公开" -> new CaseFact.OpinionGiven(day, party(detail), Opinion.REFUSES);
            case "告知延长" -> new CaseFact.Extended(day, Integer.parseInt(detail));
            case "要求说明理由" -> new CaseFact.ReasonsAsked(day, until(detail));
            case "说明理由" -> new CaseFact.ReasonsGiven(day);
            case "告知延迟" -> new CaseFact.Delayed(day, until(detail));
            case "收费通知" -> new CaseFact.FeeNoticed(day);
            case "收费通知送达" -> new CaseFact.FeeReceived(day);
            case "缴费" -> new CaseFact.FeePaid(day);
            case "答复" -> new CaseFact.Answered(day);
            case "责令重新答复" -> new CaseFact.Ordered(day, until(detail));
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static LocalDate until(String detail) {
        return LocalDate.parse(detail.substring(detail.indexOf('到') + 1));
    }

    /** Who it is matters only in that it is always the same. */
    private static long party(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a party without a name");
        }
        return name.hashCode();
    }
}
