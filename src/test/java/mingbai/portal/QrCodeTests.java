package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final String ADDRESS = "https://www.example.gov.cn/doc/11441700007280420Y/2026-00001";

    @Test
    void a_reader_reads_the_address_from_the_drawing() throws Exception {
        assertThat(read(QrCode.svg(ADDRESS))).isEqualTo(ADDRESS);
    }

    @Test
    void the_drawing_holds_no_style_and_no_script() {
        assertThat(QrCode.svg(ADDRESS)).doesNotContain("style").doesNotContain("script").startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    }

    /** Draws the path's bars, four pixels a module. */
    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * 4;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher bar = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-").matcher(svg);
        while (bar.find()) {
            int x = Integer.parseInt(bar.group(1)) * 4;
            int y = Integer.parseInt(bar.group(2)) * 4;
            for (int row = y; row < y + 4; row++) {
                Arrays.fill(pixels, row * size + x, row * size + x + Integer.parseInt(bar.group(3)) * 4, 0);
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)))).getText();
    }
}
