package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.inquiry.Asker;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.Intake;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.WithdrawInquiry;
import mingbai.inquiry.answer.DraftInquiryAnswer;
import mingbai.inquiry.answer.InquiryAnswer;
import mingbai.inquiry.answer.RateInquiryAnswer;
import mingbai.inquiry.answer.ReopenInquiry;
import mingbai.inquiry.answer.SubmitInquiryAnswer;
import mingbai.inquiry.handle.AcceptInquiry;
import mingbai.inquiry.handle.EndInquiry;
import mingbai.inquiry.handle.ExtendInquiry;
import mingbai.inquiry.handle.MergeInquiries;
import mingbai.inquiry.handle.PassOnInquiry;
import mingbai.ledger.Actor;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people write to the prefecture's workplaces: last year's consultations, and letters in hand today in the states a clerk meets. */
@Component
class InquiryScenes {

    private static final String NAMES = "甲乙丙丁戊己庚辛壬癸";
    private static final InquiryChannel[] CHANNELS = {InquiryChannel.WEB, InquiryChannel.VISIT, InquiryChannel.PHONE, InquiryChannel.LETTER};

    private final AskedByLetter before;
    private final TakeInquiry take;
    private final InquiryBook book;
    private final AcceptInquiry accept;
    private final PassOnInquiry passOn;
    private final ExtendInquiry extend;
    private final MergeInquiries merge;
    private final EndInquiry end;
    private final DraftInquiryAnswer draft;
    private final SubmitInquiryAnswer submit;
    private final RateInquiryAnswer rate;
    private final ReopenInquiry reopen;
    private final WithdrawInquiry withdraw;
    private final GiveOpinion opinions;
    private final ReviewReading reviews;
    private final Team team;
    private final Almanac almanac;
    private int people;

    InquiryScenes(AskedByLetter before, TakeInquiry take, InquiryBook book, AcceptInquiry accept, PassOnInquiry passOn, ExtendInquiry extend, MergeInquiries merge, EndInquiry end,
            DraftInquiryAnswer draft, SubmitInquiryAnswer submit, RateInquiryAnswer rate, ReopenInquiry reopen, WithdrawInquiry withdraw, GiveOpinion opinions, ReviewReading reviews,
            Team team, Almanac almanac) {
        this.before = before;
        this.take = take;
        this.book = book;
        this.accept = accept;
        this.passOn = passOn;
        this.extend = extend;
        this.merge = merge;
        this.end = end;
        this.draft = draft;
        this.submit = submit;
        this.rate = rate;
        this.reopen = reopen;
        this.withdraw = withdraw;
        this.opinions = opinions;
        this.reviews = reviews;
        this.team = team;
        this.almanac = almanac;
    }

    /** @return number and code of a letter that anybody may follow in the demonstration */
    TakeInquiry.Taken play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        before.play(bodies, today, folder);
        people = 0;
        for (Unit unit : bodies.workplaces()) {
            wrote(unit, InquiryKind.CONSULTATION, day(today, 0), "窗口周末办公吗", "想知道周末能不能来窗口办事，要不要先预约。");
            taken(wrote(unit, InquiryKind.SUGGESTION, day(today, 2), "建议增加自助打印设备", "大厅打印要排队，建议增加自助打印设备。"));
        }
        inHand(bodies, today);
        answers(bodies, today);
        return followed(bodies, today);
    }

    private void inHand(Bodies bodies, LocalDate today) {
        Unit town = bodies.town();
        taken(wrote(town, InquiryKind.HELP, day(today, 9), "村口路灯不亮", "村口三盏路灯坏了两周，晚上老人孩子不好走。")); // overdue by now
        Inquiry far = taken(wrote(town, InquiryKind.HELP, day(today, 3), "水渠塌了一段", "田边水渠塌了一段，影响浇地。"));
        extend.propose(team.at("first", town.code()), far.id(), far.version(), 15, "需要水利部门现场勘查后确定维修方案");
        Inquiry main = taken(wrote(town, InquiryKind.CONSULTATION, day(today, 1), "养老补贴什么时候发", "今年的高龄补贴还没有到账，什么时候发？"));
        Inquiry like = taken(wrote(town, InquiryKind.CONSULTATION, day(today, 1), "高龄补贴还没到账", "父亲的高龄补贴这个月没有到，是不是晚发？"));
        merge.run(team.at("first", town.code()), main.id(), main.version(), List.of(like.number()));
        Inquiry wrong = wrote(bodies.office(), InquiryKind.CONSULTATION, day(today, 1), "跨省医保怎样结算", "在外省住院，医保怎样直接结算？");
        end.returned(team.at("first", wrong.agency()), wrong.id(), wrong.version(), "异地就医结算由医疗保障部门负责，可以拨打12393咨询。");
        Inquiry moved = wrote(bodies.office(), InquiryKind.CONSULTATION, day(today, 1), "学区怎样划分", "想知道新建小区划到哪个学校。");
        passOn.run(team.at("first", moved.agency()), moved.id(), moved.version(), bodies.named(bodies.city().region() + "教育局").code(), "学区划分由教育部门答复");
        Inquiry given = wrote(town, InquiryKind.MESSAGE, day(today, 2), "想了解赶集时间", "请问下个月哪几天赶集？");
        withdraw.run(Actor.PROGRAM, given.id(), given.version(), "已经问到了");
    }

    private void answers(Bodies bodies, LocalDate today) {
        Unit education = bodies.named(bodies.city().region() + "教育局");
        Unit civil = bodies.named(bodies.city().region() + "民政局");
        Unit water = bodies.named(bodies.city().region() + "水利局");
        drafted(taken(wrote(education, InquiryKind.CONSULTATION, day(today, 3), "幼儿园保教费标准", "公办幼儿园的保教费是多少？")), "公办幼儿园保教费按等级收取，标准已在收费公示栏公开。");
        submitted(drafted(taken(wrote(education, InquiryKind.SUGGESTION, day(today, 3), "建议错峰放学", "学校门口放学时很堵，建议错峰。")), "建议已转学校研究，下学期起分年级间隔十分钟放学。"));
        served(taken(wrote(civil, InquiryKind.CONSULTATION, day(today, 4), "高龄补贴怎样申领", "年满八十岁怎样申领高龄补贴？")), "年满八十周岁的老人，本人或者家属带身份证、户口簿到社区或者村委会申领，次月起发放。");
        served(taken(wrote(education, InquiryKind.CONSULTATION, day(today, 4), "随迁子女入学要什么材料", "外来务工人员子女上小学要带什么？")), "带居住证、劳动合同或者营业执照、户口簿，六月到居住地学校登记。");
        Inquiry content = served(taken(wrote(water, InquiryKind.HELP, day(today, 5), "自来水发黄", "这几天早上自来水发黄，能不能检查？")), "已检查管网并冲洗，水质检测合格。再有发黄请拨打抢修电话。");
        rate.byAsker(content.id(), 5, "第二天就好了");
        Inquiry not = served(taken(wrote(bodies.town(), InquiryKind.HELP, day(today, 5), "垃圾桶太少", "三组只有一个垃圾桶，常常满出来。")), "已登记需求，统一调配。");
        rate.byAsker(not.id(), 2, "没有说什么时候");
        reopen.run(Actor.PROGRAM, not.id(), "只说登记了，没有说什么时候增加");
    }

    /** Everybody who tries the demonstration may open it. */
    private TakeInquiry.Taken followed(Bodies bodies, LocalDate today) {
        Unit civil = bodies.named(bodies.city().region() + "民政局");
        TakeInquiry.Taken taken = take.run(Actor.PROGRAM, intake(civil, InquiryKind.CONSULTATION, InquiryChannel.WEB, day(today, 2), "婚姻登记要预约吗", "登记结婚要不要提前预约，带什么证件？"));
        served(taken(taken.inquiry()), "不用预约，带双方身份证、户口簿和三张二寸合影。周末上午也办理。");
        return taken;
    }

    private Inquiry wrote(Unit unit, InquiryKind kind, LocalDate on, String title, String text) {
        return take.run(Actor.PROGRAM, intake(unit, kind, CHANNELS[people % CHANNELS.length], on, title, text)).inquiry();
    }

    private Intake intake(Unit unit, InquiryKind kind, InquiryChannel channel, LocalDate on, String title, String text) {
        int n = people++;
        Asker asker = new Asker("示例" + NAMES.charAt(n % NAMES.length()), "0000-555%04d".formatted(n), "", "");
        return new Intake(unit.code(), kind, channel, title, text, asker, true, Inquiry.About.NOTHING, "", on, "demonstration letter " + n, List.of());
    }

    private Inquiry taken(Inquiry inquiry) {
        return accept.run(team.at("first", inquiry.agency()), inquiry.id(), inquiry.version(), "");
    }

    private InquiryAnswer drafted(Inquiry inquiry, String words) {
        return draft.run(team.at("drafter", inquiry.agency()), inquiry.id(), 0, words, draft.proposed(inquiry, words));
    }

    private InquiryAnswer submitted(InquiryAnswer drafted) {
        return submit.run(team.at("drafter", drafted.agency()), drafted.id(), drafted.version(), Map.of());
    }

    private Inquiry served(Inquiry inquiry, String words) {
        InquiryAnswer answer = submitted(drafted(inquiry, words));
        say(answer, "first", null);
        say(answer, "leader", null);
        say(answer, "secrecy", SecrecyDecision.mayBePublic("本机关定密事项范围，未涉及国家秘密"));
        return book.get(inquiry.id());
    }

    private void say(InquiryAnswer answer, String login, @Nullable SecrecyDecision secrecy) {
        long matter = reviews.mattersOf(InquiryAnswer.KIND, answer.id()).getFirst();
        int step = reviews.matter(matter).orElseThrow().step();
        opinions.run(team.at(login, answer.agency()), GiveOpinion.Opinion.onScreen(matter, step, Decision.APPROVE, "同意", secrecy));
    }

    /** Working days back from today. */
    private LocalDate day(LocalDate today, int workingDays) {
        WorkCalendar calendar = almanac.calendar();
        LocalDate day = today;
        for (int left = workingDays; left > 0 || workingDays > 0 && !calendar.isWorkingDay(day);) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
