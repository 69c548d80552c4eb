package mingbai.channel;

/** What stands or happens at a place where documents are shown. */
public enum PlaceKind {
    BOARD("公示栏", "board"),
    VILLAGE("村（居）务公开栏", "board"),
    SCREEN("电子屏", "screen"),
    KIOSK("查询机", "kiosk"),
    READING("政府信息查阅点", "board"),
    BROADCAST("广播", ""),
    MEETING("会议", ""),
    HOUSEHOLD("入户发放", "");

    private final String label;
    private final String page;

    PlaceKind(String label, String page) {
        this.label = label;
        this.page = page;
    }

    public String label() {
        return label;
    }

    /** First part of the address of its own page; empty where there is nothing to look at. */
    public String page() {
        return page;
    }
}
