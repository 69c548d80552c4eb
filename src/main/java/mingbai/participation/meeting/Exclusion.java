package mingbai.participation.meeting;

/** Why an applicant is not put on the list; how many for which reason is public. */
public enum Exclusion {
    DUPLICATE("重复报名"), NOT_OF_GROUP("不符合所报组的条件"), UNTRUE("填写的信息不实");

    private final String label;

    Exclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
