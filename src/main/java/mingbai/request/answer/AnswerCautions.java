package mingbai.request.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.law.AnswerKind;
import mingbai.request.CaseFact;
import mingbai.request.Clocks;
import mingbai.request.Opinion;
import mingbai.request.PartyKind;

/** What in a case speaks against answering now, or against this kind of answer, and may still be right: then the drafter says why. */
final class AnswerCautions {

    private AnswerCautions() {}

    /** @param provision it rests on */
    record Caution(String text, String provision) {}

    static List<Caution> of(AnswerKind kind, List<CaseFact> facts, Clocks clocks) {
        List<Caution> cautions = new ArrayList<>();
        Set<Clocks.Kind> open = clocks.open().stream().map(Clocks.SubClock::kind).collect(Collectors.toSet());
        add(cautions, open.contains(Clocks.Kind.THIRD_PARTY), "征求第三方意见的期限未满，第三方尚未反馈", "第三十二条");
        add(cautions, open.contains(Clocks.Kind.CO_MAKER), "征求其他机关意见的期限未满，被征求意见机关尚未反馈", "第三十四条");
        add(cautions, open.contains(Clocks.Kind.CORRECTION), "已告知申请人补正，尚未收到补正", "第三十条");
        add(cautions, open.contains(Clocks.Kind.FEE_PAYMENT), "已发收费通知，申请人尚未缴费", "第四十二条");
        boolean objected = opinions(facts, PartyKind.THIRD_PARTY).stream().anyMatch(given -> given != Opinion.AGREES);
        add(cautions, kind == AnswerKind.THIRD_PARTY && !objected, "没有第三方不同意公开的记录；未征求意见或者第三方未反对而不予公开的，须说明理由", "第十五条、第三十二条");
        add(cautions, kind == AnswerKind.GIVEN && objected, "第三方不同意公开；认为不公开会对公共利益造成重大影响而决定公开的，须写明，并将决定公开的内容和理由书面告知第三方", "第三十二条");
        boolean makerRefused = opinions(facts, PartyKind.CO_MAKER).contains(Opinion.REFUSES);
        add(cautions, kind == AnswerKind.GIVEN && makerRefused, "共同制作的机关不同意公开", "第三十四条");
        return cautions;
    }

    /**
     * What was known when such an answer was made: what spoke against it, and every correction and opinion that bears on it. A line stands as often as
     * it happened.
     */
    static List<String> known(AnswerContent content, List<CaseFact> facts, Clocks clocks) {
        List<String> known = new ArrayList<>(of(content.kind(), facts, clocks).stream().map(Caution::text).toList());
        for (CaseFact fact : facts) {
            switch (fact) {
                case CaseFact.Corrected corrected -> known.add("申请人于" + corrected.day() + "补正了申请");
                case CaseFact.OpinionGiven given when given.opinion() != Opinion.AGREES || content.withholds() ->
                        known.add("被征求意见方于" + given.day() + "反馈“" + given.opinion().label() + "”");
                case CaseFact.ReasonsGiven given when content.kind() == AnswerKind.EXCESSIVE -> known.add("申请人于" + given.day() + "说明了理由");
                default -> { }
            }
        }
        return known;
    }

    private static void add(List<Caution> cautions, boolean holds, String text, String provision) {
        if (holds) {
            cautions.add(new Caution(text, provision));
        }
    }

    private static List<Opinion> opinions(List<CaseFact> facts, PartyKind of) {
        Set<Long> parties = facts.stream().filter(fact -> fact instanceof CaseFact.OpinionAsked asked && asked.kind() == of)
                .map(fact -> ((CaseFact.OpinionAsked) fact).party()).collect(Collectors.toSet());
        return facts.stream().filter(fact -> fact instanceof CaseFact.OpinionGiven given && parties.contains(given.party()))
                .map(fact -> ((CaseFact.OpinionGiven) fact).opinion()).toList();
    }
}
