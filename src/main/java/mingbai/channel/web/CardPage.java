package mingbai.channel.web;

import java.util.List;
import java.util.Map;
import mingbai.channel.CardField;
import mingbai.web.Issue;

/** The fields of a card beside the text they are picked from. */
public record CardPage(long document, String address, String title, String bodyHtml, Map<CardField, String> passages, long version, List<Issue> issues,
        String notice) {

    public List<CardField> fields() {
        return List.of(CardField.values());
    }

    public String passage(CardField field) {
        return passages.getOrDefault(field, "");
    }
}
