package mingbai.inquiry.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.inquiry.similar.KnownAnswers.Known;
import mingbai.publication.Scrub;
import mingbai.publication.reading.PublicListReading;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what may answer a question before it is asked: answers and entries of the library first, then public documents. The words are used for the search and kept nowhere. */
@Component
public class OfferAnswered {

    private static final int ANSWERS = 4;
    private static final int DOCUMENTS = 3;
    private static final int WORDS = 100;

    private final List<KnownAnswers> answers;
    private final FullTextIndex index;
    private final PublicListReading lists;

    OfferAnswered(List<KnownAnswers> answers, @Qualifier("publicIndex") FullTextIndex index, PublicListReading lists) {
        this.answers = List.copyOf(answers);
        this.index = index;
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<Known> find(String title) {
        String words = Scrub.clean(title.length() <= WORDS ? title : title.substring(0, WORDS)).strip();
        if (words.length() < 2) {
            return List.of();
        }
        List<Known> found = new ArrayList<>();
        answers.forEach(one -> found.addAll(one.like(words, ANSWERS)));
        found.addAll(documents(words));
        return found;
    }

    private List<Known> documents(String words) {
        Hits hits = index.search(Query.of(words).page(0, DOCUMENTS * 2));
        List<String> live = lists.liveAmong(hits.hits().stream().map(hit -> hit.entry().indexNumber()).toList());
        return hits.hits().stream().filter(hit -> live.contains(hit.entry().indexNumber())).limit(DOCUMENTS).map(OfferAnswered::known).toList();
    }

    private static Known known(Hits.Hit hit) {
        String excerpt = hit.fragments().stream().limit(1).flatMap(fragment -> fragment.segments().stream()).map(Hits.Segment::text).collect(Collectors.joining());
        LocalDate published = hit.entry().published();
        return new Known("公开文件", hit.plainTitle(), excerpt, hit.entry().agencyName(), published == null ? "" : published.toString(), "/doc/" + hit.entry().indexNumber());
    }
}
