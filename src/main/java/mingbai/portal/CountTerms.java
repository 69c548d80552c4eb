package mingbai.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how often was searched for what. No act: nobody did it, and nobody answers for it. */
@Component
class CountTerms {

    private final SearchTermTable terms;

    CountTerms(SearchTermTable terms) {
        this.terms = terms;
    }

    @Transactional
    public void run(String day, List<SearchTermTable.Counted> counts, String keepFrom) {
        terms.add(day, counts);
        terms.forgetBefore(keepFrom);
    }
}
