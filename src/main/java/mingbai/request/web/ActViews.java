package mingbai.request.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingbai.law.ProcessingFee;
import mingbai.request.Opinion;
import mingbai.request.PartyKind;
import mingbai.request.fee.RequestFee;
import mingbai.request.measure.Measure;
import mingbai.request.measure.MeasureState;
import mingbai.request.measure.OpinionLine;
import mingbai.request.measure.Urging;
import mingbai.request.measure.Wording;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** What the pages of the acts of a request show. */
public final class ActViews {

    private ActViews() {}

    static final List<Choice> YES_NO = List.of(Choice.of("yes", "合理"), Choice.of("no", "不合理"));

    /**
     * A measure that is prepared and waits to be told.
     *
     * @param page   last part of the address of its page
     * @param letter address of its letter, "" when there is none
     */
    public record Waiting(ActHead head, Measure measure, String page, String letter) {

        public String address() {
            return head.address() + "/" + page;
        }
    }

    /**
     * The page of the correction.
     *
     * @param lastDay   until when it may be asked, empty where the law sets no day
     * @param late      that day is past
     * @param until     end of the applicant's period, empty while it was not told
     * @param lapsed    the period is over and nothing came
     */
    public record Correction(ActHead head, Optional<LocalDate> lastDay, boolean late, Optional<Waiting> waiting, Optional<Measure> told, Optional<LocalDate> until,
            boolean awaited, boolean lapsed, List<Wording> earlier, String offered, String closingLetter) {

        public List<Issue> issues() {
            return head.issues();
        }
    }

    /** The page of all opinions of a request. */
    public record Opinions(ActHead head, List<OpinionLine> lines) {

        public List<Choice> kinds() {
            return List.of(new Choice(PartyKind.THIRD_PARTY.name(), "第三方（公民、法人或者其他组织）", "公开可能损害其商业秘密、个人隐私等合法权益（第三十二条）；逾期不反馈不视为同意"),
                    new Choice(PartyKind.CO_MAKER.name(), "协助制作的机关", "信息由本机关牵头、与其共同制作（第三十四条）；逾期不反馈视为同意公开"));
        }
    }

    /** The page of one opinion. */
    public record OneOpinion(ActHead head, OpinionLine line, Optional<Waiting> waiting, Optional<Waiting> override, String letter) {

        public List<Choice> opinions() {
            return Opinion.choices().stream().map(one -> Choice.of(one.name(), one.label())).toList();
        }

        public List<Choice> judgements() {
            return YES_NO;
        }

        public List<Choice> ways() {
            return Arrays.stream(Urging.Way.values()).filter(way -> way != Urging.Way.PLATFORM || !line.party().agency().isEmpty())
                    .map(way -> Choice.of(way.name(), way.label())).toList();
        }

        public boolean thirdParty() {
            return line.party().kind() == PartyKind.THIRD_PARTY;
        }
    }

    /** What another agency sees of a request on its own desk: not who asks. */
    public record Asked(String number, String agencyName, String subject, String description, String reason, LocalDate askedOn, Optional<LocalDate> reached,
            Optional<LocalDate> limit, String given, boolean open, boolean answers, long opinion, long version, Filled filled, List<Issue> issues, String notice) {

        public List<Choice> opinions() {
            return Opinion.choices().stream().map(one -> Choice.of(one.name(), one.label())).toList();
        }
    }

    /**
     * The page of the extension.
     *
     * @param left     working days that may still be added
     * @param consents whether this person may consent to what is proposed
     */
    public record Extension(ActHead head, int left, Optional<Waiting> waiting, boolean office, boolean consents, List<Measure> past) {

        public boolean proposed() {
            return waiting.isPresent() && waiting.get().measure().state() == MeasureState.PREPARED;
        }
    }

    public record Reasons(ActHead head, Optional<Waiting> waiting, Optional<Measure> told, boolean given, String offered) {

        public List<Choice> judgements() {
            return YES_NO;
        }
    }

    public record Delay(ActHead head, boolean allowed, Optional<Waiting> waiting, Optional<Measure> told) {}

    /**
     * The page of the fee.
     *
     * @param byItem empty where nothing may be charged
     * @param payBy  last day of payment, empty while the notice has not arrived
     */
    public record Fee(ActHead head, int ordinal, Optional<ProcessingFee> byItem, Optional<ProcessingFee> byPages, int pages, Optional<RequestFee> decided,
            Optional<LocalDate> payBy, boolean closable, String letter, String closingLetter) {

        public List<Choice> bases() {
            return List.of(new Choice("ITEM", "按件计收", "按申请人当月在本机关的累计件数"), new Choice("PAGE", "按量计收", "按本件提供信息的页数；仅告知获取方式、途径的不适用"));
        }

        public boolean inState(String state) {
            return decided.map(fee -> fee.state().name().equals(state)).orElse(false);
        }
    }

    public record Abandon(ActHead head) {

        public List<Choice> ways() {
            return List.of(Choice.of("来信", "来信"), Choice.of("电话", "电话"), Choice.of("当面", "当面"), Choice.of("传真", "传真"));
        }
    }
}
