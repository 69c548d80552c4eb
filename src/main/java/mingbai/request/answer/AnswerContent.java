package mingbai.request.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.law.AnswerKind;

/**
 * What an answer says and gives: all that its reviewers sign. Texts are plain; a line is a paragraph.
 *
 * @param place   where, how and when the information is to be had
 * @param parts   what is kept back, only of a partial disclosure
 * @param earlier number of the request that was answered before, only of a repeated one
 * @param caution why it is right although something in the case speaks against it; see {@link AnswerCautions}
 * @param reconsideration body to apply to, by name, "" for a general expression
 * @param court   by name, "" for a general expression
 * @param words   the letter's text; where several cases get it, with the {@link Filling}s in it
 * @param remark  whom to ask (附注)
 */
public record AnswerContent(AnswerKind kind, String place, String reasons, List<WithheldPart> parts, RightAgency right, String earlier, String caution,
        String reconsideration, String court, String words, String remark, List<AnswerFile> files) {

    public AnswerContent {
        parts = List.copyOf(parts);
        files = List.copyOf(files);
    }

    public List<AnswerFile> given() {
        return files(AnswerFile.Use.GIVEN);
    }

    public List<AnswerFile> files(AnswerFile.Use use) {
        return files.stream().filter(file -> file.use() == use).toList();
    }

    public boolean withholds() {
        return kind.refuses() || !parts.isEmpty();
    }

    AnswerContent worded(String newWords) {
        return new AnswerContent(kind, place, reasons, parts, right, earlier, caution, reconsideration, court, newWords, remark, files);
    }

    AnswerContent holding(List<AnswerFile> newFiles) {
        return new AnswerContent(kind, place, reasons, parts, right, earlier, caution, reconsideration, court, words, remark, newFiles);
    }

    /** Nothing of what it said remains. */
    AnswerContent sealed() {
        return new AnswerContent(kind, "", "", List.of(), RightAgency.NONE, "", "", "", "", "（已封存）", "", List.of());
    }

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("kind", kind.name());
        canonical.put("place", place);
        canonical.put("reasons", reasons);
        canonical.put("parts", parts.stream().map(WithheldPart::state).toList());
        canonical.put("right", right.state());
        canonical.put("earlier", earlier);
        canonical.put("caution", caution);
        canonical.put("reconsideration", reconsideration);
        canonical.put("court", court);
        canonical.put("words", words);
        canonical.put("remark", remark);
        canonical.put("files", files.stream().map(AnswerFile::state).toList());
        return canonical;
    }
}
