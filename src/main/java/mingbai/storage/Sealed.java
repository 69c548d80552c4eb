package mingbai.storage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file kept apart and encrypted (加密存放), as its owner keeps it in its own row: without this, and the master key, what lies in the store is
 * noise. Holds nothing of the content; the name of the file is the owner's, and personal: seal it too ({@link SealedFiles#seal(String)}).
 *
 * @param hash       SHA-256 of the ciphertext, under which it lies in the store
 * @param size       bytes of the plain file
 * @param mediaType  told from the plain content before it was sealed
 * @param sealedSize bytes of the ciphertext
 * @param key        the file's own key, wrapped by the master key and bound to the hash
 */
public record Sealed(String hash, long size, String mediaType, long sealedSize, String key) {

    /** What the store says a sealed file is: nothing that anybody could read. */
    static final String MEDIA_TYPE = "application/octet-stream";

    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{64}) (\\d{1,18}) (\\d{1,18}) ([!-~]{1,120}) ([!-~]{1,200})");

    /** As one line of ASCII, at most 500 characters, for one column of the owner's row. */
    public String text() {
        return hash + " " + size + " " + sealedSize + " " + mediaType + " " + key;
    }

    public static Sealed of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new SealingRefused("加密文件的登记内容不完整，无法打开，请联系系统管理员");
        }
        return new Sealed(parts.group(1), Long.parseLong(parts.group(2)), parts.group(4), Long.parseLong(parts.group(3)), parts.group(5));
    }

    StoredFile stored() {
        return new StoredFile(hash, sealedSize, MEDIA_TYPE);
    }
}
