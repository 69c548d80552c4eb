package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingbai.agency.ImportAgencies;
import mingbai.almanac.Almanac;
import mingbai.catalog.Matter;
import mingbai.inspection.DailyLook;
import mingbai.inspection.LookProgress;
import mingbai.inspection.LookResult;
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

    private final ImportAgencies importAgencies;
    private final ImportDocuments importDocuments;
    private final Team team;
    private final Groups groups;
    private final PaperTrail trail;
    private final Catalogs catalogs;
    private final DutyScenes duties;
    private final Life life;
    private final DailyLook daily;
    private final Almanac almanac;
    private final Path data;
    private final Clock clock;

    Demonstration(ImportAgencies importAgencies, ImportDocuments importDocuments, Team team, Groups groups, PaperTrail trail, Catalogs catalogs,
            DutyScenes duties, Life life, DailyLook daily, Almanac almanac, @Value("${mingbai.data}") Path data, Clock clock) {
        this.importAgencies = importAgencies;
        this.importDocuments = importDocuments;
        this.team = team;
        this.groups = groups;
        this.trail = trail;
        this.catalogs = catalogs;
        this.duties = duties;
        this.life = life;
        this.daily = daily;
        this.almanac = almanac;
        this.data = data;
        this.clock = clock;
    }

    public static MadeUpFolder folder(Path data) {
        return new MadeUpFolder(data, "demonstration");
    }

    /** Builds what is not there yet. @return the sign-ins, one a line */
    public List<String> build(Consumer<String> progress) throws IOException {
        LocalDate today = LocalDate.now(clock);
        long begun = clock.millis();
        Consumer<String> timed = step -> progress.accept(step + " (" + (clock.millis() - begun) / 1_000 + " s)");
        return folder(data).built(today.toString(), () -> build(Prefecture.units(), today, timed));
    }

    private List<String> build(List<Unit> units, LocalDate today, Consumer<String> progress) throws IOException {
        Path folder = Files.createDirectories(data.resolve("demonstration"));
        Bodies bodies = Bodies.of(units);
        progress.accept("the bodies: " + units.size());
        checked(importAgencies.run(ImportFiles.agencies(folder, units), Actor.PROGRAM, true, (done, total) -> { }).refused(), "agencies");
        progress.accept("the people");
        List<Team.Member> members = team.appoint(bodies);
        groups.form(bodies, today);
        progress.accept("the catalogs");
        catalogs.issue(bodies, today);
        progress.accept("two years of papers, and those that were owed");
        take(ImportFiles.documents(folder, "documents.jsonl.gz", taker -> papers(bodies, today, taker)), progress);
        catalogs.startCounting(bodies, today);
        progress.accept("duties: " + duties.play(bodies, today));
        life.play(bodies, today, progress);
        progress.accept("papers on their way to the public");
        new Scenes(trail, units, bodies.workplaces(), today, clock.getZone()).play();
        LookResult look = daily.run(null, "每日检查", LookProgress.QUIET);
        progress.accept("the first daily look: " + look.papers() + " papers, " + look.opened() + " findings in " + look.took().toMillis() + " ms");
        return members.stream().map(Team.Member::line).toList();
    }

    private void papers(Bodies bodies, LocalDate today, Consumer<Paper> taker) {
        Author author = new Author(bodies.all());
        new Year(bodies.all(), author, today).each(taker);
        Owing owing = new Owing(almanac.calendar(), today);
        Habits habits = new Habits(today);
        Map<String, List<Matter>> inForce = catalogs.inForce(bodies, today);
        for (Unit unit : bodies.all()) {
            owing.of(unit, inForce.getOrDefault(unit.code(), List.of()), Catalogs.counted(unit, bodies, today))
                    .forEach(owed -> habits.publishedOn(owed).ifPresent(day -> taker.accept(author.discharge(owed, day))));
        }
    }

    private void take(Path papers, Consumer<String> progress) throws IOException {
        checked(importDocuments.run(team.at("system", ""), papers, true, (line, so) -> progress.accept("papers: " + so.taken())).refused(), "documents");
    }

    private static void checked(long refused, String what) {
        if (refused > 0) {
            throw new IllegalStateException("the demonstration's own " + what + " were refused: " + refused);
        }
    }
}
