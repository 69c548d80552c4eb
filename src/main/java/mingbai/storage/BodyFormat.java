package mingbai.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The forms in which a body comes in: {@code body_format} of an import, or what was typed. Each becomes the same clean HTML. */
public enum BodyFormat {
    MARKDOWN, HTML, TEXT;

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    public static Optional<BodyFormat> of(String code) {
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Clean HTML ({@link HtmlCleaner}). */
    public String toHtml(String body) {
        return switch (this) {
            case MARKDOWN -> HtmlCleaner.clean(RENDERER.render(PARSER.parse(body)));
            case HTML -> HtmlCleaner.clean(body);
            case TEXT -> PlainText.toHtml(body);
        };
    }
}
