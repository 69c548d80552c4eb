package mingbai.request.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingbai.law.AnswerKind;
import mingbai.law.AnswerKind.Need;
import mingbai.law.DisclosureClass;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.measure.Measure;
import mingbai.web.Issue;

/** What an answer of a kind cannot do without, and when its kind may be chosen at all. */
final class AnswerRequirements {

    static final int TEXT = 4_000;
    static final int WORDS = 40_000;
    static final int NAME = 100;
    static final int MOST_PARTS = 30;
    static final int MOST_FILES = 20;
    static final int MOST_CASES = 200;

    private AnswerRequirements() {}

    /** What not even a draft may be like. */
    static List<Issue> toSave(AnswerContent content, List<Answer.Addressee> cases) {
        List<Issue> issues = new ArrayList<>();
        atMost(issues, "place", content.place(), TEXT);
        atMost(issues, "reasons", content.reasons(), TEXT);
        atMost(issues, "caution", content.caution(), TEXT);
        atMost(issues, "words", content.words(), WORDS);
        atMost(issues, "remark", content.remark(), 200);
        atMost(issues, "earlier", content.earlier(), 60);
        atMost(issues, "rightName", content.right().name(), NAME);
        atMost(issues, "rightContact", content.right().contact(), 200);
        atMost(issues, "reconsideration", content.reconsideration(), NAME);
        atMost(issues, "court", content.court(), NAME);
        content.parts().forEach(part -> {
            atMost(issues, "parts", part.what(), 500);
            atMost(issues, "parts", part.reasons(), TEXT);
        });
        most(issues, "parts", content.parts().size(), MOST_PARTS, "不予公开的内容");
        most(issues, "given", content.files().size(), MOST_FILES, "文件");
        most(issues, "also", cases.size(), MOST_CASES, "一并答复的申请");
        if (!AnswerWords.isWrittenHere(content.kind())) {
            issues.add(Issue.of("kind", "逾期不补正、逾期不缴费的，请在补正、收费一节办理，不在这里起草"));
        }
        return issues;
    }

    private static void atMost(List<Issue> issues, String field, String text, int most) {
        if (text.length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        }
    }

    private static void most(List<Issue> issues, String field, int size, int most, String what) {
        if (size > most) {
            issues.add(Issue.of(field, what + "最多" + most + "个，请减少"));
        }
    }

    /** What is missing of an answer before it goes to review. */
    static List<Issue> complete(AnswerContent content) {
        List<Issue> issues = new ArrayList<>();
        AnswerKind kind = content.kind();
        missing(issues, kind.needs(Need.PLACE) && content.place().isBlank(), "place", "请写明获取信息的方式、途径");
        missing(issues, kind.needs(Need.FILES) && content.given().isEmpty(), "given", "请上传提供给申请人的文件");
        missing(issues, kind.needs(Need.GROUND) && content.parts().isEmpty(), "parts", "请逐项写明不予公开的内容、依据和理由");
        boolean byPart = kind.needs(Need.GROUND) && !content.parts().isEmpty();
        missing(issues, kind.needs(Need.REASONS) && !byPart && content.reasons().isBlank(), "reasons", "请说明理由");
        for (WithheldPart part : content.parts()) {
            missing(issues, part.what().isBlank() || part.reasons().isBlank(), "parts", "每一项不予公开的内容都要写明是什么、依据和理由");
            missing(issues, part.ground().disclosureClass() != DisclosureClass.EXEMPT, "parts", "“" + part.ground().label() + "”不是不予公开的依据（条例第十四至十六条）");
        }
        if (kind.needs(Need.RIGHT_AGENCY)) {
            boolean named = !content.right().name().isBlank() && !content.right().contact().isBlank();
            missing(issues, !named && !content.right().unknown(), "rightName", "能够确定负责公开的机关的，请写明名称和联系方式；不能确定的，请勾选“不能确定”");
        }
        missing(issues, kind == AnswerKind.REPEATED && content.earlier().isBlank(), "earlier", "请写明此前已答复的申请编号");
        notMixed(issues, content);
        return issues;
    }

    /** The original among what is given would undo the redaction. */
    private static void notMixed(List<Issue> issues, AnswerContent content) {
        Set<String> inside = new HashSet<>();
        content.files(AnswerFile.Use.BASIS).forEach(file -> inside.add(file.file().hash()));
        content.given().stream().filter(file -> inside.contains(file.file().hash())).forEach(file -> issues.add(Issue.of("given",
                "“" + file.file().name() + "”与一份内部依据材料内容完全相同，不能提供给申请人；请换成处理后的文件，或者从内部材料中移除")));
        if (!content.kind().gives() && !content.given().isEmpty()) {
            issues.add(Issue.of("given", "这种答复不提供信息，请移除提供给申请人的文件"));
        }
    }

    private static void missing(List<Issue> issues, boolean holds, String field, String text) {
        if (holds) {
            issues.add(Issue.of(field, text));
        }
    }

    /** Kinds that rest on a step taken before. */
    static List<Issue> fitting(AnswerKind kind, List<CaseFact> facts, List<Measure> reasons, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        missing(issues, kind == AnswerKind.STILL_UNCLEAR && facts.stream().noneMatch(CaseFact.Corrected.class::isInstance), "kind",
                "只有申请人补正之后仍不明确，才能这样答复；请先告知补正（条例第三十条）");
        missing(issues, kind == AnswerKind.EXCESSIVE && facts.stream().noneMatch(CaseFact.ReasonsAsked.class::isInstance), "kind",
                "认为申请数量、频次明显超过合理范围的，请先要求申请人说明理由（条例第三十五条）");
        missing(issues, kind == AnswerKind.EXCESSIVE && issues.isEmpty() && !unreasonable(new CaseFacts(facts), reasons, today), "kind",
                "申请人说明的理由不合理，或者期限届满没有说明理由的，才能这样答复（条例第三十五条）");
        return issues;
    }

    /** Art. 35: the reasons that came were judged and found wanting, or none came in the term given for them. */
    private static boolean unreasonable(CaseFacts facts, List<Measure> reasons, LocalDate today) {
        CaseFact.ReasonsAsked asked = facts.last(CaseFact.ReasonsAsked.class).orElseThrow();
        return facts.firstFrom(CaseFact.ReasonsGiven.class, asked.day()).isEmpty() ? today.isAfter(asked.until())
                : reasons.stream().filter(one -> asked.day().equals(one.toldOn())).anyMatch(one -> Boolean.FALSE.equals(one.accepted()));
    }
}
