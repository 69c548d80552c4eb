package mingbai.participation.interview;

/** Why something that was shown is no longer: the words the page keeps in its place. Fixed words, so that the notice itself needs no review. */
public enum TakenDown {
    PERSONAL("涉及个人信息"), WRONG("表述有误，另行更正"), UNSUITABLE("依法不宜公开");

    private final String label;

    TakenDown(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
