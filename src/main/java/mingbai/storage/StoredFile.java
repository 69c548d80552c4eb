package mingbai.storage;

/**
 * A file in the store. Two files of one content are one file.
 *
 * @param hash      SHA-256 of the content, 64 hexadecimal digits
 * @param size      bytes
 * @param mediaType told from the content, the name only helps between kinds of text
 */
public record StoredFile(String hash, long size, String mediaType) {}
