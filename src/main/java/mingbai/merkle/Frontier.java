package mingbai.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that is needed of a log to append to it and to know its root: the roots of its complete subtrees from left to right, one for
 * each 1 in the binary of its size.
 */
public record Frontier(long size, List<Hash> peaks) {

    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new Malformed("日志长度 " + size + " 与 " + peaks.size() + " 个子树根不相符");
        }
    }

    public static Frontier fromBytes(long size, byte[] bytes) {
        if (bytes.length % Hash.LENGTH != 0) {
            throw new Malformed("子树根的字节数 " + bytes.length + " 不是 32 的倍数");
        }
        List<Hash> peaks = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            peaks.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return new Frontier(size, peaks);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        peaks.forEach(peak -> out.writeBytes(peak.bytes()));
        return out.toByteArray();
    }

    public Frontier append(List<Hash> leaves) {
        List<Hash> grown = new ArrayList<>(peaks);
        long length = size;
        for (Hash leaf : leaves) {
            Hash peak = leaf;
            for (long rest = length; (rest & 1) == 1; rest >>= 1) {
                peak = Hash.node(grown.removeLast(), peak);
            }
            grown.add(peak);
            length++;
        }
        return new Frontier(length, grown);
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = peaks.getLast();
        for (Hash peak : peaks.reversed().subList(1, peaks.size())) {
            root = Hash.node(peak, root);
        }
        return root;
    }
}
