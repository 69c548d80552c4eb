package mingbai.merkle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps of checking a {@link ProofFile}, each with a sentence a citizen can read; stops at the first that fails. */
final class Verification {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final ProofFile proof;
    private final VerifierKey key;
    private final List<String> sentences = new ArrayList<>();

    Verification(ProofFile proof, VerifierKey key) {
        this.proof = proof;
        this.key = key;
    }

    ProofFile.Verdict run(byte @Nullable [] file) {
        boolean holds = standsInTheLog() && (proof.isReceipt() ? actIsSaid() && fileIsWhatTheActTouched(file) : stateIsRecorded() && fileIsThatOfTheState(file));
        return new ProofFile.Verdict(holds, List.copyOf(sentences));
    }

    private boolean standsInTheLog() {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.open(Note.parse(proof.checkpoint()), key);
        } catch (Malformed e) {
            return said(false, "检查点不可信：" + e.getMessage());
        }
        said(true, "检查点由 " + key.name() + " 签名，日志共 " + checkpoint.size() + " 条");
        InclusionProof inclusion = new InclusionProof(proof.seq(), checkpoint.size(), proof.inclusion());
        return inclusion.proves(Hash.leaf(proof.commitment().bytes()), checkpoint.root())
                ? said(true, "行为记录是日志第 " + proof.seq() + " 条（从 0 数起），此后没有被改动")
                : said(false, "行为记录不在日志的第 " + proof.seq() + " 条：行为记录、盐值或者路径被改动过");
    }

    /** What the holder of a receipt reads: the act in words, as far as every act has them. */
    private boolean actIsSaid() {
        try {
            Map<String, @Nullable Object> act = Json.object(proof.act());
            String when = act.get("at") instanceof Long at ? TO_THE_SECOND.format(Instant.ofEpochMilli(at)) : "时间不详";
            return said(true, "收据：这项行为是 " + act.get("kind") + "，记于 " + when + "（北京时间），机关代码 " + act.get("agency") + "，所记事项 "
                    + Json.canonical(act.get("details")));
        } catch (Malformed e) {
            return said(false, "行为记录不是规范的 JSON：" + e.getMessage());
        }
    }

    /** The file is the canonical JSON of what the act touched, byte for byte; the receipt itself holds only the salt for it. */
    private boolean fileIsWhatTheActTouched(byte @Nullable [] file) {
        ProofFile.Document document = proof.document();
        if (file == null) {
            return document == null || said(true, "收据：没有核对 " + named(document) + " 的内容；提交时保存的内容文件可以用 --document 一并核对");
        }
        if (document == null) {
            return said(false, "证明文件没有附内容，无法核对所给文件");
        }
        return recorded(document, Hash.sha256(document.salt(), file).hex()) ? said(true, "收据：所给文件就是这项行为所记的内容（" + named(document) + "），一个字节不差")
                : said(false, "收据：所给文件不是这项行为所记的内容（" + named(document) + "）：内容、编号或者盐值被改动过");
    }

    private boolean stateIsRecorded() {
        ProofFile.Document document = Objects.requireNonNull(proof.document());
        try {
            return recorded(document, Hash.sha256(document.salt(), state(document).getBytes(StandardCharsets.UTF_8)).hex())
                    ? said(true, "行为记录写明了所附内容（" + named(document) + "）的摘要")
                    : said(false, "所附内容与行为记录不符：" + document.kind() + " " + document.id() + " 的摘要应为另一个值");
        } catch (Malformed e) {
            return said(false, "行为记录不是规范的 JSON：" + e.getMessage());
        }
    }

    private boolean recorded(ProofFile.Document document, String digest) {
        return Json.object(proof.act()).get("touched") instanceof List<?> touched
                && touched.stream().anyMatch(thing -> thing instanceof Map<?, ?> map && names(map, document, digest));
    }

    private static String named(ProofFile.Document document) {
        return document.kind() + " " + document.id() + " 第 " + document.version() + " 版";
    }

    private static String state(ProofFile.Document document) {
        return Objects.requireNonNull(document.state());
    }

    private static boolean names(Map<?, ?> thing, ProofFile.Document document, String digest) {
        return document.kind().equals(thing.get("kind")) && document.id().equals(thing.get("id"))
                && Objects.equals(document.version(), thing.get("version")) && digest.equals(thing.get("digest"));
    }

    /** The state of a document names each of its files by the SHA-256 of the bytes, in hexadecimal. */
    private boolean fileIsThatOfTheState(byte @Nullable [] file) {
        if (file == null) {
            return true;
        }
        ProofFile.Document document = Objects.requireNonNull(proof.document());
        String digest = Hash.sha256(file).hex();
        try {
            return holds(Json.parse(state(document)), digest) ? said(true, "所给文件就是所附内容记载的文件（SHA-256 " + digest + "）")
                    : said(false, "所给文件不是所附内容记载的文件：它的 SHA-256 是 " + digest);
        } catch (Malformed e) {
            return said(false, "所附内容不是规范的 JSON：" + e.getMessage());
        }
    }

    private static boolean holds(@Nullable Object value, String digest) {
        return switch (value) {
            case String text -> text.equals(digest);
            case List<?> list -> list.stream().anyMatch(item -> holds(item, digest));
            case Map<?, ?> map -> map.values().stream().anyMatch(item -> holds(item, digest));
            case null, default -> false;
        };
    }

    private boolean said(boolean holds, String sentence) {
        sentences.add(sentence);
        return holds;
    }
}
