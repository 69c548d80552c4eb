package mingbai.ledger;

import java.util.Map;

/** Acts for tests of the ledger itself. */
enum Deeds implements ActKind {
    DONE("test.done", true), DISCUSSED("test.discussed", false);

    private final String key;
    private final boolean isPublic;

    Deeds(String key, boolean isPublic) {
        this.key = key;
        this.isPublic = isPublic;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return isPublic;
    }

    /** A public act of account 7 for an agency that changed one thing. */
    static Act done(String agency, String thing, long version) {
        return done(agency, new Touched("test", thing, version, Map.of("title", "关于春耕的通知", "version", version)));
    }

    static Act done(String agency, Touched touched) {
        return Act.of(DONE, Actor.of(7, "张三", agency), agency, Map.of("day", "2026-03-02"), touched);
    }
}
