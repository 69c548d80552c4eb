package mingbai.request.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.reading.LedgerReading;
import mingbai.merkle.Json;
import mingbai.merkle.ProofFile;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.CaseFile;
import mingbai.request.Clocks;
import mingbai.request.FactRow;
import mingbai.request.IdentityBook;
import mingbai.request.KeptIdentity;
import mingbai.request.RequestCase;
import mingbai.request.ShowIdentity;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the file of one case out as a ZIP. That it was taken out, and by whom, is on record before a byte is written. Proofs of identity are in it only
 * when somebody of the office asks for them and says why; each of them is then recorded as read.
 */
@Component
public class ExportCase {

    static final int REASON = 200;

    private final CaseBook cases;
    private final List<CaseFile> parts;
    private final IdentityBook identities;
    private final ShowIdentity showIdentity;
    private final LedgerReading reading;
    private final Ledger ledger;
    private final AgencyReading agencies;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ExportCase(CaseBook cases, List<CaseFile> parts, IdentityBook identities, ShowIdentity showIdentity, LedgerReading reading, Ledger ledger,
            AgencyReading agencies, Clock clock, TransactionTemplate transaction) {
        this.cases = cases;
        this.parts = parts.stream().sorted(Comparator.comparingInt(CaseFile::order)).toList();
        this.identities = identities;
        this.showIdentity = showIdentity;
        this.reading = reading;
        this.ledger = ledger;
        this.agencies = agencies;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A file ready to be written, outside any transaction. */
    public record Ready(String name, CaseFile.Content content) {}

    /** @param proofsBecause why proofs of identity are needed; null to leave them out */
    public Ready run(Actor actor, long request, @Nullable String proofsBecause) {
        if (proofsBecause != null && (proofsBecause.isBlank() || proofsBecause.strip().length() > REASON)) {
            throw new Refused("reason", "请写明为什么需要身份证明材料，不超过" + REASON + "字");
        }
        RequestCase found = cases.get(request);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("request", Long.toString(request));
        details.put("proofs", proofsBecause != null);
        if (proofsBecause != null) {
            details.put("reason", proofsBecause.strip());
        }
        transaction.executeWithoutResult(status -> ledger.record(Act.of(RequestAct.EXPORTED, actor, found.agency(), details)));
        return new Ready(EntryNames.safe(found.number()) + ".zip", out -> write(actor, found, proofsBecause != null, out));
    }

    private void write(Actor actor, RequestCase request, boolean withProofs, OutputStream out) throws IOException {
        CaseArchive archive = new CaseArchive(out);
        for (CaseFile part : parts) {
            for (CaseFile.Paper paper : part.of(request)) {
                archive.paper(part.folder(), paper.name(), paper.title(), paper.number(), paper.day(), paper.content());
            }
        }
        if (withProofs) {
            proofs(actor, request, archive);
        }
        for (SequencedAct act : acts(request)) {
            archive.paper("ledger", act.line() + ".json", "台账记录：" + act.kind(), act.isSealed() ? "第" + act.seq() + "条" : "尚未封存",
                    LocalDate.ofInstant(act.at(), clock.getZone()), line(act));
        }
        archive.paper("facts", "case.json", "申请、事实和期限", request.number(), LocalDate.now(clock), content(state(request)));
        archive.finish("案卷：" + request.number(), List.of("机关：" + agencies.nameOf(request.agency()), "事项：" + request.subject(),
                "编制日期：" + LocalDate.now(clock), withProofs ? "含身份证明材料，请妥善保管。" : "不含身份证明材料。",
                "ledger 目录中的每个文件可以用 ./mingbai verify 离线核验；尚未封存的除外。"));
    }

    private void proofs(Actor actor, RequestCase request, CaseArchive archive) throws IOException {
        for (KeptIdentity identity : identities.of(request.id())) {
            for (KeptIdentity.KeptProof proof : identity.proofs()) {
                ShowIdentity.Opened opened = showIdentity.file(actor, request.id(), proof.id());
                archive.paper("identity", opened.name(), proof.purpose().label(), "", null, into -> {
                    try (InputStream content = opened.content().get()) {
                        content.transferTo(into);
                    }
                });
            }
        }
    }

    /** Of the case itself and of what came in with it, each line once, in order. */
    private List<SequencedAct> acts(RequestCase request) {
        Map<Long, SequencedAct> acts = new LinkedHashMap<>();
        reading.touching(RequestCase.KIND, Long.toString(request.id())).forEach(act -> acts.put(act.line(), act));
        return acts.values().stream().sorted(Comparator.comparing(SequencedAct::at).thenComparing(SequencedAct::line)).toList();
    }

    /** With its proof as far as it is sealed. */
    private CaseFile.Content line(SequencedAct act) {
        return out -> {
            String text = reading.proof(act.line()).map(ProofFile::text).orElseGet(() -> act.json() == null ? "{}" : act.json());
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };
    }

    private static CaseFile.Content content(Map<String, ?> state) {
        return out -> out.write(Json.canonical(state).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Map<String, ?> state(RequestCase request) {
        Clocks clocks = cases.clocks(request);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("number", request.number());
        state.put("agency", request.agency());
        state.put("channel", request.channel().code());
        state.put("subject", request.subject());
        state.put("description", request.description());
        state.put("stage", request.stage().name());
        state.put("outcome", request.outcome() == null ? "" : request.outcome().key());
        state.put("closedOn", request.closedOn() == null ? "" : request.closedOn().toString());
        state.put("round", request.round());
        state.put("origin", request.origin());
        state.put("version", request.version());
        state.put("applicants", cases.applicants(request.id()).stream().map(ExportCase::applicant).toList());
        state.put("facts", cases.record(request.id()).stream().map(ExportCase::fact).toList());
        state.put("due", clocks.due().map(LocalDate::toString).orElse(""));
        state.put("steps", clocks.steps().stream().map(ExportCase::step).toList());
        state.put("flaws", clocks.flaws().stream().map(ExportCase::step).toList());
        return state;
    }

    private static Map<String, ?> applicant(Applicant applicant) {
        return Map.of("kind", applicant.kind().code(), "name", applicant.name(), "contact", applicant.contact(), "agent", applicant.agent(), "phone",
                applicant.phone(), "email", applicant.email(), "address", applicant.address(), "postcode", applicant.postcode());
    }

    private static Map<String, ?> fact(FactRow row) {
        return Map.of("id", Long.toString(row.id()), "fact", row.fact().toString(), "day", row.fact().day().toString(), "recordedBy", row.recorder(), "recordedAt",
                row.recordedAt().toString(), "takenBack", row.takenBack() == null ? "" : row.takenBack().toString(), "reason", row.reason());
    }

    private static Map<String, ?> step(Clocks.Step step) {
        return Map.of("day", step.day().toString(), "text", step.text(), "provision", step.provision());
    }
}
