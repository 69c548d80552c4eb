package mingbai.channel;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a telephone was held, from the EXIF part of a JPEG (tag 0x0112 of the first directory); 1 where nothing is said. */
final class Orientation {

    private static final int TAG = 0x0112;

    private Orientation() {}

    static int of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return 1; // a file that says it wrongly says nothing
        }
    }

    private static int read(ByteBuffer file) {
        if (file.getShort() != (short) 0xFFD8) {
            return 1;
        }
        while (true) {
            int marker = file.getShort() & 0xFFFF;
            int length = file.getShort() & 0xFFFF;
            if (marker == 0xFFE1 && length > 16 && file.getInt(file.position()) == 0x45786966) { // "Exif"
                return directory(file.slice(file.position() + 6, length - 8));
            }
            if (marker == 0xFFDA || marker < 0xFF00) {
                return 1;
            }
            file.position(file.position() + length - 2);
        }
    }

    private static int directory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        int entries = tiff.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
