package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.merkle.Checkpoint;
import mingbai.merkle.Hash;
import mingbai.merkle.Note;
import mingbai.merkle.ProofFile;
import mingbai.portal.ProofPage.Digest;
import mingbai.publication.ProvePublication;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "Prove it": the proof of a document's publication, to be checked by anybody off-line with {@code ./mingbai verify}. */
@Controller
class ProofPages {

    private final PublicDocumentReading documents;
    private final AgencyReading agencies;
    private final ProvePublication prove;
    private final Published log;
    private final Clock clock;

    ProofPages(PublicDocumentReading documents, AgencyReading agencies, ProvePublication prove, Published log, Clock clock) {
        this.documents = documents;
        this.agencies = agencies;
        this.prove = prove;
        this.log = log;
        this.clock = clock;
    }

    /** Grows with the log, so it is made from the log itself and never kept longer than a moment. */
    @GetMapping("/doc/{org}/{no}/proof")
    @MayCall(anyone = true)
    public String page(@PathVariable String org, @PathVariable String no, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.LOG).on(request);
        PublicDocument document = live(org, no);
        Shown content = Objects.requireNonNull(document.content());
        ProofFile proof = prove.proof(document.id()).orElse(null);
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("索引号", document.indexNumber()), Fact.of("公开时间", Written.moment(document.publishedAt(), clock.getZone()))));
        List<Digest> digests = new ArrayList<>();
        if (proof != null) {
            Checkpoint checkpoint = Checkpoint.parse(Note.parse(proof.checkpoint()).text());
            facts.add(Fact.of("台账位置", "第" + Figures.grouped(proof.seq() + 1) + "条"));
            facts.add(Fact.of("台账总长", Figures.grouped(checkpoint.size()) + "条"));
            digests.add(new Digest("文件内容的摘要（SHA-256）", content.digest()));
            digests.add(new Digest("台账的根", checkpoint.root().base64()));
            digests.add(new Digest("台账的签名", proof.checkpoint()));
        }
        model.addAttribute("page", new ProofPage(content.title(), document.address(), proof != null, facts.stream().filter(fact -> !fact.value().isEmpty()).toList(),
                digests, document.address() + "/proof.json", document.address() + "/content.json", log.key().text(), DocumentView.column(content), crumbs(document)));
        return "portal/proof";
    }

    private List<Crumb> crumbs(PublicDocument document) {
        return List.of(new Crumb("法定主动公开内容", ListPages.BASE), new Crumb(agencies.nameOf(document.agency()), "/agency/" + document.agency()),
                new Crumb("正文", document.address()), Crumb.here("核验"));
    }

    @GetMapping("/doc/{org}/{no}/proof.json")
    @MayCall(anyone = true)
    public ResponseEntity<String> proof(@PathVariable String org, @PathVariable String no) {
        return taken("proof.json", prove.proof(live(org, no).id()).map(ProofFile::text).orElseThrow(NotFound::new));
    }

    /** The content byte for byte as it was hashed: {@code sha256sum content.json} is the digest in the proof. */
    @GetMapping("/doc/{org}/{no}/content.json")
    @MayCall(anyone = true)
    public ResponseEntity<String> content(@PathVariable String org, @PathVariable String no) {
        return taken("content.json", prove.content(live(org, no).id()).orElseThrow(NotFound::new));
    }

    private static ResponseEntity<String> taken(String name, String json) {
        return ResponseEntity.ok().contentType(new MediaType("application", "json", StandardCharsets.UTF_8)).cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(json);
    }

    private PublicDocument live(String org, String no) {
        return documents.byIndex(org, no).filter(document -> document.content() instanceof Shown).orElseThrow(NotFound::new);
    }
}
