package mingbai.request.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingbai.request.CaseFile;
import mingbai.request.RequestCase;
import mingbai.request.remedy.Remedy;
import mingbai.request.remedy.RemedyReading;
import mingbai.storage.FileStore;
import org.springframework.stereotype.Component;

/** Papers of reconsiderations and suits about the case. */
@Component
class RemedyPapers implements CaseFile {

    private final RemedyReading remedies;
    private final FileStore files;
    private final Clock clock;

    RemedyPapers(RemedyReading remedies, FileStore files, Clock clock) {
        this.remedies = remedies;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String folder() {
        return "remedies";
    }

    @Override
    public List<Paper> of(RequestCase request) {
        return remedies.of(request.id()).stream().flatMap(remedy -> remedy.papers().stream().map(paper -> paper(remedy, paper))).toList();
    }

    private Paper paper(Remedy remedy, Remedy.Paper paper) {
        return new Paper(paper.file().name(), remedy.kind().label() + "：" + paper.file().name(), remedy.number(),
                LocalDate.ofInstant(Instant.ofEpochMilli(paper.addedAt()), clock.getZone()), FilePaper.content(files, paper.file()));
    }
}
