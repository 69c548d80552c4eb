package mingbai.report.check.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mingbai.report.annual.AnnualIdentities;
import mingbai.report.annual.AnnualJson;
import mingbai.report.annual.AnnualReport;
import mingbai.report.annual.UnreadableReport;
import mingbai.report.check.web.CheckPage.Marked;
import mingbai.report.check.web.CheckPage.Result;
import mingbai.screening.FileText;
import mingbai.screening.text.TextCheck;
import mingbai.screening.text.TextFiles;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Looks a text or a file through; the file lies on the disk only while it is read. */
final class LookThrough {

    /** Characters; a work report has some ten thousand. */
    static final int LONGEST = 500_000;

    private LookThrough() {}

    static Result text(String text, String name) {
        if (text.length() > LONGEST) {
            throw new Refused(List.of(mingbai.web.Issue.whole("文字超过" + LONGEST / 10_000 + "万字，请拆分后分别核对")));
        }
        return new Result(name, TextCheck.of(text).stream().map(doubt -> Marked.in(text, doubt)).toList(), List.of(), false);
    }

    static Result file(MultipartFile sent, @Nullable MultipartFile previous) {
        String name = name(sent.getOriginalFilename());
        return name.toLowerCase(Locale.ROOT).matches(".*\\.json(\\.gz)?") ? annual(sent, previous, name) : words(sent, name);
    }

    private static Result annual(MultipartFile sent, @Nullable MultipartFile previous, String name) {
        AnnualJson.Examined now = read(sent, "file");
        AnnualReport before = previous == null || previous.isEmpty() ? null : read(previous, "previous").report();
        if (before != null && before.year() != now.report().year() - 1) {
            throw new Refused("previous", "这份报告是" + before.year() + "年度的，请选择" + (now.report().year() - 1) + "年度的报告");
        }
        return new Result(name, List.of(), AnnualIdentities.check(now, before), true);
    }

    private static AnnualJson.Examined read(MultipartFile sent, String field) {
        try (InputStream in = sent.getInputStream()) {
            return AnnualJson.examine(in);
        } catch (UnreadableReport e) {
            throw new Refused(field, "读不出年度报告：" + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    private static Result words(MultipartFile sent, String name) {
        try {
            Path folder = Files.createTempDirectory("check");
            Path file = folder.resolve(name);
            try (InputStream content = sent.getInputStream()) {
                Files.copy(content, file);
                FileText read = TextFiles.read(file);
                if (!read.problem().isEmpty()) {
                    throw new Refused("file", read.problem());
                }
                return text(read.text(), name);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    /** Letters and digits of the name it was sent under; the rest of it is nobody's path. */
    private static String name(@Nullable String sent) {
        String safe = sent == null ? "" : sent.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "");
        return safe.isEmpty() ? "report" : safe.substring(Math.max(0, safe.length() - 60));
    }
}
