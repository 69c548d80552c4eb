package mingbai.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Lets Tika read a file: what is embedded in it stays closed, deleted text and pictures stay out. */
final class Parsing {

    private Parsing() {}

    static Extraction office(Path file, BoundedHandler handler) throws IOException, SAXException, TikaException {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setIncludeHeadersAndFooters(false);
        config.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        Metadata metadata = parse(new AutoDetectParser(), file, handler, context);
        return TextExtractor.extracted(HtmlCleaner.clean(bodyOf(handler)), properties(metadata));
    }

    /** A PDF knows lines, not paragraphs. */
    static Extraction pdf(Path file, BoundedHandler handler) throws IOException, SAXException, TikaException {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        config.setSortByPosition(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        Metadata metadata = parse(new PDFParser(), file, handler, context);
        String printed = bodyOf(handler).replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return TextExtractor.extracted(PlainText.toHtml(PlainText.joined(printed)), properties(metadata));
    }

    private static Metadata parse(Parser parser, Path file, BoundedHandler handler, ParseContext context)
            throws IOException, SAXException, TikaException {
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        Metadata metadata = new Metadata();
        try (TikaInputStream content = TikaInputStream.get(file)) {
            parser.parse(content, handler, metadata, context);
        }
        return metadata;
    }

    private static String bodyOf(BoundedHandler handler) {
        String document = handler.toString();
        int start = document.indexOf("<body>");
        int end = document.lastIndexOf("</body>");
        return start < 0 || end < start ? "" : document.substring(start + 6, end);
    }

    private static Map<String, String> properties(Metadata metadata) {
        Map<String, String> properties = new HashMap<>();
        put(properties, "title", metadata.get(TikaCoreProperties.TITLE));
        put(properties, "author", metadata.get(TikaCoreProperties.CREATOR));
        return properties;
    }

    private static void put(Map<String, String> properties, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.put(key, HtmlCleaner.withoutControls(value).strip());
        }
    }

    static Extraction.Unreadable unreadable(@org.jspecify.annotations.Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedHandler.OutOfBounds) {
                return new Extraction.Unreadable(Extraction.Why.TOO_MUCH, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof org.apache.tika.exception.EncryptedDocumentException || cause instanceof EncryptedDocumentException) {
                return locked();
            }
            if (cause instanceof OutOfMemoryError) {
                return new Extraction.Unreadable(Extraction.Why.TOO_MUCH, "文件过于复杂，内存不够，请拆分后再上传");
            }
            if (cause instanceof ZipException) {
                return broken();
            }
        }
        return broken();
    }

    static Extraction.Unreadable locked() {
        return new Extraction.Unreadable(Extraction.Why.LOCKED, "文件有密码保护，请去掉密码后再上传");
    }

    private static Extraction.Unreadable broken() {
        return new Extraction.Unreadable(Extraction.Why.BROKEN, "文件已损坏或者不是它的扩展名所说的格式，请用原来的软件打开检查、另存后再上传");
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
