package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.request.CaseFact;
import mingbai.request.Opinion;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.letter.LetterKind;
import mingbai.request.measure.AskOpinion;
import mingbai.request.measure.DropMeasure;
import mingbai.request.measure.OpinionLine;
import mingbai.request.measure.OpinionLines;
import mingbai.request.measure.OverrideOpinion;
import mingbai.request.measure.RecordOpinion;
import mingbai.request.measure.RecordOpinionReceived;
import mingbai.request.measure.TellMeasure;
import mingbai.request.measure.UrgeOpinion;
import mingbai.request.measure.Urging;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/…/opinions}: opinions of third parties and co-makers (Arts. 32-34); with {@code ?opinion=} one of them. */
@Controller
class OpinionPages {

    private final ActDesk desk;
    private final OpinionLines lines;
    private final AskOpinion ask;
    private final TellMeasure tell;
    private final DropMeasure drop;
    private final RecordOpinionReceived received;
    private final RecordOpinion record;
    private final UrgeOpinion urge;
    private final OverrideOpinion override;

    OpinionPages(ActDesk desk, OpinionLines lines, AskOpinion ask, TellMeasure tell, DropMeasure drop, RecordOpinionReceived received, RecordOpinion record,
            UrgeOpinion urge, OverrideOpinion override) {
        this.desk = desk;
        this.lines = lines;
        this.ask = ask;
        this.tell = tell;
        this.drop = drop;
        this.received = received;
        this.record = record;
        this.urge = urge;
        this.override = override;
    }

    @GetMapping("/desk/request/{request}/opinions")
    @MayCall(value = OFFICE, on = "request")
    String show(@PathVariable long request, @RequestParam(defaultValue = "") String opinion, @RequestParam(defaultValue = "") String done, Model model) {
        return show(request, opinion, done, Filled.NOTHING, List.of(), "", model);
    }

    @PostMapping("/desk/request/{request}/opinions")
    @MayCall(value = OFFICE, on = "request")
    String act(@PathVariable long request, @RequestParam Map<String, String> form, Actor actor, HttpServletResponse response, Model model) {
        Filled filled = new Filled(form);
        String opinion = filled.get("opinion_id");
        try {
            if (filled.has("preview")) {
                return show(request, opinion, "", filled, List.of(), preview(request, filled), model);
            }
            run(actor, request, filled);
            boolean goneOrNew = opinion.isEmpty() || filled.get("act").equals("drop") && filled.get("measure").equals(opinion);
            return "redirect:/desk/request/" + request + "/opinions?done=1" + (goneOrNew ? "" : "&opinion=" + filled.id("opinion_id"));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, opinion, "", filled, refused.issues(), "", model);
        }
    }

    private void run(Actor actor, long request, Filled filled) {
        long version = filled.version();
        long opinion = filled.id("opinion_id");
        switch (filled.get("act")) {
            case "ask" -> ask.run(actor, request, version, List.of(new AskOpinion.Asked(kind(filled), filled.get("agency"), filled.get("name"),
                    filled.get("contact"), filled.get("phone"), filled.get("address"), filled.get("reason"))));
            case "told" -> tell.run(actor, request, version, filled.id("measure"), filled.day("told", "发出日期"));
            case "drop" -> drop.run(actor, request, version, filled.id("measure"), filled.get("dropReason"));
            case "reached" -> received.run(actor, request, version, opinion, filled.day("reached", "对方收到的日期"));
            case "given" -> record.run(actor, request, version, opinion, new RecordOpinion.Given(filled.day("on", "反馈日期"), opinion(filled), filled.get("reasons"),
                    accepted(filled)));
            case "urge" -> urge.run(actor, request, version, opinion, way(filled), filled.get("note"));
            case "override" -> override.run(actor, request, version, opinion, filled.get("content"), filled.get("interest"));
            default -> throw new Refused("", "请选择要办理的事项");
        }
    }

    private static PartyKind kind(Filled filled) {
        return Arrays.stream(PartyKind.values()).filter(kind -> kind.name().equals(filled.get("kind"))).findFirst()
                .orElseThrow(() -> new Refused("kind", "请选择征求第三方还是协助制作机关的意见"));
    }

    static Opinion opinion(Filled filled) {
        return Opinion.choices().stream().filter(one -> one.name().equals(filled.get("opinion"))).findFirst()
                .orElseThrow(() -> new Refused("opinion", "请选择对方的意见"));
    }

    private static Urging.Way way(Filled filled) {
        return Arrays.stream(Urging.Way.values()).filter(way -> way.name().equals(filled.get("way"))).findFirst()
                .orElseThrow(() -> new Refused("way", "请选择催询的方式"));
    }

    private static @Nullable Boolean accepted(Filled filled) {
        return switch (filled.get("accepted")) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private String preview(long id, Filled filled) {
        RequestCase request = desk.request(id);
        return switch (filled.get("act")) {
            case "ask" -> desk.preview(request, new CaseFact.OpinionAsked(desk.today(), 0, kind(filled)));
            case "given" -> desk.preview(request, new CaseFact.OpinionGiven(filled.day("on", "反馈日期"), line(request, filled.get("opinion_id")).party().id(), opinion(filled)));
            default -> "";
        };
    }

    private OpinionLine line(RequestCase request, String opinion) {
        return lines.of(request).stream().filter(line -> Long.toString(line.measure().id()).equals(opinion)).findFirst().orElseThrow(NotFound::new);
    }

    private String show(long id, String opinion, String done, Filled filled, List<Issue> issues, String preview, Model model) {
        RequestCase request = desk.request(id);
        ActHead head = desk.head(request, done, filled, issues, preview);
        if (opinion.isEmpty()) {
            model.addAttribute("page", new ActViews.Opinions(head, lines.of(request)));
            return "request/act-opinions";
        }
        OpinionLine line = line(request, opinion);
        LetterKind kind = line.party().kind() == PartyKind.THIRD_PARTY ? LetterKind.THIRD_PARTY_OPINION : LetterKind.CO_MAKER_OPINION;
        String letter = desk.letter(request, kind, line.party().id());
        Optional<ActViews.Waiting> waiting = line.measure().isWaiting() ? Optional.of(new ActViews.Waiting(head, line.measure(), "opinions", letter)) : Optional.empty();
        Optional<ActViews.Waiting> overriding = Optional.ofNullable(line.override()).filter(one -> one.isWaiting())
                .map(one -> new ActViews.Waiting(head, one, "opinions", desk.letter(request, LetterKind.THIRD_PARTY_DECISION, line.party().id())));
        model.addAttribute("page", new ActViews.OneOpinion(head, line, waiting, overriding, letter));
        return "request/act-opinion";
    }
}
