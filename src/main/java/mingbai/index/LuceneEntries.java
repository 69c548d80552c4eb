package mingbai.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** An {@link Entry} as a Lucene document, and back as far as a hit needs it. */
final class LuceneEntries {

    /** Characters of one text that are indexed: more than any document has, less than what would fill the memory. */
    private static final int LONGEST_TEXT = 5_000_000;
    private static final int LONGEST_KEY = 1_000;
    private static final FieldType CHARACTERS = type(IndexOptions.DOCS);
    private static final FieldType PHRASES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private LuceneEntries() {
    }

    /** Short text whose length says nothing about what it is worth. */
    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, entry.id(), Field.Store.YES));
        title(document, entry);
        number(document, entry);
        labels(document, entry);
        facets(document, entry);
        audience(document, entry);
        days(document, entry);
        store(document, Fields.INDEX_NUMBER, entry.indexNumber());
        store(document, Fields.AGENCY_NAME, entry.agencyName());
        store(document, Fields.ISSUER, entry.issuer());
        entry.extra().forEach((key, value) -> document.add(new StoredField(Fields.EXTRA + key, value)));
        texts(document, entry);
        return document;
    }

    private static void title(Document document, Entry entry) {
        String folded = Folding.fold(entry.title()).strip();
        document.add(new TextField(Fields.TITLE, cut(entry.title(), LONGEST_TEXT), Field.Store.YES));
        document.add(new Field(Fields.TITLE_CHARACTERS, cut(folded, LONGEST_KEY), CHARACTERS));
        for (String key : Titles.keys(folded)) {
            document.add(new StringField(Fields.TITLE_KEY, cut(key, LONGEST_KEY), Field.Store.NO));
        }
        document.add(new BinaryDocValuesField(Fields.RANK_TITLE, new BytesRef(cut(folded, LONGEST_KEY))));
    }

    private static void number(Document document, Entry entry) {
        String key = cut(DocumentNumbers.key(Folding.fold(entry.documentNumber())), LONGEST_KEY);
        if (key.isEmpty()) {
            return;
        }
        store(document, Fields.NUMBER, entry.documentNumber());
        for (String leading : DocumentNumbers.leadingKeys(key)) {
            document.add(new StringField(Fields.NUMBER_KEY, leading, Field.Store.NO));
        }
        String tail = DocumentNumbers.tail(key);
        if (!tail.isEmpty()) {
            document.add(new StringField(Fields.NUMBER_TAIL, tail, Field.Store.NO));
        }
        document.add(new BinaryDocValuesField(Fields.RANK_NUMBER, new BytesRef(key)));
    }

    /** Everything short that is not the title: who, what kind, which number, which words stand for it. */
    private static void labels(Document document, Entry entry) {
        List<String> labels = new ArrayList<>(List.of(entry.agencyName(), entry.issuer(), entry.genre(), entry.documentNumber(), entry.indexNumber()));
        labels.addAll(entry.themes());
        labels.addAll(entry.keywords());
        labels.addAll(entry.labels());
        labels.removeIf(String::isBlank);
        labels.forEach(label -> document.add(new Field(Fields.LABELS, cut(label, LONGEST_TEXT), PHRASES)));
        document.add(new BinaryDocValuesField(Fields.RANK_LABELS, new BytesRef(cut(Folding.fold(String.join("\n", labels)), LONGEST_KEY))));
    }

    private static void facets(Document document, Entry entry) {
        facet(document, Facet.AGENCY, entry.agency());
        entry.themes().forEach(theme -> facet(document, Facet.THEME, theme));
        facet(document, Facet.GENRE, entry.genre());
        facet(document, Facet.YEAR, entry.year());
        facet(document, Facet.VALIDITY, entry.validity().code());
        facet(document, Facet.DISCLOSURE_CLASS, entry.disclosureClass());
        facet(document, Facet.KIND, entry.kind());
        document.add(new NumericDocValuesField(Fields.RANK_VALIDITY, entry.validity().ordinal()));
        Set<String> path = new java.util.LinkedHashSet<>(entry.agencyPath());
        path.add(entry.agency());
        path.stream().filter(code -> !code.isEmpty())
                .forEach(code -> document.add(new StringField(Fields.UNDER, cut(code, LONGEST_KEY), Field.Store.NO)));
    }

    private static void facet(Document document, Facet facet, String given) {
        String value = cut(given, LONGEST_KEY);
        if (!value.isEmpty()) {
            document.add(new StringField(facet.field(), value, Field.Store.YES));
            document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
        }
    }

    private static void audience(Document document, Entry entry) {
        Set<String> keys = entry.visibleTo().isEmpty() ? Set.of(Fields.ANYBODY) : entry.visibleTo();
        keys.forEach(key -> document.add(new StringField(Fields.SEEN_BY, key, Field.Store.NO)));
    }

    private static void days(Document document, Entry entry) {
        LocalDate day = entry.published();
        if (day != null) {
            document.add(new LongField(Fields.PUBLISHED, day.toEpochDay(), Field.Store.YES));
        }
    }

    /** Large texts last: who reads the small ones does not unpack them. */
    private static void texts(Document document, Entry entry) {
        text(document, Fields.BODY, Fields.SUMMARY, entry.summary());
        text(document, Fields.BODY, Fields.BODY, entry.body());
        entry.attachments().forEach(attachment -> text(document, Fields.ATTACHED, Fields.ATTACHED, attachment));
    }

    private static void text(Document document, String searched, String stored, String given) {
        String text = cut(given, LONGEST_TEXT);
        if (searched.equals(stored) && !text.isBlank()) {
            document.add(new TextField(searched, text, Field.Store.YES));
        } else if (!text.isBlank()) {
            document.add(new TextField(searched, text, Field.Store.NO));
            document.add(new StoredField(stored, text));
        }
    }

    private static void store(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StoredField(field, value));
        }
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    static Hits.Stored stored(Document document) {
        Map<String, String> extra = new HashMap<>();
        for (IndexableField field : document.getFields()) {
            if (field.name().startsWith(Fields.EXTRA)) {
                extra.put(field.name().substring(Fields.EXTRA.length()), field.stringValue());
            }
        }
        IndexableField published = document.getField(Fields.PUBLISHED);
        return new Hits.Stored(text(document, Fields.NUMBER), text(document, Fields.INDEX_NUMBER), value(document, Facet.AGENCY),
                text(document, Fields.AGENCY_NAME), text(document, Fields.ISSUER), List.of(document.getValues(Facet.THEME.field())),
                value(document, Facet.GENRE), value(document, Facet.YEAR),
                Validity.valueOf(value(document, Facet.VALIDITY).toUpperCase(Locale.ROOT)), value(document, Facet.DISCLOSURE_CLASS),
                published == null ? null : LocalDate.ofEpochDay(published.numericValue().longValue()), value(document, Facet.KIND), extra);
    }

    private static String value(Document document, Facet facet) {
        return text(document, facet.field());
    }

    static String text(Document document, String field) {
        String text = document.get(field);
        return text == null ? "" : text;
    }
}
