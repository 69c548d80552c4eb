package mingbai.merkle;

import java.util.List;

/**
 * What a log says of itself at one moment (C2SP tlog-checkpoint): whose it is, how long, with which root. Signed as a {@link Note}.
 *
 * @param extensions further lines, unknown to us but signed with the rest
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isBlank() || size < 0 || extensions.stream().anyMatch(String::isEmpty)) {
            throw new Malformed("检查点须有日志名称和不小于零的长度，附加行不能为空");
        }
    }

    public Checkpoint(String origin, Frontier frontier) {
        this(origin, frontier.size(), frontier.root(), List.of());
    }

    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed("检查点应以换行结束");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new Malformed("检查点应有日志名称、长度、根哈希三行，只有 " + lines.size() + " 行");
        }
        if (!lines.get(1).matches("0|[1-9]\\d{0,17}")) {
            throw new Malformed("检查点第 2 行不是日志长度：" + lines.get(1));
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.fromBase64(lines.get(2)), lines.subList(3, lines.size()));
    }

    /** Opens a note that the key signed; the key's name must be the log's. */
    public static Checkpoint open(Note note, VerifierKey key) {
        if (!note.isSignedBy(key)) {
            throw new Malformed("检查点不是由所给公钥（" + key.name() + "）签名的，或者签名后被改动过");
        }
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(key.name())) {
            throw new Malformed("检查点属于日志 " + checkpoint.origin + "，公钥属于 " + key.name());
        }
        return checkpoint;
    }

    public String text() {
        StringBuilder text = new StringBuilder(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
