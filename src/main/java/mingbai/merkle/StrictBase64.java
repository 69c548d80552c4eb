package mingbai.merkle;

import java.util.Base64;

/** Base64 of RFC 4648 §4 with padding, and only the one spelling of each value: a signature or root that can be respelled is not one. */
final class StrictBase64 {

    private StrictBase64() {}

    static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("不是 Base64 编码：" + shortened(text), e);
        }
        throw new Malformed("不是规范的 Base64 编码：" + shortened(text));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
