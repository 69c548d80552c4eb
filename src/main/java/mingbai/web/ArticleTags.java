package mingbai.web;

import org.jspecify.annotations.Nullable;

/**
 * The content tags (内容页标签) of a page that shows one thing. {@code published} is written as the page shows it, to the minute
 * ({@code 2026-03-02 09:30}) or, for what was published before the platform knew the hour, to the day; empty when nobody knows.
 */
public record ArticleTags(String title, String published, String source, String keywords, @Nullable String summary, String address) {}
