package mingbai.inspection.paper;

import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mingbai.storage.Extraction.Extracted;
import mingbai.storage.Extraction.Unreadable;
import mingbai.storage.TextExtractor;

/**
 * What came of opening a published file as a reader would.
 *
 * @param note what is wrong, in Chinese, "" for nothing
 */
record OpenedFile(State state, String note) {

    /** Raised when files would be judged otherwise: each is then opened again. */
    static final int VERSION = 1;

    enum State { SOUND, BROKEN, LOCKED, EMPTY, SCANNED, NOT_LOOKED }

    /** A picture of more is not unpacked: what it says of its size is believed. */
    private static final long PIXELS = 40_000_000;
    private static final int NOTE = 300;
    private static final Map<String, String> FAMILIES = Map.ofEntries(Map.entry("pdf", "PDF"), Map.entry("doc", "文字"), Map.entry("docx", "文字"), Map.entry("wps", "文字"),
            Map.entry("xls", "表格"), Map.entry("xlsx", "表格"), Map.entry("et", "表格"), Map.entry("png", "图片"), Map.entry("jpg", "图片"), Map.entry("jpeg", "图片"),
            Map.entry("gif", "图片"), Map.entry("bmp", "图片"), Map.entry("zip", "压缩包"), Map.entry("rar", "压缩包"), Map.entry("mp4", "音像"), Map.entry("mp3", "音像"));

    static OpenedFile of(Path file, String name, String mediaType) {
        try {
            if (!Files.isRegularFile(file)) {
                return new OpenedFile(State.BROKEN, "文件已不在存储中");
            }
            if (Files.size(file) == 0) {
                return new OpenedFile(State.EMPTY, "文件长度为零");
            }
            if (mediaType.equals("application/x-tika-ooxml-protected")) {
                return new OpenedFile(State.LOCKED, "打开要密码");
            }
            // what is too damaged to be recognised is opened as what its name says
            boolean unrecognised = mediaType.equals("application/octet-stream") || mediaType.startsWith("application/x-tika-");
            return switch (family(mediaType).orElse(unrecognised ? FAMILIES.getOrDefault(extension(name), "") : "")) {
                case "图片" -> picture(file);
                case "压缩包" -> mediaType.equals("application/zip") ? zip(file) : new OpenedFile(State.NOT_LOOKED, "");
                case "PDF", "文字" -> words(file, name, false);
                case "表格" -> words(file, name, true);
                default -> new OpenedFile(State.NOT_LOOKED, "");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenedFile words(Path file, String name, boolean sheet) {
        return switch (TextExtractor.USUAL.read(file, name)) {
            case Extracted extracted -> new OpenedFile(State.SOUND, "");
            case Unreadable unreadable -> switch (unreadable.why()) {
                case BROKEN -> new OpenedFile(State.BROKEN, "文件已损坏或者不是它所说的格式");
                case LOCKED -> new OpenedFile(State.LOCKED, "打开要密码");
                case NO_WORDS -> sheet ? new OpenedFile(State.EMPTY, "表格里没有内容") : new OpenedFile(State.SCANNED, "没有可以读取的文字，多半只有图像");
                case TOO_MUCH, OTHER_KIND -> new OpenedFile(State.NOT_LOOKED, cut(unreadable.reason()));
            };
        };
    }

    private static OpenedFile picture(Path file) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return new OpenedFile(State.NOT_LOOKED, "");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(content, true, true);
                Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
                if ((long) size.width * size.height <= PIXELS) {
                    reader.read(0);
                }
                return new OpenedFile(State.SOUND, "");
            } finally {
                reader.dispose();
            }
        } catch (javax.imageio.IIOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // colour spaces the program does not know are no damage
            boolean unknown = String.valueOf(e.getMessage()).contains("Unsupported");
            return unknown ? new OpenedFile(State.NOT_LOOKED, "") : new OpenedFile(State.BROKEN, "图片已损坏，打不开");
        } catch (java.io.EOFException e) {
            return new OpenedFile(State.BROKEN, "图片不完整");
        }
    }

    private static OpenedFile zip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() == 0 ? new OpenedFile(State.EMPTY, "压缩包里没有文件") : new OpenedFile(State.SOUND, "");
        } catch (ZipException e) {
            return new OpenedFile(State.BROKEN, "压缩包已损坏，打不开");
        }
    }

    /** In a sentence, when the name promises another kind of file than the content is; "" for names and contents nobody can be sure of. */
    static String contradiction(String name, String mediaType) {
        String extension = extension(name);
        String promised = FAMILIES.getOrDefault(extension, "");
        String is = family(mediaType).orElse("");
        return promised.isEmpty() || is.isEmpty() || promised.equals(is) ? "" : "扩展名“." + extension + "”是" + promised + "文件，内容却是" + is + "文件";
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> family(String mediaType) {
        return Optional.ofNullable(switch (mediaType) {
            case "application/pdf" -> "PDF";
            case "application/msword", "application/rtf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "文字";
            case "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "表格";
            case "application/zip", "application/x-rar-compressed", "application/x-7z-compressed" -> "压缩包";
            default -> mediaType.startsWith("image/") ? "图片" : mediaType.startsWith("video/") || mediaType.startsWith("audio/") ? "音像" : null;
        });
    }

    private static String cut(String reason) {
        return reason.length() <= NOTE ? reason : reason.substring(0, NOTE);
    }
}
