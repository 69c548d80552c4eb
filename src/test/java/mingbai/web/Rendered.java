package mingbai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** A template rendered without server or Spring, for tests; the HTML is also left in {@code target/look} to be looked at. */
public final class Rendered {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "mingbai.templates");

    public static final Site SITE = new Site("https://www.example.gov.cn", "云泽市政府信息公开平台", "3999000001", "云ICP备20260000号", "云公网安备99990000号",
            "云泽市人民政府办公室", "电话 0999-0000000", true);

    private static final CsrfToken TOKEN = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token-of-the-test");

    private Rendered() {}

    public static Frame publicFrame(String path) {
        return new Frame(SITE, null, path, null, List.of());
    }

    public static Frame deskFrame(String path, Caller caller, Place... places) {
        return new Frame(SITE, caller, path, TOKEN, List.of(places));
    }

    public static String html(String template, Map<String, ?> params) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", new HashMap<>(params), output);
        return output.toString();
    }

    /** Renders and leaves the page as a file. */
    public static String page(String file, String template, Map<String, ?> params) {
        String html = html(template, params);
        try {
            Path folder = Files.createDirectories(Path.of("target/look"));
            Files.writeString(folder.resolve(file + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html;
    }
}
