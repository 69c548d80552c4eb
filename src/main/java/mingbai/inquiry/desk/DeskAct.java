package mingbai.inquiry.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What staff may do with an inquiry; the code stands in addresses. */
public enum DeskAct {
    ACCEPT(Group.OFFICE, "受理", "受理以后即可分办、起草答复"),
    ASSIGN(Group.OFFICE, "分办", "交给本单位的科室或者人员"),
    PASS(Group.OFFICE, "转给其他单位", "期限从收到之日起连续计算；对方受理或者退回"),
    BACK(Group.OFFICE, "退回转办单位", "不属于本单位职责的，写明理由退回；期限不停"),
    MERGE(Group.OFFICE, "并入相同的来信", "几件来信问同一件事的，合并答复；每件保留编号和期限，来信人都会收到答复"),
    UNMERGE(Group.OFFICE, "从并案中分出", "单独办理"),
    SPLIT(Group.OFFICE, "拆分", "一封信里有几个问题的，拆成几件分别办理，收到日期不变"),
    RETURN(Group.OFFICE, "不予受理", "不属于受理范围的，告诉来信人可以找谁"),
    INVALID(Group.OFFICE, "标为无效", "广告、谩骂、重复提交；可以恢复"),
    REVIVE(Group.OFFICE, "恢复办理", "标为无效有误的，恢复后期限照旧"),
    AGREED(Group.OFFICE, "登记来信人同意转办", "来信人在电话里或者当面同意转为政府信息公开申请"),
    DECLINED(Group.OFFICE, "登记来信人不同意转办", "继续作为来信答复"),
    CALL(Group.OFFICE, "登记回访", "由承办人以外的人打电话询问来信人是否满意"),
    REOPEN(Group.OFFICE, "登记要求重新办理", "来信人在电话里或者当面说不满意，答复后十四日内可以重新办理一次"),
    REPORT(Group.OFFICE, "报告督办情况", "向督办的上级机关报告"),
    FILE(Group.WORK, "修改分类", "类别、标题和分类有误的，改正；来信的内容不变"),
    WRITE(Group.WORK, "给来信人留言", "询问情况或者告知进展；来信人凭编号和查询码看到"),
    EXTEND(Group.WORK, "申请延期", "情况复杂、到期不能答复的，由另一人决定"),
    HANDOVER(Group.WORK, "建议转为依申请公开", "来信实际上是申请政府信息的，请来信人确认；收到日期不变"),
    CONSENT(Group.CONSENT, "同意延期", "同意后告知来信人"),
    REFUSE(Group.CONSENT, "不同意延期", "按原期限答复"),
    URGE(Group.ABOVE, "催办", "提醒受理单位和承办人"),
    DEMAND(Group.ABOVE, "督办", "要求受理单位在限定日期前报告");

    /** Who may do it. */
    public enum Group { OFFICE, WORK, CONSENT, ABOVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;
    private final String label;
    private final String hint;

    DeskAct(Group group, String label, String hint) {
        this.group = group;
        this.label = label;
        this.hint = hint;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DeskAct> of(Group group, String code) {
        return Arrays.stream(values()).filter(act -> act.group == group && act.code().equals(code)).findFirst();
    }

    public String address(long inquiry) {
        return "/desk/inquiry/" + inquiry + "/" + group.code() + "/" + code();
    }
}
