package mingbai.inquiry.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.handle.AssignInquiry;
import mingbai.inquiry.handle.ExtendInquiry;
import mingbai.inquiry.handle.LikeInquiryReading;
import mingbai.web.Choice;
import org.springframework.stereotype.Component;

/** The forms of the acts: their fields, and what stands in them at first. */
@Component
class DeskActForms {

    private static final int PARTS = 4;

    private final AgencyReading agencies;
    private final AssignInquiry assign;
    private final ExtendInquiry extend;
    private final InquiryBook book;
    private final LikeInquiryReading like;

    DeskActForms(AgencyReading agencies, AssignInquiry assign, ExtendInquiry extend, InquiryBook book, LikeInquiryReading like) {
        this.agencies = agencies;
        this.assign = assign;
        this.extend = extend;
        this.book = book;
        this.like = like;
    }

    List<FormField> fields(DeskAct act, Inquiry inquiry) {
        return switch (act) {
            case ACCEPT -> List.of(FormField.choice("category", "分类", "", false, categories()));
            case ASSIGN -> List.of(FormField.line("section", "承办科室", "", false), FormField.choice("handler", "承办人", "会收到消息", false, people(inquiry)),
                    FormField.area("note", "交办意见", "", false));
            case PASS -> List.of(FormField.choice("to", "转给哪个单位", "", true, agencies()), FormField.area("reason", "理由", "对方会看到", true));
            case BACK -> List.of(FormField.area("reason", "退回的理由", "建议由谁办理", true));
            case MERGE -> List.of(FormField.area("numbers", "并入的来信编号", "几件的用逗号或者换行分开", true));
            case UNMERGE, REVIVE, CONSENT -> List.of();
            case SPLIT -> parts();
            case RETURN -> List.of(FormField.area("where", "告诉来信人的话", "写明为什么不受理，可以找谁、怎样联系", true));
            case INVALID -> List.of(FormField.area("reason", "理由", "例如：广告；与某号重复", true));
            case AGREED, DECLINED -> List.of(FormField.area("how", "来信人的意见", "何时、用什么方式说的", true));
            case CALL -> List.of(FormField.choice("score", "满意程度", "", true, scores()), FormField.area("words", "来信人说的话", "只在内部使用，不公开", false));
            case REOPEN -> List.of(FormField.area("reason", "来信人的理由", "", true));
            case REPORT -> List.of(FormField.area("report", "办理情况", "", true));
            case FILE -> List.of(FormField.choice("kind", "类别", "", true, Arrays.stream(InquiryKind.values()).map(kind -> Choice.of(kind.code(), kind.label())).toList()),
                    FormField.line("title", "标题", "", true), FormField.choice("category", "分类", "", false, categories()));
            case WRITE -> List.of(FormField.area("text", "留言", "不要写别人的个人信息", true));
            case EXTEND -> List.of(new FormField("number", "days", "延长后一共多少个工作日", "从收到之日起算，最长" + extend.longest(inquiry) + "个工作日，现在是"
                    + book.clock(inquiry).round().workingDays() + "个", true, List.of()), FormField.area("reason", "理由", "会告知来信人", true));
            case HANDOVER -> List.of(FormField.area("reason", "理由", "会请来信人看过后确认", true));
            case REFUSE -> List.of(FormField.area("reason", "不同意的理由", "", true));
            case URGE -> List.of(FormField.area("words", "催办意见", "", true));
            case DEMAND -> List.of(FormField.area("words", "督办要求", "", true), FormField.day("dueOn", "报告日期", "这一天以前报告"));
        };
    }

    /** What stands in the form before anybody types. */
    Map<String, String> first(DeskAct act, Inquiry inquiry) {
        Map<String, String> first = new HashMap<>();
        switch (act) {
            case ACCEPT -> first.put("category", inquiry.category());
            case ASSIGN -> {
                first.put("section", inquiry.handler().section());
                first.put("handler", inquiry.handler().account() == 0 ? "" : Long.toString(inquiry.handler().account()));
            }
            case FILE -> first.putAll(Map.of("kind", inquiry.kind().code(), "title", inquiry.title(), "category", inquiry.category()));
            case EXTEND -> first.put("days", Integer.toString(extend.longest(inquiry)));
            case MERGE -> first.put("numbers", String.join("\n", like.of(inquiry, 5).stream().filter(other -> List.of("RECEIVED", "IN_HAND").contains(other.stage()))
                    .map(LikeInquiryReading.Like::number).toList()));
            case SPLIT -> first.put("agency1", inquiry.agency());
            default -> { }
        }
        return first;
    }

    private List<FormField> parts() {
        List<Choice> choices = agencies();
        List<FormField> fields = new ArrayList<>();
        for (int n = 1; n <= PARTS; n++) {
            fields.add(FormField.line("title" + n, "第" + n + "件的标题", "", n <= 2));
            fields.add(FormField.choice("agency" + n, "第" + n + "件由谁办理", "", n <= 2, choices));
            fields.add(FormField.area("text" + n, "第" + n + "件的内容", "用来信人的话", n <= 2));
        }
        return fields;
    }

    private List<Choice> agencies() {
        return agencies.within("").stream().filter(agency -> agency.kind() != AgencyKind.SECTION && agency.validOn(book.today())).map(agency -> Choice.of(agency.code(), agency.name()))
                .toList();
    }

    private List<Choice> people(Inquiry inquiry) {
        return assign.candidates(inquiry.agency()).entrySet().stream().map(person -> Choice.of(Long.toString(person.getKey()), person.getValue())).toList();
    }

    static List<Choice> categories() {
        return InquiryCategories.all().entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }

    private static List<Choice> scores() {
        return List.of(Choice.of("5", "很满意"), Choice.of("4", "满意"), Choice.of("3", "一般"), Choice.of("2", "不满意"), Choice.of("1", "很不满意"));
    }
}
