package mingbai.request.dossier;

import java.util.ArrayList;
import java.util.List;
import mingbai.paper.OfficialLetter;
import mingbai.request.CaseFile;
import mingbai.request.RequestCase;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterSheets;
import mingbai.request.letter.LettersFor;
import mingbai.storage.FileStore;
import org.springframework.stereotype.Component;

/** Letters of a case, each as PDF and DOCX, with what went out with them and the proofs of delivery. */
@Component
class LetterPapers implements CaseFile {

    private final LettersFor letters;
    private final LetterSheets sheets;
    private final FileStore files;

    LetterPapers(LettersFor letters, LetterSheets sheets, FileStore files) {
        this.letters = letters;
        this.sheets = sheets;
        this.files = files;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String folder() {
        return "letters";
    }

    @Override
    public List<Paper> of(RequestCase request) {
        return letters.desk(request.id()).stream().flatMap(letter -> papers(letter).stream()).toList();
    }

    private List<Paper> papers(Letter letter) {
        OfficialLetter sheet = sheets.sheet(letter);
        String title = letter.kind().label() + (letter.number().isEmpty() ? "（未签发）" : "");
        List<Paper> papers = new ArrayList<>();
        papers.add(new Paper(letter.kind().label() + ".pdf", title, letter.number(), letter.signedOn(), out -> sheets.pdf(sheet, out)));
        papers.add(new Paper(letter.kind().label() + ".docx", title, letter.number(), letter.signedOn(), out -> sheets.docx(sheet, out)));
        letter.files().forEach(file -> papers.add(new Paper(file.file().name(), title + "：" + file.file().name(), letter.number(), letter.signedOn(),
                FilePaper.content(files, file.file()))));
        return papers;
    }
}
