package mingbai.screening.text;

/**
 * Folds a text one to one: full-width digits and signs become plain, half-width commas, colons and brackets become Chinese ones, traditional characters that
 * the rules look for become simplified. A comma between digits stays when it parts thousands.
 */
final class Fold {

    /** By the character folded: every text is read through it. */
    private static final char[] FOLDED = folded();

    private Fold() {}

    static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = one(folded[i]);
        }
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] == ',' && !partsThousands(folded, i)) {
                folded[i] = '，';
            }
        }
        return new String(folded);
    }

    private static char one(char c) {
        return FOLDED[c];
    }

    /** A digit before, exactly three after. */
    private static boolean partsThousands(char[] text, int at) {
        int after = at + 1;
        while (after < text.length && isDigit(text[after])) {
            after++;
        }
        return at > 0 && isDigit(text[at - 1]) && after - at == 4;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char[] folded() {
        char[] characters = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < characters.length; c++) {
            characters[c] = (char) c;
        }
        pairs(characters, "０１２３４５６７８９", "0123456789");
        pairs(characters, "％．；：（）！？\u3000\u00a0\u2003\t\r", "%.；：（）！？     ");
        pairs(characters, ";:()﹒", "；：（）.");
        pairs(characters, "項條個為爲萬億開內點號發辦計據規則處數類種場從與餘總間結達時後請復複覆閱單報對應傳補眾衆佔較減長漲長戶兩參與現書訂訴訟質標採購審許見協決議統產檔檢測驗導輔護職務員選舉業經濟環",
                "项条个为为万亿开内点号发办计据规则处数类种场从与余总间结达时后请复复复阅单报对应传补众众占较减长涨长户两参与现书订诉讼质标采购审许见协决议统产档检测验导辅护职务员选举业经济环");
        return characters;
    }

    private static void pairs(char[] characters, String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            characters[from.charAt(i)] = to.charAt(i);
        }
    }
}
