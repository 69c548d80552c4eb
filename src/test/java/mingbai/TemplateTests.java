package mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no template may do: run or style anything inline, reach for another module, post without a token, fetch from elsewhere. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern MODULE = Pattern.compile("\\bmingbai\\.([a-z]+)\\.");
    private static final Pattern POSTING = Pattern.compile("<form\\b[^>]*method=\"?post\\b.*?</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{([^}]*)}");
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);

    /** One rule of writing and what to say to who broke it. */
    private record Forbidden(Pattern pattern, String why) {
        Forbidden(String regex, String why) {
            this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), why);
        }
    }

    private static final List<Forbidden> FORBIDDEN = List.of(
            new Forbidden("<style\\b", "has an inline style sheet"),
            new Forbidden("<[^>]*\\sstyle\\s*=", "has a style attribute"),
            new Forbidden("<script\\b(?![^>]*\\bsrc=)", "has an inline script"),
            new Forbidden("<script\\b[^>]*\\bsrc=[^>]*>\\s*[^<\\s]", "has a script with a body"),
            new Forbidden("<[^>]*\\son[a-z]+\\s*=", "has an event attribute"),
            new Forbidden("javascript:", "has a javascript: address"),
            new Forbidden("<(?:script|link|img|iframe|form)\\b[^>]*(?:src|href|action)=\"(?:https?:)?//", "reaches for a foreign address"),
            new Forbidden("<iframe\\b", "has a frame"));

    /** The portal, and of the casework what applicants see: nobody is signed in there. */
    private static boolean isPublic(String path) {
        return path.startsWith("portal/") || path.startsWith("participation/public-")
                || path.matches("request/((apply|receipt|follow)[-.]|(complaint|record-correction)-public\\.).*")
                || path.matches("inquiry/(misconduct(-(receipt|follow|case))?|write|follow|asker-\\w+)\\.jte") || path.startsWith("assessment/evaluation-public");
    }

    static List<String> faults(String path, String text) {
        String written = COMMENT.matcher(text).replaceAll("");
        String module = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        List<String> faults = new ArrayList<>();
        for (Forbidden rule : FORBIDDEN) {
            if (rule.pattern().matcher(written).find()) {
                faults.add(path + " " + rule.why());
            }
        }
        Matcher modules = MODULE.matcher(written);
        while (modules.find()) {
            if (!modules.group(1).equals("web") && !modules.group(1).equals(module)) {
                faults.add(path + " reaches into module " + modules.group(1));
            }
        }
        Matcher forms = POSTING.matcher(written);
        while (forms.find()) {
            boolean token = forms.group().contains("@template.web.csrf(");
            if (token == isPublic(path)) {
                faults.add(path + (token ? " has a token on a public page" : " posts without the token"));
            }
        }
        Matcher unsafe = UNSAFE.matcher(written);
        while (unsafe.find()) {
            if (!unsafe.group(1).endsWith("Html()")) {
                faults.add(path + " writes unescaped what is not named as HTML: " + unsafe.group(1));
            }
        }
        return faults;
    }

    @Test
    void no_template_breaks_a_rule() throws IOException {
        List<String> faults = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".jte")).toList()) {
                faults.addAll(faults(TEMPLATES.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
                read++;
            }
        }
        assertThat(read).isGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            desk/today.jte       | <p style="color:red">急</p>                                            | has a style attribute
            desk/today.jte       | <style>p {}</style>                                                    | has an inline style sheet
            desk/today.jte       | <script>alert(1)</script>                                              | has an inline script
            desk/today.jte       | <script src="/assets/a.js">alert(1)</script>                           | has a script with a body
            desk/today.jte       | <button onclick="go()">去</button>                                     | has an event attribute
            desk/today.jte       | <a href="javascript:go()">去</a>                                       | has a javascript: address
            desk/today.jte       | <img src="https://cdn.example.com/a.png" alt="">                       | reaches for a foreign address
            desk/today.jte       | <img src="//cdn.example.com/a.png" alt="">                             | reaches for a foreign address
            desk/today.jte       | <form action="/x" method="post"><button>送审</button></form>           | posts without the token
            request/case.jte     | <form action="/x" method="post"><button>登记</button></form>           | posts without the token
            request/apply-x.jte  | <form action="/x" method="post">@template.web.csrf(frame = frame)</form> | has a token on a public page
            portal/document.jte  | <form action="/x" method="post">@template.web.csrf(frame = frame)</form> | has a token on a public page
            portal/document.jte  | @import mingbai.publication.Draft                                      | reaches into module publication
            portal/document.jte  | @param mingbai.review.Route route                                      | reaches into module review
            portal/document.jte  | $unsafe{page.title()}                                                  | writes unescaped what is not named as HTML: page.title()
            """)
    void a_template_that_does_so_is_caught(String path, String text, String said) {
        assertThat(faults(path, text)).containsExactly(path + " " + said);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            desk/today.jte      | <form action="/x" method="post">@template.web.csrf(frame = frame)<button>送审</button></form>
            desk/today.jte      | <form action="/desk/search" method="get"><input name="q"></form>
            portal/document.jte | <form action="/x" method="post"><button>提交</button></form>
            portal/document.jte | @import mingbai.portal.DocumentPage
            portal/document.jte | <%-- no style="…" and no <script> here --%><p>无</p>
            portal/document.jte | <p>on = 开</p><script src="/assets/family.js" defer></script>
            portal/document.jte | $unsafe{page.bodyHtml()}
            """)
    void a_template_that_keeps_the_rules_passes(String path, String text) {
        assertThat(faults(path, text)).isEmpty();
    }
}
