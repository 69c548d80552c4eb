package mingbai.wrong.merkle;

/** Wrong on purpose: vocabulary that needs a framework. */
class MerkleWithSpring {
    boolean blank(String text) {
        return !org.springframework.util.StringUtils.hasText(text);
    }
}
