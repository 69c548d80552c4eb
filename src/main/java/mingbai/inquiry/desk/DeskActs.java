package mingbai.inquiry.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.answer.RateInquiryAnswer;
import mingbai.inquiry.answer.ReopenInquiry;
import mingbai.inquiry.handle.AcceptInquiry;
import mingbai.inquiry.handle.AssignInquiry;
import mingbai.inquiry.handle.EndInquiry;
import mingbai.inquiry.handle.ExtendInquiry;
import mingbai.inquiry.handle.FileInquiry;
import mingbai.inquiry.handle.HandOverInquiry;
import mingbai.inquiry.handle.InquiryStep;
import mingbai.inquiry.handle.InquirySteps;
import mingbai.inquiry.handle.MergeInquiries;
import mingbai.inquiry.handle.PassOnInquiry;
import mingbai.inquiry.handle.SplitInquiry;
import mingbai.inquiry.handle.SuperviseInquiry;
import mingbai.inquiry.handle.TypedText;
import mingbai.inquiry.handle.WriteToAsker;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Which acts are open on an inquiry, and doing one with what was typed. */
@Component
class DeskActs {

    private final AcceptInquiry accept;
    private final AssignInquiry assign;
    private final PassOnInquiry passOn;
    private final MergeInquiries merge;
    private final SplitInquiry split;
    private final EndInquiry end;
    private final FileInquiry file;
    private final WriteToAsker write;
    private final ExtendInquiry extend;
    private final SuperviseInquiry supervise;
    private final HandOverInquiry handOver;
    private final RateInquiryAnswer rate;
    private final ReopenInquiry reopen;
    private final InquiryAnswers answers;
    private final InquirySteps steps;

    DeskActs(AcceptInquiry accept, AssignInquiry assign, PassOnInquiry passOn, MergeInquiries merge, SplitInquiry split, EndInquiry end, FileInquiry file, WriteToAsker write,
            ExtendInquiry extend, SuperviseInquiry supervise, HandOverInquiry handOver, RateInquiryAnswer rate, ReopenInquiry reopen, InquiryAnswers answers, InquirySteps steps) {
        this.accept = accept;
        this.assign = assign;
        this.passOn = passOn;
        this.merge = merge;
        this.split = split;
        this.end = end;
        this.file = file;
        this.write = write;
        this.extend = extend;
        this.supervise = supervise;
        this.handOver = handOver;
        this.rate = rate;
        this.reopen = reopen;
        this.answers = answers;
        this.steps = steps;
    }

    /** In the order in which they are likely. */
    List<DeskAct> open(Inquiry inquiry, Caller caller, Actor actor) {
        boolean office = caller.holds(Role.OFFICE, inquiry.agency());
        boolean works = office || caller.holds(Role.DRAFTER, inquiry.agency());
        boolean leads = office || caller.holds(Role.LEADER, inquiry.agency());
        boolean above = (leads || caller.holds(Role.INSPECTOR, inquiry.agency())) && supervise.isAbove(actor.agency(), inquiry);
        return Arrays.stream(DeskAct.values()).filter(act -> switch (act.group()) {
            case OFFICE -> office;
            case WORK -> works;
            case CONSENT -> leads;
            case ABOVE -> above;
        }).filter(act -> fits(act, inquiry)).toList();
    }

    private boolean fits(DeskAct act, Inquiry inquiry) {
        InquiryStage stage = inquiry.stage();
        boolean active = stage == InquiryStage.RECEIVED || stage == InquiryStage.IN_HAND;
        return switch (act) {
            case ACCEPT -> stage == InquiryStage.RECEIVED;
            case ASSIGN, MERGE, WRITE, FILE -> active;
            case PASS, SPLIT, RETURN, INVALID -> active && answers.live(inquiry).isEmpty() && (act != DeskAct.PASS || !waits(inquiry, InquiryStep.Kind.TRANSFER));
            case BACK -> stage == InquiryStage.RECEIVED && waits(inquiry, InquiryStep.Kind.TRANSFER);
            case UNMERGE -> stage == InquiryStage.MERGED;
            case REVIVE -> stage == InquiryStage.INVALID;
            case HANDOVER -> active && answers.live(inquiry).isEmpty() && !waits(inquiry, InquiryStep.Kind.HANDOVER);
            case AGREED, DECLINED -> active && waits(inquiry, InquiryStep.Kind.HANDOVER);
            case CALL -> stage == InquiryStage.ANSWERED && answers.ratings(inquiry.id()).stream().noneMatch(rating -> rating.round() == inquiry.round());
            case REOPEN -> reopen.isPossible(inquiry);
            case REPORT -> waits(inquiry, InquiryStep.Kind.DEMAND);
            case EXTEND -> active && !waits(inquiry, InquiryStep.Kind.EXTENSION);
            case CONSENT, REFUSE -> active && waits(inquiry, InquiryStep.Kind.EXTENSION);
            case URGE -> inquiry.isOpen();
            case DEMAND -> inquiry.isOpen() && !waits(inquiry, InquiryStep.Kind.DEMAND);
        };
    }

    private boolean waits(Inquiry inquiry, InquiryStep.Kind kind) {
        return steps.open(inquiry.id(), kind).isPresent();
    }

    /** @param typed what stands in the form, each field there */
    void run(DeskAct act, Actor actor, long id, long version, Map<String, String> typed) {
        switch (act) {
            case ACCEPT -> accept.run(actor, id, version, typed.get("category"));
            case ASSIGN -> assign.run(actor, id, version, typed.get("section"), account(typed.get("handler")), typed.get("note"));
            case PASS -> passOn.run(actor, id, version, typed.get("to"), typed.get("reason"));
            case BACK -> passOn.back(actor, id, version, typed.get("reason"));
            case MERGE -> merge.run(actor, id, version, numbers(typed.get("numbers")));
            case UNMERGE -> merge.undo(actor, id, version);
            case SPLIT -> split.run(actor, id, version, parts(typed));
            case RETURN -> end.returned(actor, id, version, typed.get("where"));
            case INVALID -> end.invalid(actor, id, version, typed.get("reason"));
            case REVIVE -> end.revive(actor, id, version);
            case AGREED -> handOver.agreed(actor, id, typed.get("how"));
            case DECLINED -> handOver.declined(actor, id, typed.get("how"));
            case CALL -> rate.byCall(actor, id, number(typed.get("score"), "score", "请选择满意程度"), typed.get("words"));
            case REOPEN -> reopen.run(actor, id, typed.get("reason"));
            case REPORT -> supervise.report(actor, id, version, typed.get("report"));
            case FILE -> file.run(actor, id, version, typed.get("kind"), typed.get("title"), typed.get("category"));
            case WRITE -> write.run(actor, id, typed.get("text"));
            case EXTEND -> extend.propose(actor, id, version, number(typed.get("days"), "days", "请写一共多少个工作日"), typed.get("reason"));
            case HANDOVER -> handOver.propose(actor, id, version, typed.get("reason"));
            case CONSENT -> decided(id, step -> extend.consent(actor, id, version, step.id(), step.version()));
            case REFUSE -> decided(id, step -> extend.decline(actor, id, version, step.id(), step.version(), typed.get("reason")));
            case URGE -> supervise.urge(actor, id, version, typed.get("words"));
            case DEMAND -> supervise.demand(actor, id, version, typed.get("words"), TypedText.day("dueOn", typed.get("dueOn"), "报告日期"));
        }
    }

    private void decided(long id, java.util.function.Consumer<InquiryStep> how) {
        Optional<InquiryStep> step = steps.open(id, InquiryStep.Kind.EXTENSION);
        how.accept(step.orElseThrow(() -> new Overtaken("这件来信的延期")));
    }

    private static List<String> numbers(String typed) {
        return Arrays.stream(typed.split("[\\s,，、;；]+")).filter(number -> !number.isEmpty()).toList();
    }

    private static List<SplitInquiry.Part> parts(Map<String, String> typed) {
        List<SplitInquiry.Part> parts = new ArrayList<>();
        IntStream.rangeClosed(1, SplitInquiry.MOST).filter(n -> !typed.getOrDefault("title" + n, "").isBlank() || !typed.getOrDefault("text" + n, "").isBlank())
                .forEach(n -> parts.add(new SplitInquiry.Part(typed.getOrDefault("agency" + n, ""), TypedText.line(typed.get("title" + n)), TypedText.clean(typed.get("text" + n)))));
        return parts;
    }

    private static long account(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches(Ids.PATTERN)) {
            throw new Refused("handler", "请从名单中选择承办人");
        }
        return Long.parseLong(typed);
    }

    private static int number(String typed, String field, String missing) {
        if (!typed.matches("\\d{1,3}")) {
            throw new Refused(field, missing);
        }
        return Integer.parseInt(typed);
    }
}
