package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingbai.agency.ImportAgencies;
import mingbai.ledger.Actor;
import mingbai.publication.ImportDocuments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Builds the demonstration prefecture in a new data folder: bodies and two years of papers through the imports, then some hundred papers
 * along the desk's own way. Where it stands is kept in {@code demonstration.txt}: one broken off is built anew.
 */
@Component
public class Demonstration {

    private static final List<String> WORKPLACES = List.of("人民政府办公室", "教育局", "财政局", "民政局", "水利局", "生态环境局");

    private final ImportAgencies importAgencies;
    private final ImportDocuments importDocuments;
    private final Team team;
    private final PaperTrail trail;
    private final Path data;
    private final Clock clock;

    Demonstration(ImportAgencies importAgencies, ImportDocuments importDocuments, Team team, PaperTrail trail, @Value("${mingbai.data}") Path data, Clock clock) {
        this.importAgencies = importAgencies;
        this.importDocuments = importDocuments;
        this.team = team;
        this.trail = trail;
        this.data = data;
        this.clock = clock;
    }

    public static MadeUpFolder folder(Path data) {
        return new MadeUpFolder(data, "demonstration");
    }

    /** Builds what is not there yet. @return the sign-ins, one a line */
    public List<String> build(Consumer<String> progress) throws IOException {
        LocalDate today = LocalDate.now(clock);
        return folder(data).built(today.toString(), () -> build(Prefecture.units(), today, progress));
    }

    private List<String> build(List<Unit> units, LocalDate today, Consumer<String> progress) throws IOException {
        Path folder = Files.createDirectories(data.resolve("demonstration"));
        progress.accept("the bodies: " + units.size());
        checked(importAgencies.run(ImportFiles.agencies(folder, units), Actor.PROGRAM, true, (done, total) -> { }).refused(), "agencies");
        progress.accept("the people");
        List<Unit> workplaces = workplaces(units);
        List<Team.Member> members = team.appoint(workplaces);
        progress.accept("two years of papers");
        Path papers = ImportFiles.documents(folder, "documents.jsonl.gz", new Year(units, new Author(units), today)::each);
        ImportDocuments.Tally tally = importDocuments.run(team.at("system", ""), papers, true, (line, so) -> progress.accept("papers: " + so.taken()));
        checked(tally.refused(), "documents");
        progress.accept("papers on their way to the public");
        new Scenes(trail, units, workplaces, today, clock.getZone()).play();
        return members.stream().map(Team.Member::line).toList();
    }

    private static void checked(long refused, String what) {
        if (refused > 0) {
            throw new IllegalStateException("the demonstration's own " + what + " were refused: " + refused);
        }
    }

    /** The city's office first, which undecided questions are put to; then the town told in full, and some departments. */
    private static List<Unit> workplaces(List<Unit> units) {
        Stream<Unit> city = WORKPLACES.stream().map(name -> units.stream().filter(unit -> unit.level().equals("city") && unit.name().endsWith(name)).findFirst().orElseThrow());
        Stream<Unit> model = Stream.of(Prefecture.modelTown(units));
        return Stream.concat(city, model).toList();
    }
}
