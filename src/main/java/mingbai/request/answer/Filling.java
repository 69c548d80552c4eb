package mingbai.request.answer;

import java.time.LocalDate;
import mingbai.paper.OfficialLetter;
import org.jspecify.annotations.Nullable;

/** What differs from case to case in the text of an answer to several requests: it stands there as ｛name｝ and is filled in for each letter. */
enum Filling {
    NUMBER("申请编号"),
    SUBMITTED("提交日期"),
    RECEIVED("收到日期"),
    SUBJECT("申请内容");

    private final String word;

    Filling(String name) {
        this.word = "｛" + name + "｝";
    }

    String word() {
        return word;
    }

    /** One line without the marks of an empty field: those are not the applicant's to write. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replace('【', '［').replace('】', '］').replace('|', '｜');
    }

    /** What fills the places in the letter of one case. */
    record Of(String number, LocalDate submitted, @Nullable LocalDate received, String subject) {

        /** The words as they stand in the letter of this case. */
        String in(String words) {
            return words.replace(NUMBER.word, number).replace(SUBMITTED.word, OfficialLetter.written(submitted))
                    .replace(RECEIVED.word, OfficialLetter.written(received == null ? submitted : received)).replace(SUBJECT.word, plain(subject));
        }
    }
}
