package mingbai.assessment.staff;

/**
 * One act of a person as the sheet lists it.
 *
 * @param day     {@code yyyy-MM-dd}
 * @param address where it is opened on the desk
 */
public record StaffAct(Kind kind, String day, String title, String address, Standing standing, String remark) {

    /** What was done. */
    public enum Kind {
        DRAFT("起草送审", "未被退回"), REVIEW("审核", "按时"), REQUEST("承办依申请公开", "按期"), PUBLISHED("起草的文件公开", "");

        private final String label;
        private final String good;

        Kind(String label, String good) {
            this.label = label;
            this.good = good;
        }

        public String label() {
            return label;
        }

        /** What an act in order is called, empty where number alone is told. */
        public String good() {
            return good;
        }
    }

    /** Whether it counts and was in order. */
    public enum Standing { GOOD, BAD, NOT_JUDGED }
}
