package mingbai.portal;

/** What may be meant by the beginning of a search. {@code kind} is read beside it: 热词, 机关, 文件. */
record Suggestion(String text, String kind, String address) {}
