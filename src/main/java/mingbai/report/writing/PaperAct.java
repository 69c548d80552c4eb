package mingbai.report.writing;

import mingbai.ledger.ActKind;

/** What happens to papers and their templates; inner business of the agencies. */
public enum PaperAct implements ActKind {
    STARTED("paper.started"),
    SAVED("paper.saved"),
    FINISHED("paper.finished"),
    REOPENED("paper.reopened"),
    HANDED_OVER("paper.handed-over"),
    KEPT("paper.kept"),
    DROPPED("paper.dropped"),
    TEMPLATE_SAVED("paper.template-saved");

    private final String key;

    PaperAct(String key) {
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
