package mingbai.statistics.dashboard;

import mingbai.statistics.Question;

/** Where a dashboard stands, and where its numbers lead. */
enum House {
    DESK("/desk/statistics", Question.DESK), PUBLIC("/report/figures", Question.PUBLIC);

    private final String base;
    private final String records;

    House(String base, String records) {
        this.base = base;
        this.records = records;
    }

    String base() {
        return base;
    }

    String records() {
        return records;
    }
}
