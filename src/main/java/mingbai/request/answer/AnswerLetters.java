package mingbai.request.answer;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import mingbai.paper.OfficialLetter;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterFile;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LetterSheets;
import mingbai.request.letter.LetterState;
import mingbai.request.letter.LetterText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter an answer makes in one of its cases: its text, and how it will look before it is signed. */
@Component
public class AnswerLetters {

    private final Answers answers;
    private final LetterSheets sheets;

    AnswerLetters(Answers answers, LetterSheets sheets) {
        this.answers = answers;
        this.sheets = sheets;
    }

    LetterText text(Answer answer, Answer.Addressee one) {
        return new LetterText(title(answer), one.name(), answers.words(answer, one.request()), answer.content().remark());
    }

    static String title(Answer answer) {
        boolean again = answer.cases().stream().anyMatch(one -> one.round() > 1);
        return again ? "政府信息公开申请重新答复书" : "政府信息公开申请答复书";
    }

    /** In official layout, without number and day. */
    @Transactional(readOnly = true)
    public OfficialLetter sheet(Answer answer, long request) {
        Answer.Addressee one = answer.to(request);
        List<LetterFile> files = new ArrayList<>();
        answer.content().given().forEach(given -> files.add(new LetterFile(files.size() + 1, LetterFile.Use.ATTACHMENT, given.file())));
        return sheets.sheet(new Letter(answer.id(), answer.agency(), request, one.round() > 1 ? LetterKind.ANSWER_AGAIN : LetterKind.ANSWER, answer.kind(), 0,
                text(answer, one), files, List.of(), LetterState.DRAFT, "", "", null, "", answer.writtenBy(), 1));
    }

    public void pdf(OfficialLetter sheet, OutputStream out) {
        sheets.pdf(sheet, out);
    }
}
