package mingbai.assessment.staff;

/** 人员等次, or none for who did too little to be judged. */
public enum StaffLevel {
    EXCELLENT("优秀"), COMPETENT("称职"), BASIC("基本称职"), BELOW("不称职"), NOT_JUDGED("不评定");

    private final String label;

    StaffLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
