package mingbai.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;

/** What is kept of a photo: the picture, upright, and nothing else of the file. */
class PhotoTests {

    @Test
    void nothing_but_the_picture_is_kept() throws IOException {
        byte[] sent = withExif(jpeg(40, 20), 1, "GPS 30.123N 120.456E Phone 12");
        assertThat(text(sent)).contains("GPS 30.123N");
        assertThat(text(redrawn(sent))).doesNotContain("GPS").doesNotContain("Exif").doesNotContain("Phone");
    }

    @Test
    void a_picture_taken_upright_stays_upright() throws IOException {
        BufferedImage turned = read(redrawn(withExif(jpeg(40, 20), 6, "")));
        assertThat(turned.getWidth()).isEqualTo(20);
        assertThat(turned.getHeight()).isEqualTo(40);
        // red stood on the left; turned to the right by a quarter it stands on top
        assertThat(turned.getRGB(10, 4) >> 16 & 0xff).isGreaterThan(180);
        assertThat(turned.getRGB(10, 35) & 0xff).isGreaterThan(180);
    }

    @Test
    void a_large_picture_becomes_a_smaller_one() throws IOException {
        BufferedImage kept = read(redrawn(jpeg(5000, 2500)));
        assertThat(kept.getWidth()).isEqualTo(1600);
        assertThat(kept.getHeight()).isEqualTo(800);
    }

    @Test
    void what_is_no_picture_is_refused() {
        for (byte[] sent : new byte[][] {"<html>".getBytes(StandardCharsets.UTF_8), {}, {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 2},
                "GIF89a\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1)}) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> redrawn(sent)).withMessageContaining("照片");
        }
    }

    @Test
    void a_file_that_says_wrongly_how_it_was_held_says_nothing() {
        assertThat(Orientation.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0x7f, 0x7f})).isEqualTo(1);
        assertThat(Orientation.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 1})).isEqualTo(1);
        assertThat(Orientation.of(new byte[0])).isEqualTo(1);
    }

    private static byte[] redrawn(byte[] sent) {
        return Photo.redrawn(new ByteArrayInputStream(sent));
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Left half red, right half blue. */
    private static byte[] jpeg(int w, int h) throws IOException {
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                picture.setRGB(x, y, x < w / 2 ? 0xff0000 : 0x0000ff);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    /** A telephone's part of the file: orientation in a directory of one entry, then words. */
    private static byte[] withExif(byte[] jpeg, int orientation, String words) {
        byte[] more = words.getBytes(StandardCharsets.ISO_8859_1);
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        int length = 2 + 6 + tiff.length + more.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.writeBytes(more);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
