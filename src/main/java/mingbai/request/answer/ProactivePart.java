package mingbai.request.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.law.Parameter;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.request.withheld.Withheld;
import mingbai.request.withheld.WithheldReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** How often the same was asked, what was kept back, and the way to proactive disclosure (Arts. 18, 44) on the page of a request. */
@Component
class ProactivePart implements CasePart {

    private final LikeCaseReading like;
    private final MakeProactive make;
    private final SuggestProactive suggest;
    private final WithheldReading withheld;
    private final Clock clock;

    ProactivePart(LikeCaseReading like, MakeProactive make, SuggestProactive suggest, WithheldReading withheld, Clock clock) {
        this.like = like;
        this.make = make;
        this.suggest = suggest;
        this.withheld = withheld;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        int asked = like.same(request.agency(), request.id(), request.subject()).size() + 1;
        boolean often = asked >= Parameter.on(Parameter.SAME_INFORMATION, LocalDate.now(clock)).map(Parameter::number).orElse(2);
        List<Row> rows = new ArrayList<>();
        String address = "/desk/request/" + request.id() + "/proactive";
        rows.add(new Row("相同信息", "本机关共收到" + asked + "件申请", often ? "可以考虑主动公开（条例第四十四条）" : "", often ? Tone.SOON : Tone.PLAIN, address));
        make.editionOf(request.id()).ifPresent(edition -> rows.add(new Row("主动公开", "已起草文稿", "", Tone.DONE, "/desk/edition/" + edition)));
        suggest.of(request.id()).ifPresent(one -> rows.add(new Row("申请人建议主动公开", one.words(), one.taken() == null ? "待审核" : one.taken() ? "已采纳" : "未采纳",
                one.taken() == null ? Tone.SOON : Tone.DONE, address)));
        for (Withheld one : withheld.of(request.id())) {
            rows.add(new Row("不予公开", one.what(), one.isWithheld() ? one.reviewDue() + "前再评估" : one.state().label(), Tone.PLAIN,
                    caller.holds(Role.OFFICE, one.agency()) || caller.holds(Role.LEADER, one.agency()) ? "/desk/withheld/" + one.id() : ""));
        }
        return Optional.of(new Section("proactive", "主动公开", "", rows, List.of(new Link("转为主动公开、登记建议", address, false))));
    }
}
