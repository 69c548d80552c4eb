package mingbai.request;

/** In what form the information is wanted (Art. 29(3), Art. 40). */
public enum SupplyForm {
    ELECTRONIC("电子文件"),
    PAPER("纸质"),
    ON_SITE("现场查阅、抄录"),
    ANY("不限");

    private final String label;

    SupplyForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
