package mingbai.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final String ADDRESS = "https://www.example.gov.cn/doc/11510000MB0123456/2026-00012";

    @Test
    void the_drawn_code_says_the_address() throws ReaderException {
        assertThat(read(QrCode.svg(ADDRESS, "本页网址"))).isEqualTo(ADDRESS);
        assertThat(read(QrCode.svg("政务公开", "文字"))).isEqualTo("政务公开");
    }

    @Test
    void it_carries_no_style_and_no_script_and_says_what_it_is() {
        assertThat(QrCode.svg(ADDRESS, "本页\"网址<")).doesNotContain("style").doesNotContain("script").contains("aria-label=\"本页&quot;网址&lt;\"");
    }

    @Test
    void too_long_a_text_is_refused() {
        assertThatThrownBy(() -> QrCode.svg("x".repeat(5_000), "")).hasMessageContaining("too long for a QR code");
    }

    /** Draws the path eight pixels a module and reads the picture. */
    private static String read(String svg) throws ReaderException {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * 8;
        int[] pixels = new int[size * size];
        java.util.Arrays.fill(pixels, 0xffffff);
        Matcher bars = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-").matcher(svg);
        while (bars.find()) {
            for (int y = 0; y < 8; y++) {
                int row = (Integer.parseInt(bars.group(2)) * 8 + y) * size;
                int from = row + Integer.parseInt(bars.group(1)) * 8;
                java.util.Arrays.fill(pixels, from, from + Integer.parseInt(bars.group(3)) * 8, 0);
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)))).getText();
    }
}
