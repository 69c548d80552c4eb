package mingbai.inquiry.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.review.SubjectView;
import mingbai.storage.BodyFormat;
import org.springframework.stereotype.Component;

/** An entry of the library before its reviewers. */
@Component
class LibraryView implements SubjectView {

    private final LibraryTable table;

    LibraryView(LibraryTable table) {
        this.table = table;
    }

    @Override
    public String kind() {
        return LibraryEntry.KIND;
    }

    @Override
    public Optional<View> of(long subject) {
        return table.find(subject).filter(entry -> entry.state() != LibraryState.SEALED)
                .map(entry -> new View("常见问答：" + entry.question(), BodyFormat.TEXT.toHtml(entry.answer()), List.of(), facts(entry), List.of()));
    }

    private List<Fact> facts(LibraryEntry entry) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("问题", entry.question()), Fact.of("有效期", entry.validFrom() + "至" + entry.validUntil())));
        if (entry.source() != 0) {
            facts.add(new Fact("来源", "由来信整理", "/desk/inquiry/" + entry.source()));
        }
        table.find(entry.replaces()).ifPresent(before -> facts.add(new Fact("代替", before.question(), "/desk/inquiry/library/" + before.id())));
        return facts;
    }
}
