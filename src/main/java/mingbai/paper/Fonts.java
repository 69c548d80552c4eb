package mingbai.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.jspecify.annotations.Nullable;

/**
 * The fonts a PDF is set in. Two are part of the program: Noto Serif SC and Noto Sans SC, each with all of GB 2312, GBK and CJK
 * Extension A ({@code docs/adr/2026-11-22-papers-carry-their-fonts.md}). A character neither has is looked for in large fonts that may be installed on the machine; one
 * that nobody has is drawn as 〓 and reported.
 */
final class Fonts {

    static final String SUBSTITUTE = "〓";

    /** Debian's fonts-noto-cjk (the third face of the collection is SC), fonts-hanazono, fonts-babelstone-han. */
    private static final List<String> INSTALLED = List.of(
            "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
            "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
            "/usr/share/fonts/truetype/babelstone-han/BabelStoneHan.ttf");

    private static final class Own {
        static final BaseFont SONG = own("/fonts/NotoSerifSC-Regular.ttf");
        static final BaseFont HEI = own("/fonts/NotoSansSC-Medium.ttf");
    }

    /** Opened only when a character needs them: they are large. */
    private static final class Installed {
        static final List<BaseFont> ALL = installed();
    }

    private Fonts() {}

    /** The font of this face that has the character, or null. */
    static @Nullable BaseFont with(int character, Face face) {
        BaseFont first = face == Face.SONG ? Own.SONG : Own.HEI;
        if (first.charExists(character)) {
            return first;
        }
        BaseFont second = face == Face.SONG ? Own.HEI : Own.SONG;
        if (second.charExists(character)) {
            return second;
        }
        return Installed.ALL.stream().filter(font -> font.charExists(character)).findFirst().orElse(null);
    }

    static BaseFont of(Face face) {
        return face == Face.SONG ? Own.SONG : Own.HEI;
    }

    private static BaseFont own(String resource) {
        try (InputStream content = Fonts.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("font " + resource + " is missing from the program: build it again");
            }
            String name = resource.substring(resource.lastIndexOf('/') + 1);
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, content.readAllBytes(), null);
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException("font " + resource + " cannot be read", e);
        }
    }

    private static List<BaseFont> installed() {
        List<BaseFont> fonts = new ArrayList<>();
        for (String place : INSTALLED) {
            if (Files.isRegularFile(Path.of(place.replaceAll(",\\d$", "")))) {
                try {
                    fonts.add(BaseFont.createFont(place, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
                } catch (IOException e) {
                    throw new UncheckedIOException("font " + place + " cannot be read", e);
                } catch (DocumentException e) {
                    throw new IllegalStateException("font " + place + " cannot be read", e);
                }
            }
        }
        return List.copyOf(fonts);
    }
}
