package mingbai.channel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** Public documents by the index numbers somebody typed or ticked. */
@Component
class LiveDocuments {

    private final PublicDocumentReading documents;

    LiveDocuments(PublicDocumentReading documents) {
        this.documents = documents;
    }

    /** In the order given, each once. @throws Refused naming those that are not public, at the field {@code documents} */
    List<PublicDocument> require(List<String> indexNumbers, int atMost) {
        List<String> asked = new ArrayList<>(new LinkedHashSet<>(indexNumbers.stream().map(String::strip).filter(text -> !text.isEmpty()).toList()));
        if (asked.isEmpty()) {
            throw new Refused("documents", "请至少选择一份文件");
        }
        if (asked.size() > atMost) {
            throw new Refused("documents", "一次最多" + atMost + "份文件，现在选了" + asked.size() + "份");
        }
        List<PublicDocument> found = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (String index : asked) {
            String[] parts = index.split("/", 2);
            (parts.length == 2 ? documents.byIndex(parts[0], parts[1]) : java.util.Optional.<PublicDocument>empty()).filter(document -> document.content() != null)
                    .ifPresentOrElse(found::add, () -> issues.add(Issue.of("documents", "没有索引号为“" + (index.length() > 60 ? index.substring(0, 60) + "…" : index) + "”的公开文件")));
        }
        Refused.ifAny(issues);
        return found;
    }
}
