package mingbai.operations;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command as it travels to another process: its words, and the folder from which its file names are to be read. */
record Errand(Path workingFolder, List<String> arguments) {

    private static final int MOST_WORDS = 10_000;
    private static final int LONGEST_WORD = 1_000_000;

    byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, workingFolder.toString());
            out.writeInt(arguments.size());
            for (String argument : arguments) {
                write(out, argument);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static Errand decoded(DataInputStream in) throws IOException {
        Path folder = Path.of(read(in));
        int count = checked(in.readInt(), MOST_WORDS);
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(read(in));
        }
        return new Errand(folder, arguments);
    }

    private static void write(DataOutputStream out, String word) throws IOException {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[checked(in.readInt(), LONGEST_WORD)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int checked(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a command of " + length + " is more than the " + most + " allowed");
        }
        return length;
    }
}
