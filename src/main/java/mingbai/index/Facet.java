package mingbai.index;

/** What hits may be filtered by and counted for. The values are the codes the entries were given. */
public enum Facet {
    AGENCY, THEME, GENRE, YEAR, VALIDITY, DISCLOSURE_CLASS, KIND;

    String field() {
        return "f:" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
