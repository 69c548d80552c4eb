package mingbai.operations;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The answer to a handed-over command as it travels: frames of a kind byte, a length and bytes. Results and messages keep their order
 * and their streams; the last frame is the exit code. An empty beat shows each side that the other is still there.
 */
final class Frames {

    private static final int BEAT = 0;
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int EXIT = 3;
    private static final int LONGEST = 1 << 24;

    private Frames() {}

    /** Writes frames; once the other side is gone it swallows the rest and tells the console to stop. */
    static final class Writer {
        private final DataOutputStream wire;
        private final Console console;
        private boolean gone;

        Writer(OutputStream wire) {
            this.wire = new DataOutputStream(wire);
            this.console = new Console(stream(OUT), stream(ERR));
        }

        Console console() {
            return console;
        }

        void beat() {
            write(BEAT, new byte[0], 0, 0);
        }

        void exit(int code) {
            console.out().flush();
            console.err().flush();
            write(EXIT, new byte[] {(byte) code}, 0, 1);
        }

        private PrintStream stream(int kind) {
            return new PrintStream(new OutputStream() {
                @Override
                public void write(int b) {
                    Writer.this.write(kind, new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    Writer.this.write(kind, bytes, from, length);
                }
            }, true, StandardCharsets.UTF_8);
        }

        private synchronized void write(int kind, byte[] bytes, int from, int length) {
            if (gone) {
                return;
            }
            try {
                wire.writeByte(kind);
                wire.writeInt(length);
                wire.write(bytes, from, length);
                wire.flush();
            } catch (IOException e) {
                gone = true;
                console.stop();
            }
        }
    }

    /** Reads frames and copies them to a console, up to the exit code. */
    static final class Reader {
        private final DataInputStream wire;

        Reader(DataInputStream wire) {
            this.wire = wire;
        }

        int copyTo(Console console) throws IOException {
            while (true) {
                int kind = wire.readByte();
                int length = wire.readInt();
                if (length < 0 || length > LONGEST) {
                    throw new IOException("an answer of " + length + " bytes in one piece is not the program's");
                }
                byte[] bytes = wire.readNBytes(length);
                switch (kind) {
                    case BEAT -> { }
                    case OUT -> console.out().write(bytes, 0, bytes.length);
                    case ERR -> console.err().write(bytes, 0, bytes.length);
                    case EXIT -> {
                        console.out().flush();
                        console.err().flush();
                        return bytes[0];
                    }
                    default -> throw new IOException("an answer of kind " + kind + " is not the program's");
                }
            }
        }
    }
}
