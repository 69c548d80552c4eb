package mingbai.inquiry.library;

import mingbai.ledger.ActKind;

/** What happens to an entry of the library. */
enum LibraryAct implements ActKind {
    WRITTEN("inquiry.library-written"),
    SUBMITTED("inquiry.library-submitted"),
    RETURNED("inquiry.library-returned"),
    REFUSED("inquiry.library-refused"),
    CLEARED("inquiry.library-cleared"),
    SEALED("inquiry.library-sealed"),
    ENDED("inquiry.library-ended");

    private final String key;

    LibraryAct(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return false;
    }
}
