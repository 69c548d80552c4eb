package mingbai.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mingbai.storage.Extraction.Extracted;
import mingbai.storage.Extraction.Unreadable;
import mingbai.storage.Extraction.Why;

/**
 * Reads text and structure out of a file within bounds: bytes, unpacked bytes, characters, depth of nesting and time. Whatever a file
 * does, the answer is an {@link Extraction}; nothing is thrown at the caller for what stands in a file. Not to be called inside a
 * transaction.
 *
 * @param bytes      the largest file
 * @param unpacked   what a DOCX or XLSX may unpack to, bytes
 * @param characters of text
 * @param depth      of nested elements
 * @param patience   until the reading is called off
 */
public record TextExtractor(long bytes, long unpacked, int characters, int depth, Duration patience) {

    public static final TextExtractor USUAL = new TextExtractor(50L << 20, 300L << 20, 5_000_000, 200, Duration.ofSeconds(60));

    /** @param name what the sender calls the file; helps only to tell kinds of text apart */
    public Extraction read(Path file, String name) {
        BoundedHandler handler = new BoundedHandler(characters, depth);
        FutureTask<Extraction> reading = new FutureTask<>(() -> readUnbounded(file, name, handler));
        Thread.ofPlatform().daemon().name("extraction").start(reading);
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            handler.callOff();
            reading.cancel(true);
            return new Unreadable(Why.TOO_MUCH, "文件在 " + patience.toSeconds() + " 秒内没有读完，已停止，请拆分或另存后再上传");
        } catch (InterruptedException e) {
            handler.callOff();
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return new Unreadable(Why.TOO_MUCH, "读取被中断，请重新上传");
        } catch (ExecutionException e) {
            return Parsing.unreadable(e.getCause());
        }
    }

    private Extraction readUnbounded(Path file, String name, BoundedHandler handler) throws Exception {
        if (Files.size(file) > bytes) {
            return new Unreadable(Why.TOO_MUCH, "文件超过 " + (bytes >> 20) + " MB，不能读取其中文字，可以作为附件上传");
        }
        String type = MediaTypes.of(file, name);
        return switch (type) {
            case MediaTypes.DOCX, MediaTypes.XLSX -> Archive.unpacksTo(file, unpacked) ? Parsing.office(file, handler)
                    : new Unreadable(Why.TOO_MUCH, "文件解压后超过 " + (unpacked >> 20) + " MB，疑似异常文件，请另存后再上传");
            case "application/msword", "application/vnd.ms-excel", "application/rtf" -> Parsing.office(file, handler);
            case "application/pdf" -> Parsing.pdf(file, handler);
            case "text/html", "application/xhtml+xml" -> text(file, BodyFormat.HTML);
            case "text/x-web-markdown" -> text(file, BodyFormat.MARKDOWN);
            case "application/x-tika-ooxml-protected" -> Parsing.locked();
            default -> type.startsWith("text/") || type.equals("application/octet-stream") || type.endsWith("xml") ? text(file, BodyFormat.TEXT)
                    : new Unreadable(Why.OTHER_KIND, "不能读取这种文件（" + type + "），请上传 DOCX、DOC、PDF、XLSX、HTML 或 TXT 文件");
        };
    }

    private Extraction text(Path file, BodyFormat format) throws IOException {
        TextEncoding decoded = TextEncoding.decode(Files.readAllBytes(file)).orElse(null);
        if (decoded == null || decoded.text().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            return new Unreadable(Why.BROKEN, "认不出这个文件：它不是 DOCX、DOC、PDF、XLSX，也不是 UTF-8 或 GB18030 编码的文字，请另存后再上传");
        }
        if (decoded.text().length() > characters) {
            return new Unreadable(Why.TOO_MUCH, "文件的文字超过 " + characters / 10_000 + " 万字，请拆分后再上传");
        }
        return extracted(format.toHtml(decoded.text()), new HashMap<>(Map.of("charset", decoded.charset())));
    }

    static Extraction extracted(String html, Map<String, String> properties) {
        String text = HtmlCleaner.text(html);
        return text.isEmpty() ? new Unreadable(Why.NO_WORDS, "文件中没有可以提取的文字；如果是扫描件，请先做文字识别，或作为附件上传")
                : new Extracted(html, text, Map.copyOf(properties));
    }
}
