package mingbai.channel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mingbai.web.Refused;

/**
 * A photo as it may be kept: drawn anew from its points, upright, at most {@link #SIDE} pixels wide or high, as JPEG. A telephone writes where
 * and with what a picture was taken into the file (EXIF), sometimes a thumbnail of what was cut away; nothing of the file but the picture is
 * kept (个人信息保护法 Art. 6: no more than the purpose needs).
 */
final class Photo {

    static final int SIDE = 1600;
    /** Bytes and points that are looked at: a telephone's largest picture is below both. */
    private static final int MOST_BYTES = 30 << 20;
    private static final long MOST_POINTS = 120_000_000;

    private Photo() {}

    /** @throws Refused when it is not a JPEG or PNG */
    static byte[] redrawn(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused("photo", "照片超过30 MB，请用手机的普通画质重拍或者压缩后再上传");
            }
            BufferedImage drawn = upright(picture(bytes), Orientation.of(bytes));
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(drawn, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(byte[] bytes) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw notAPicture();
            }
            ImageReader reader = readers.next();
            String format = reader.getFormatName();
            reader.setInput(input, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (!format.equalsIgnoreCase("jpeg") && !format.equalsIgnoreCase("png") || points > MOST_POINTS) {
                throw notAPicture();
            }
            var param = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2L * SIDE));
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage picture = reader.read(0, param);
            reader.dispose();
            return picture;
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refused refused ? refused : notAPicture();
        }
    }

    private static Refused notAPicture() {
        return new Refused("photo", "这个文件不是能打开的照片，请上传JPG或者PNG格式的照片");
    }

    /** @param orientation 1 to 8, as EXIF counts */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double scale = Math.min(1, SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int w = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean lying = orientation >= 5;
        BufferedImage drawn = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(turned(orientation, w, h));
        pen.drawImage(picture, 0, 0, w, h, null);
        pen.dispose();
        return drawn;
    }

    private static AffineTransform turned(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
