package mingbai.publication;

/** Why an edition was made. */
public enum EditionKind {
    FIRST("首次公开"),
    /** 更正: the record was wrong; a public note says what was put right. */
    CORRECTION("更正"),
    /** 修订: the content itself changed. */
    REVISION("修订"),
    /** Came from an older system, reviewed there. */
    IMPORT("迁移导入");

    private final String label;

    EditionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
