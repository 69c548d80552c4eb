package mingbai.inquiry.similar;

import java.util.List;

/** Port: something that keeps answers which are before the public (published answers, the library). Nothing else is ever offered. */
public interface KnownAnswers {

    /**
     * @param kind    what it is in a word: 公开的答复, 常见问答, 公开文件
     * @param excerpt plain text around what was found, may be empty; of what has no page of its own the whole answer
     * @param address on this site, "" for what has no page of its own
     */
    record Known(String kind, String title, String excerpt, String agency, String day, String address) {}

    /** The likeliest first. @param words what somebody is about to ask, at most a hundred characters */
    List<Known> like(String words, int most);
}
