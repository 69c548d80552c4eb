package mingbai.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** What the Nu HTML checker finds wrong with a page, one line an error; its opinions and warnings are left aside. Works off-line. */
public final class HtmlProblems {

    private HtmlProblems() {}

    public static synchronized List<String> of(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setNoLangDetect(true);
        validator.setForceHTML(true);
        validator.setOutputFormat(OutputFormat.GNU);
        try {
            String told = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return told.lines().filter(line -> line.contains(" error: ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
