package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data folder that holds a made-up installation: the demonstration, the practice ground. How far it is built, and its sign-ins, stand in
 * a file of its name; one broken off is begun anew. A folder with anything else in it is left alone.
 *
 * @param name front of the file's name, which tells the sorts apart
 */
public record MadeUpFolder(Path data, String name) {

    private static final String BUILDING = "building";

    /** Builds everything, once. */
    interface Building {
        List<String> signIns() throws IOException;
    }

    private Path state() {
        return data.resolve(name + ".txt");
    }

    /**
     * Makes the folder ready before the program opens it.
     *
     * @param anew whether what was built is thrown away
     * @return false when the folder holds something else
     */
    public boolean prepare(List<String> settings, boolean anew) throws IOException {
        if (Files.exists(state())) {
            if (anew || Files.readString(state()).startsWith(BUILDING)) {
                empty();
                begin(settings);
            }
            return true;
        }
        if (Files.exists(data.resolve("mingbai.db")) || Files.exists(data.resolve("mingbai.properties"))) {
            return false;
        }
        begin(settings);
        return true;
    }

    private void begin(List<String> settings) throws IOException {
        Files.writeString(state(), BUILDING + "\n");
        Files.write(data.resolve("mingbai.properties"), settings);
    }

    private void empty() throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(data)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            if (!path.equals(data) && !path.endsWith("server.lock")) {
                Files.delete(path);
            }
        }
    }

    /** Builds what is not there yet. @return the sign-ins, one a line */
    List<String> built(String when, Building building) throws IOException {
        List<String> kept = Files.readAllLines(state());
        if (!kept.getFirst().equals(BUILDING)) {
            return kept.subList(1, kept.size());
        }
        List<String> signIns = building.signIns();
        Path next = Files.createTempFile(data, name, ".txt", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(next, Stream.concat(Stream.of("built on " + when), signIns.stream()).toList());
        Files.move(next, state(), StandardCopyOption.ATOMIC_MOVE);
        return signIns;
    }
}
