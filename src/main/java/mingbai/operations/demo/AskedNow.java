package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.law.AnswerKind;
import mingbai.law.ApplicantKind;
import mingbai.law.Ground;
import mingbai.ledger.Actor;
import mingbai.request.Channel;
import mingbai.request.Identity;
import mingbai.request.IdentityDocument;
import mingbai.request.RequestCase;
import mingbai.request.Submission;
import mingbai.request.SubmitOnline;
import mingbai.request.SubmitRequest;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import mingbai.request.WithdrawRequest;
import mingbai.request.answer.RightAgency;
import mingbai.request.answer.WithheldPart;
import mingbai.request.measure.AskForCorrection;
import mingbai.request.measure.ConsentToExtension;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.MeasureKind;
import mingbai.request.measure.ProposeExtension;
import mingbai.request.measure.ReceiveCorrection;
import mingbai.request.measure.TellMeasure;
import org.springframework.stereotype.Component;

/** Requests the prefecture's workplaces have in hand today, in the states a clerk meets in a year. */
@Component
class AskedNow {

    private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    private final SubmitRequest submit;
    private final SubmitOnline online;
    private final WithdrawRequest withdraw;
    private final AskForCorrection correction;
    private final ReceiveCorrection corrected;
    private final ProposeExtension propose;
    private final ConsentToExtension consent;
    private final TellMeasure tell;
    private final MeasureBook measures;
    private final Handling handling;
    private final Team team;
    private final Almanac almanac;
    private int people;

    AskedNow(SubmitRequest submit, SubmitOnline online, WithdrawRequest withdraw, AskForCorrection correction, ReceiveCorrection corrected, ProposeExtension propose,
            ConsentToExtension consent, TellMeasure tell, MeasureBook measures, Handling handling, Team team, Almanac almanac) {
        this.submit = submit;
        this.online = online;
        this.withdraw = withdraw;
        this.correction = correction;
        this.corrected = corrected;
        this.propose = propose;
        this.consent = consent;
        this.tell = tell;
        this.measures = measures;
        this.handling = handling;
        this.team = team;
        this.almanac = almanac;
    }

    /** @return number and secret of a request that anybody may follow in the demonstration */
    SubmitOnline.Submitted play(Bodies bodies, LocalDate today) {
        Days day = new Days(almanac.calendar(), today);
        people = 0;
        waiting(bodies, day);
        for (Unit unit : bodies.workplaces()) {
            counter(unit, day.before(18), "道路照明工程的招标文件");
            counter(unit, day.before(9), "2025年度采购合同");
            counter(unit, day.before(2), "窗口人员排班办法");
        }
        counter(bodies.named(bodies.city().region() + "水利局"), day.before(23), "河道清淤工程的验收记录"); // overdue by now
        corrections(bodies, day);
        extensions(bodies, day);
        answers(bodies, day);
        return followed(bodies, day);
    }

    /** Working days back from today. */
    private record Days(WorkCalendar calendar, LocalDate today) {

        LocalDate before(int workingDays) {
            LocalDate day = today;
            for (int left = workingDays; left > 0 || !calendar.isWorkingDay(day);) {
                day = day.minusDays(1);
                left -= calendar.isWorkingDay(day) ? 1 : 0;
            }
            return day;
        }
    }

    private void waiting(Bodies bodies, Days day) {
        web(bodies.town(), day.before(0), "村道硬化工程的决算报告");
        web(bodies.office(), day.before(3), "市民热线第三方评估报告"); // receipt should have been confirmed by now
        RequestCase given = web(bodies.town(), day.before(5), "灌溉用水分配方案");
        withdraw.run(Actor.PROGRAM, given.id(), given.version(), new WithdrawRequest.Withdrawal(day.today(), "本平台", "已经在网站上找到"));
    }

    private void corrections(Bodies bodies, Days day) {
        asked(bodies.town(), day, "有关补贴的全部文件");
        RequestCase made = asked(bodies.office(), day, "领导批示的有关材料");
        corrected.run(team.at("first", made.agency()), made.id(), made.version(),
                new ReceiveCorrection.Corrected(day.before(1), "2025年旧城改造专项资金分配方案", "2025年旧城改造专项资金分配方案，由本机关印发"));
    }

    private RequestCase asked(Unit unit, Days day, String subject) {
        RequestCase request = counter(unit, day.before(6), subject);
        Actor office = team.at("first", unit.code());
        RequestCase prepared = correction.run(office, request.id(), request.version(),
                new AskForCorrection.Asking("请写明所需信息的名称、文号或者年度", day.today().plusDays(15), ""));
        return tell.run(office, request.id(), prepared.version(), measures.waiting(prepared, MeasureKind.CORRECTION).orElseThrow().id(), day.before(2));
    }

    private void extensions(Bodies bodies, Days day) {
        RequestCase proposed = counter(bodies.office(), day.before(17), "历年规范性文件清理底稿");
        propose.run(team.at("first", proposed.agency()), proposed.id(), proposed.version(), 15, "需要到档案馆逐卷检索");
        RequestCase other = counter(bodies.town(), day.before(16), "集体土地流转合同台账");
        RequestCase waits = propose.run(team.at("first", other.agency()), other.id(), other.version(), 20, "涉及二十二个村，需要逐村核对");
        RequestCase agreed = consent.run(team.at("leader", other.agency()), other.id(), waits.version(), true, "");
        tell.run(team.at("first", other.agency()), other.id(), agreed.version(), measures.waiting(agreed, MeasureKind.EXTENSION).orElseThrow().id(), day.today());
    }

    private void answers(Bodies bodies, Days day) {
        Unit education = bodies.named(bodies.city().region() + "教育局");
        Unit finance = bodies.named(bodies.city().region() + "财政局");
        RequestCase zones = counter(education, day.before(11), "学区划分的依据和听证材料");
        handling.drafted(zones, AnswerKind.GIVEN, "", List.of(), RightAgency.NONE, "示例学区划分方案说明，一共三页。");
        RequestCase meals = counter(education, day.before(12), "学校食堂检查记录");
        handling.submitted(handling.drafted(meals, AnswerKind.GIVEN, "", List.of(), RightAgency.NONE, "示例食堂检查记录，共检查十二所学校。"));
        RequestCase repairs = counter(finance, day.before(13), "校舍维修资金拨付明细");
        handling.cleared(handling.submitted(handling.drafted(repairs, AnswerKind.GIVEN, "", List.of(), RightAgency.NONE, "示例拨付明细，合计三百一十三万元。")));
        served(finance, day, "预算执行情况分析报告", AnswerKind.GIVEN, "", "示例分析报告，第一部分：总体情况。");
        served(finance, day, "党组会议讨论预算安排的记录", AnswerKind.PROCESS, "属于讨论过程中形成的记录，尚未形成决定，公开后会影响正常讨论", "");
        served(bodies.town(), day, "高速公路服务区的经营合同", AnswerKind.DOES_NOT_EXIST, "经检索本机关档案和业务系统，没有制作或者保存该信息", "");
        served(bodies.town(), day, "惠民补贴发放公示", AnswerKind.ALREADY_PUBLIC, "已在本平台“惠民补贴”栏目公开，可以直接查阅、下载", "");
        served(bodies.town(), day, "邻里纠纷的处理意见", AnswerKind.PETITION, "可以向镇综合治理中心反映，电话0000-5550000", "");
        partly(bodies.town(), day);
    }

    private RequestCase served(Unit unit, Days day, String subject, AnswerKind kind, String words, String file) {
        RequestCase request = counter(unit, day.before(10), subject);
        return handling.served(request, handling.cleared(handling.submitted(handling.drafted(request, kind, words, List.of(), RightAgency.NONE, file))));
    }

    private void partly(Unit unit, Days day) {
        RequestCase request = counter(unit, day.before(14), "危房改造补助发放清册");
        List<WithheldPart> kept = List.of(new WithheldPart("清册中领取人的证件号码和银行账号", Ground.THIRD_PARTY, "属于个人隐私，公开会损害本人合法权益"));
        handling.served(request, handling.cleared(handling.submitted(handling.drafted(request, AnswerKind.PARTLY_GIVEN, "证件号码和账号已经遮盖", kept,
                RightAgency.NONE, "示例清册，十二户，每户一万元。"))));
    }

    private SubmitOnline.Submitted followed(Bodies bodies, Days day) {
        SubmitOnline.Submitted sent = online.run(submission(bodies.office(), Channel.WEB, day.before(4), "政务服务大厅改造方案"), "the followed request of the demonstration "
                + System.nanoTime());
        handling.confirmed(sent.request(), day.before(3));
        return sent;
    }

    private RequestCase counter(Unit unit, LocalDate on, String subject) {
        return submit.run(team.at("first", unit.code()), submission(unit, Channel.COUNTER, on, subject));
    }

    private RequestCase web(Unit unit, LocalDate on, String subject) {
        return submit.run(Actor.PROGRAM, submission(unit, Channel.WEB, on, subject));
    }

    private Submission submission(Unit unit, Channel channel, LocalDate on, String subject) {
        String name = "示例申请人" + NAMES.charAt(people++ % NAMES.length());
        Submission.Person person = new Submission.Person(ApplicantKind.NATURAL, name, "", "", "0000-555%04d".formatted(people), "", unit.region() + "示范路"
                + people + "号", "", new Identity(IdentityDocument.OTHER, "示例证件" + people, List.of()));
        return new Submission(unit.code(), channel, on, List.of(person), subject, unit.name() + "制作或者保存的" + subject + "，最近一年内形成。", SupplyForm.ELECTRONIC,
                SupplyWay.PLATFORM);
    }
}
