package mingbai.inspection.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Role;

/** What can be done to several findings at once, with one sentence for all of them. */
enum BulkAct {
    MEND("报告已整改", false), PASS("复查通过", true), CLOSE("销号", true), ACCEPT("采纳说明，认定不属问题", true), REFUSE("不采纳说明", true), REOPEN("重新打开", true);

    private final String label;
    private final boolean judging;

    BulkAct(String label, boolean judging) {
        this.label = label;
        this.judging = judging;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** Whether it is for those above, not for the agency itself. */
    boolean isJudging() {
        return judging;
    }

    static Optional<BulkAct> ofCode(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }

    static List<Choice> openTo(Caller caller) {
        boolean judges = caller.holdsAnywhere(Role.OFFICE) || caller.holdsAnywhere(Role.INSPECTOR);
        boolean mends = caller.holdsAnywhere(Role.OFFICE) || caller.holdsAnywhere(Role.DRAFTER) || caller.holdsAnywhere(Role.PUBLISHER);
        return Arrays.stream(values()).filter(act -> act.judging ? judges : mends).map(act -> Choice.of(act.code(), act.label)).toList();
    }
}
