package mingbai.inquiry.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.handle.TypedText;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import mingbai.web.Issue;

/** What somebody typed for an entry of the library. */
public record LibraryWords(String category, String question, String answer, LocalDate validFrom, LocalDate validUntil) {

    static final int QUESTION = 200;
    static final int ANSWER = 5_000;
    /** What nobody looks at again for three years is no longer known to be right. Our own measure. */
    private static final int MOST_YEARS = 3;

    public LibraryWords {
        category = TypedText.line(category);
        question = TypedText.line(question);
        answer = TypedText.clean(answer);
    }

    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>(TypedText.issues("question", question, QUESTION, "请写问题，用群众会用的话"));
        issues.addAll(TypedText.issues("answer", answer, ANSWER, "请写答复"));
        if (!category.isEmpty() && !InquiryCategories.all().containsKey(category)) {
            issues.add(Issue.of("category", "请从名单中选择分类"));
        }
        if (validUntil.isBefore(validFrom)) {
            issues.add(Issue.of("validUntil", "有效期的末日不能早于首日"));
        } else if (validUntil.isAfter(validFrom.plusYears(MOST_YEARS))) {
            issues.add(Issue.of("validUntil", "有效期最长" + MOST_YEARS + "年，到期前会提醒复核"));
        }
        return issues;
    }

    /** What keeps it from being submitted. */
    List<Issue> toSubmit(LocalDate today) {
        List<Issue> issues = new ArrayList<>(issues());
        if (validUntil.isBefore(today)) {
            issues.add(Issue.of("validUntil", "有效期已经过去，请改后再送审"));
        }
        for (Finding finding : Screening.scan(question + "\n" + answer, today)) {
            if (finding.stops()) {
                issues.add(Issue.of("answer", "含有" + finding.kind().label() + "，常见问答不能带这样的内容，请去掉"));
            }
        }
        return issues.stream().distinct().toList();
    }
}
