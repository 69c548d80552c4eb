package mingbai.paper;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Characters (code points) no font of the machine could draw. */
public record MissingCharacters(SortedSet<Integer> codePoints) {

    public MissingCharacters {
        codePoints = new TreeSet<>(codePoints);
    }

    public boolean none() {
        return codePoints.isEmpty();
    }

    /** For the end of the paper and for whoever made it; empty when nothing is missing. */
    public String note() {
        return none() ? "" : "注：本机字库缺少以下 " + codePoints.size() + " 个字，文中以“" + Fonts.SUBSTITUTE + "”代替："
                + codePoints.stream().map("U+%04X"::formatted).collect(Collectors.joining("、")) + "。请以网页文本为准。";
    }
}
