package mingbai.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.almanac.Almanac;
import mingbai.request.Clocks.SubClock;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/**
 * Open requests wait for the disclosure office of their agency, term by term, and for the person who drafts. While the clock of the reply rests the terms
 * of those who are waited for go on: somebody has to chase them.
 */
@Component
class WaitingRequests implements WaitingWork {

    /** The notice of a correction can only be given within its window: said when it is about to close. */
    private static final int WINDOW_CLOSES = 3;
    /** An extension needs consent and must reach the applicant in time. */
    private static final int BEFORE_EXTENSION = 5;

    private final OpenTerms terms;
    private final Almanac almanac;
    private final Clock clock;

    WaitingRequests(OpenTerms terms, Almanac almanac, Clock clock) {
        this.terms = terms;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.REQUESTS;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> offices = new LinkedHashSet<>(caller.agenciesFor(Role.OFFICE));
        offices.remove("");
        List<Long> ids = terms.waiting(offices, account, MOST);
        LocalDate today = LocalDate.now(clock);
        return terms.of(ids).stream().flatMap(open -> open.clocks().open().stream()
                .flatMap(term -> item(open, term, offices.contains(open.request().agency()), today).stream())).limit(MOST).toList();
    }

    private Optional<Item> item(OpenTerms.Of open, SubClock term, boolean office, LocalDate today) {
        int left = almanac.calendar().workingDaysBetween(today, term.due());
        boolean late = term.due().isBefore(today);
        boolean shown = switch (term.kind()) {
            case REPLY -> !open.clocks().paused();
            case CONFIRM, CORRECTION, THIRD_PARTY, CO_MAKER, REASONS, FEE_PAYMENT -> office;
            case CORRECTION_NOTICE -> office && left <= WINDOW_CLOSES;
            case EXTENSION -> office && left <= BEFORE_EXTENSION;
        };
        return shown ? Optional.of(item(open.request(), term, late, today)) : Optional.empty();
    }

    private Item item(RequestCase request, SubClock term, boolean late, LocalDate today) {
        Instant since = term.from().atStartOfDay(clock.getZone()).toInstant();
        Tone tone = late ? Tone.LATE : term.kind().isOurs() ? Tone.PLAIN : Tone.NEWS;
        return new Item(request.subject(), request.agency(), what(request, term, late), since, new Limit(term.from(), term.due(), term.provisional()),
                status(term, late), tone, act(term.kind()), target(request, term.kind()));
    }

    private static String what(RequestCase request, SubClock term, boolean late) {
        String said = switch (term.kind()) {
            case CONFIRM -> late ? "超过一个工作日没有与申请人确认收到" : "须与申请人确认收到";
            case CORRECTION_NOTICE -> "需要补正的，须在期限内一次性告知";
            case CORRECTION -> late ? "补正期限已过，申请人没有补正" : "等待申请人补正，答复期限暂停";
            case THIRD_PARTY -> late ? "第三方逾期未提出意见，由本机关依法决定" : "等待第三方意见，请跟进";
            case CO_MAKER -> late ? "被征求意见机关逾期未提出意见，视为同意公开" : "等待其他机关意见，请跟进";
            case REASONS -> late ? "说明理由的期限已过" : "等待申请人说明理由";
            case FEE_PAYMENT -> late ? "缴费期限已过，申请人没有缴费" : "等待申请人缴费，答复期限暂停";
            case EXTENSION -> "不能按期答复的，须在到期前决定延期并告知申请人";
            case REPLY -> "须作出答复";
        };
        return request.number() + "，" + said + Stream.of(request.section()).filter(section -> !section.isEmpty()).map(section -> "，" + section + "承办").findFirst().orElse("");
    }

    private static String status(SubClock term, boolean late) {
        return late ? switch (term.kind()) {
            case CONFIRM -> "逾期未确认";
            case REPLY, EXTENSION -> "答复超期";
            case CORRECTION_NOTICE, CORRECTION, THIRD_PARTY, CO_MAKER, REASONS, FEE_PAYMENT -> "对方逾期";
        } : term.kind().label();
    }

    private static String act(Clocks.Kind kind) {
        return switch (kind) {
            case CONFIRM -> "确认收到";
            case REPLY -> "办理答复";
            case EXTENSION -> "决定是否延期";
            case CORRECTION_NOTICE -> "核对内容";
            case CORRECTION, THIRD_PARTY, CO_MAKER, REASONS, FEE_PAYMENT -> "跟进";
        };
    }

    private static String target(RequestCase request, Clocks.Kind kind) {
        return "/desk/request/" + request.id() + (kind == Clocks.Kind.CONFIRM ? "/confirm" : "");
    }
}
