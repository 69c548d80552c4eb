package mingbai.index;

/** Names of the fields of the Lucene index, each said once. */
final class Fields {

    static final String ID = "id";
    static final String TITLE = "title";
    static final String TITLE_CHARACTERS = "title1";
    static final String TITLE_KEY = "titleKey";
    static final String LABELS = "labels";
    static final String BODY = "body";
    static final String ATTACHED = "attached";
    static final String SUMMARY = "summary";
    static final String NUMBER = "number";
    static final String NUMBER_KEY = "numberKey";
    static final String NUMBER_TAIL = "numberTail";
    static final String INDEX_NUMBER = "indexNumber";
    static final String UNDER = "under";
    static final String SEEN_BY = "seenBy";
    static final String PUBLISHED = "published";
    static final String AGENCY_NAME = "agencyName";
    static final String ISSUER = "issuer";
    static final String EXTRA = "x:";

    /** What ranking reads for many candidates at once, as doc values. */
    static final String RANK_TITLE = "r:title";
    static final String RANK_LABELS = "r:labels";
    static final String RANK_NUMBER = "r:number";
    static final String RANK_VALIDITY = "r:validity";

    /** A key nobody can be given: stands on entries that anybody may see. */
    static final String ANYBODY = "*";

    private Fields() {
    }
}
