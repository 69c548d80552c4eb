package mingbai.catalog.events;

import mingbai.ledger.ActKind;

/** What is done to catalogs. Public lines hold codes and days, no reasons; who answers for a matter is private. */
public enum CatalogActs implements ActKind {
    STANDARD_ISSUED("standard.issued", true),
    STANDARD_ADOPTED("standard.adopted", true),
    MATTER_ADDED("catalog.matter-added", true),
    MATTER_ADJUSTED("catalog.matter-adjusted", true),
    MATTER_DECLINED("catalog.matter-declined", true),
    MATTER_ENDED("catalog.matter-ended", true),
    MATTER_CHARGED("catalog.matter-charged", false),
    IMPORTED("catalog.imported", true);

    private final String key;
    private final boolean shown;

    CatalogActs(String key, boolean shown) {
        this.key = key;
        this.shown = shown;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return shown;
    }
}
