package mingbai.participation.interview;

/** Who speaks in an entry of the live text. */
public enum Voice {
    HOST("主持人"), GUEST("嘉宾"), FLOOR("现场提问");

    private final String label;

    Voice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
