package mingbai.operations;

import java.nio.file.Path;
import java.util.List;
import mingbai.screening.FileText;
import mingbai.screening.text.Doubt;
import mingbai.screening.text.TextCheck;
import mingbai.screening.text.TextFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check text}: what cannot be right in the text of a report (TXT, HTML, DOCX, PDF); exit code 1 when something was found. */
@CommandLine.Command(name = "text", description = {"contradictions in the text of a report (TXT, HTML, DOCX, PDF): sums, lists, percentages, days, names of laws;",
        "exit code 1 when something was found"})
final class CheckText implements Command.Light {

    /** @param file as it was named */
    private record Found(String file, Doubt doubt) {}

    private static final JsonWriter<Found> JSON = JsonWriter.of(members -> {
        members.add("file", Found::file);
        members.add("line", (Found found) -> found.doubt().line());
        members.add("kind", (Found found) -> found.doubt().kind().code());
        members.add("severity", (Found found) -> found.doubt().severity().name().toLowerCase(java.util.Locale.ROOT));
        members.add("passage", (Found found) -> found.doubt().passage());
        members.add("problem", (Found found) -> found.doubt().problem());
        members.add("computed", (Found found) -> found.doubt().computed());
    });

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "the texts")
    @Nullable List<Path> files;

    @Option(names = "--json", description = "one JSON object a line")
    boolean json;

    @Override
    public int run(Console console) {
        int doubts = 0;
        boolean unread = false;
        for (Path file : java.util.Objects.requireNonNull(files)) {
            FileText read = TextFiles.read(file);
            if (!read.problem().isEmpty()) {
                unread = true;
                console.say("mingbai: " + file + "：" + read.problem());
            }
            doubts += tell(console, file, TextCheck.of(read.text()));
        }
        console.say("mingbai: " + doubts + " found");
        return unread ? ExitCode.COULD_NOT_BE_DONE : doubts > 0 ? ExitCode.CHECK_FOUND_SOMETHING : ExitCode.DONE;
    }

    private int tell(Console console, Path file, List<Doubt> doubts) {
        for (Doubt doubt : doubts) {
            console.result(json ? JSON.writeToString(new Found(file.toString(), doubt))
                    : file + ":" + doubt.line() + " " + doubt.severity().label() + " " + doubt.sentence() + "原文：" + doubt.passage().replaceAll("\\s+", " "));
        }
        return doubts.size();
    }
}
