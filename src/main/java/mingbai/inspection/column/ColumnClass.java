package mingbai.inspection.column;

/** What a column holds, as the national sheet tells them apart: each class has its own time within which something new must come. */
public enum ColumnClass {
    NEWS("动态、要闻类"),
    /** 通知公告、政策文件类. The sheet looks at those of the first level; one below is looked at as any other. */
    NOTICES("通知公告、政策文件类"),
    OTHER("其他应更新栏目"),
    /** What changes only when the facts do: functions, leaders, guides. Not judged by age, but must not be empty. */
    STANDING("长期内容");

    private final String label;

    ColumnClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
