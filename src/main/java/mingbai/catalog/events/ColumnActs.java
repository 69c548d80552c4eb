package mingbai.catalog.events;

import mingbai.ledger.ActKind;

/** What is done to the columns of a public site; all of it is seen there anyway. */
public enum ColumnActs implements ActKind {
    OPENED("column.opened"), AMENDED("column.amended"), MERGED("column.merged"), SPLIT("column.split");

    private final String key;

    ColumnActs(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return true;
    }
}
