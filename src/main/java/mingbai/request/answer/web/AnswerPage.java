package mingbai.request.answer.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.law.AnswerKind;
import mingbai.law.AnswerKind.Need;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.law.Outcome;
import mingbai.request.Clocks;
import mingbai.request.RequestCase;
import mingbai.request.answer.Answer;
import mingbai.request.answer.AnswerFile;
import mingbai.request.answer.AnswerState;
import mingbai.request.answer.Answers;
import mingbai.request.answer.LikeCaseReading;
import mingbai.request.letter.Delivery;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one request on the desk.
 *
 * @param answer   null while none was begun
 * @param form     null until a kind is chosen
 * @param like     requests that might be answered by the same, with those chosen already
 * @param matter   address of its review, or ""
 * @param mayWrite whether this person drafts it
 * @param mayServe whether this person is of the office
 * @param serving  how it is to be served, as typed or as the applicant wishes
 */
public record AnswerPage(RequestCase request, String agencyName, Clocks clocks, @Nullable Answer answer, @Nullable AnswerForm form, List<String> cautions,
        List<Answers.Found> findings, List<LikeCaseReading.Like> like, List<Choice> agencies, String html, String matter, boolean mayWrite, boolean mayServe, boolean late,
        Map<String, String> serving, List<Issue> issues, String notice) {

    public String address() {
        return "/desk/request/" + request.id() + "/answer";
    }

    AnswerPage serving(Map<String, String> typed) {
        return new AnswerPage(request, agencyName, clocks, answer, form, cautions, findings, like, agencies, html, matter, mayWrite, mayServe, late, typed, issues, notice);
    }

    public String value(String field) {
        return serving.getOrDefault(field, "");
    }

    public List<Choice> methods() {
        return Arrays.stream(Delivery.Method.values()).map(method -> Choice.of(method.name(), method.label())).toList();
    }

    /** Id of the signed letter of this case, 0 while there is none. */
    public long letter() {
        Long letter = answer == null ? null : answer.to(request.id()).letter();
        return letter == null ? 0 : letter;
    }

    public boolean toServe() {
        return mayServe && inState("CLEARED") && answer != null && answer.to(request.id()).servedOn() == null;
    }

    /** What must be said about the term, or "". */
    public String lateness() {
        return clocks.due().filter(due -> late).map(due -> clocks.answered() == null ? "已经超过答复期限（" + due + "），请尽快答复，并在答复时向申请人说明。"
                : "答复在期限（" + due + "）之后作出。").orElse("");
    }

    public boolean choosing() {
        return answer == null && form == null;
    }

    public boolean editing() {
        return form != null && mayWrite && (answer == null || answer.state() == AnswerState.DRAFT);
    }

    public long version() {
        return answer == null ? 0 : answer.version();
    }

    public boolean needs(String need) {
        return form != null && form.kind().needs(Need.valueOf(need));
    }

    public boolean repeated() {
        return form != null && form.kind() == AnswerKind.REPEATED;
    }

    /** Kinds by group of the annual report, those that are written here. */
    public Map<Outcome.Group, List<AnswerKind>> kinds() {
        Map<Outcome.Group, List<AnswerKind>> kinds = new java.util.EnumMap<>(Outcome.Group.class);
        Arrays.stream(AnswerKind.values()).filter(kind -> kind != AnswerKind.NOT_CORRECTED && kind != AnswerKind.NOT_PAID)
                .forEach(kind -> kinds.computeIfAbsent(kind.outcome().group(), group -> new java.util.ArrayList<>()).add(kind));
        return kinds;
    }

    /** The parts filled in, and some places more. */
    public List<AnswerForm.Part> parts() {
        AnswerForm.Part none = new AnswerForm.Part("", "", "");
        return form == null ? List.of() : Stream.concat(form.parts().stream(), IntStream.range(0, AnswerForm.SPARE).mapToObj(n -> none)).toList();
    }

    public List<Choice> grounds() {
        return Ground.forClass(DisclosureClass.EXEMPT).stream().map(ground -> Choice.of(ground.name(), ground.label() + "（" + ground.article() + "）")).toList();
    }

    public List<AnswerFile> given() {
        return answer == null ? List.of() : answer.content().files(AnswerFile.Use.GIVEN);
    }

    public List<AnswerFile> basis() {
        return answer == null ? List.of() : answer.content().files(AnswerFile.Use.BASIS);
    }

    public boolean alsoAnswers(long other) {
        return form != null && form.also().contains(other);
    }

    /** Cleaned when it was made. */
    public String lettersHtml() {
        return html;
    }

    public boolean inState(String state) {
        return answer != null && answer.state().name().equals(state);
    }

    /** What the kinds mean, in the words of whoever chooses between them. */
    public static String advice(AnswerKind kind) {
        return switch (kind) {
            case ALREADY_PUBLIC -> "信息在网站、公报等处已经能查到时选用，写清具体网址或者地点";
            case GIVEN -> "信息在本机关，没有不予公开的情形，随答复提供";
            case GIVEN_LATER -> "可以公开但不能随答复提供，例如到现场查阅；写清地点、时间、联系人";
            case PARTLY_GIVEN -> "一部分不能公开但能分开的，提供处理后的文件，并逐项说明遮盖的内容、依据和理由";
            case SECRET -> "须有定密依据；不要在答复中写出涉密内容";
            case BARRED -> "写明是哪部法律、行政法规的哪一条";
            case SAFETY -> "说明公开后可能带来的具体危害";
            case THIRD_PARTY -> "涉及商业秘密、个人隐私；应当先征求第三方意见";
            case INTERNAL -> "人事管理、后勤管理、内部工作流程三类";
            case PROCESS -> "讨论记录、过程稿、磋商信函、请示报告四类；法律、法规、规章规定应当公开的除外";
            case CASE_FILE -> "行政执法案卷；法律、法规、规章规定应当公开的除外";
            case OTHER_ACCESS -> "例如工商、不动产登记资料；写明依据和查询地点";
            case DOES_NOT_EXIST -> "写明检索了哪里、用什么检索；检索记录作为内部材料留存";
            case ANOTHER_AGENCY -> "能确定由谁负责的，必须写出该机关的名称和联系方式";
            case TO_BE_MADE -> "只有现有信息才需要提供；能作简单筛选得到的不属于这种情形";
            case STILL_UNCLEAR -> "只在告知补正并收到补正之后选用";
            case PETITION -> "可以告知通过相应渠道提出";
            case REPEATED -> "同一申请人、相同信息、已经答复过；写明原申请编号";
            case PUBLICATION -> "政府公报、报刊、书籍等；告知获取途径";
            case EXCESSIVE -> "须先要求申请人说明理由，且理由不合理";
            case CONFIRM_AGAIN -> "申请人已经取得，要求确认或者重新出具";
            case NOT_CORRECTED, NOT_PAID -> "";
            case OTHER -> "以上都不适用时选用，写明处理情况";
        };
    }
}
