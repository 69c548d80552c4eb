package mingbai.screening.text;

/** Comparing words without a dictionary. */
final class Words {

    private Words() {}

    /** Length of the longest run of Chinese characters that both contain. */
    static int shared(String one, String other) {
        int longest = 0;
        int[] before = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int j = 1; j <= other.length(); j++) {
                char c = one.charAt(i - 1);
                if (c == other.charAt(j - 1) && c >= '一' && c <= '龥') {
                    row[j] = before[j - 1] + 1;
                    longest = Math.max(longest, row[j]);
                }
            }
            before = row;
        }
        return longest;
    }
}
